import { HubError } from '@hubline/core';
import type { FakeHubOptions } from '@hubline/core/testing';
import '@hubline/hub-profile-form/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

const FORWARDED: FakeHubOptions = {
  profile: {
    emails: [
      { id: 'e1', address: 'alice@example.com', primary: true, confirmed: true },
      { id: 'e2', address: 'alice.anderson@home.example', primary: false, confirmed: true },
      {
        id: 'e3',
        address: 'maximiliana.featherstonehaugh-cholmondeley@a-very-long-name.example',
        primary: false,
        confirmed: false,
      },
    ],
    answering: {
      doNotDisturb: true,
      ringSeconds: 30,
      always: null,
      busy: { kind: 'voicemail' },
      noAnswer: { kind: 'number', number: '+14695550199' },
      notConnected: null,
    },
  },
};

const meta: Meta = {
  title: 'Elements/hub-profile-form',
  component: 'hub-profile-form',
  loaders: [stage()],
  render: (_args, { loaded }) => html`<hub-profile-form .hub=${hubOf(loaded)}></hub-profile-form>`,
};

export default meta;

export const Profile: StoryObj = {};

export const ForwardedAndManyAddresses: StoryObj = { loaders: [stage(FORWARDED)] };

/** No number of one's own, and no address. */
export const Bare: StoryObj = {
  loaders: [
    stage({
      profile: { emails: [], callerId: null, callerIds: [], emergencyCallerIds: [], timezone: '' },
    }),
  ],
};

/** The phone system answers calls by rules of its own, and has no pictures. */
export const LessOffered: StoryObj = {
  loaders: [
    stage({}, ({ backend }) => {
      backend.setCapability('profile.answering', { level: 'none', why: 'not-configured' });
      backend.setCapability('profile.avatar', { level: 'none', why: 'not-configured' });
    }),
  ],
};

export const NotAvailable: StoryObj = {
  loaders: [stage({}, ({ backend }) => backend.setCapability('profile.write', { level: 'none' }))],
};

export const Failed: StoryObj = {
  loaders: [stage({}, ({ backend }) => backend.failNext('profile', new HubError('server/failed')))],
};

export const SignedOut: StoryObj = { loaders: [stage({ signedIn: null })] };

export const Loading: StoryObj = { loaders: [unanswered] };
