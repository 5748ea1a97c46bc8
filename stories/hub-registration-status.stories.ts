import type { MicrophoneState } from '@hubline/core';
import '@hubline/hub-registration-status/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-registration-status',
  component: 'hub-registration-status',
  loaders: [stage()],
  render: (_args, { loaded }) =>
    html`<hub-registration-status .hub=${hubOf(loaded)}></hub-registration-status>`,
};

export default meta;

const withMicrophone = (status: MicrophoneState['status']): StoryObj => ({
  loaders: [stage({}, ({ microphone }) => microphone.become(status))],
});

export const Registered: StoryObj = {};

export const Registering: StoryObj = {
  loaders: [stage({}, ({ phone }) => phone.setRegistration({ status: 'registering' }))],
};

/** Why, what to do, and when the next try is. */
export const NotReachable: StoryObj = {
  loaders: [stage({}, ({ phone }) => phone.loseConnection(new Date(Date.now() + 30_000)))],
};

export const Refused: StoryObj = { loaders: [stage({}, ({ phone }) => phone.refuse())] };

export const MicrophoneToBeAllowed: StoryObj = withMicrophone('prompt');

export const MicrophoneBlocked: StoryObj = withMicrophone('denied');

export const NoMicrophone: StoryObj = withMicrophone('missing');

export const MicrophoneInUse: StoryObj = withMicrophone('busy');

/** The page is not served over HTTPS. */
export const InsecurePage: StoryObj = withMicrophone('insecure');

export const EverythingAtOnce: StoryObj = {
  loaders: [
    stage({}, ({ phone, microphone }) => {
      phone.loseConnection();
      microphone.become('denied');
    }),
  ],
};

export const WithoutAHub: StoryObj = {
  render: () => html`<hub-registration-status></hub-registration-status>`,
};
