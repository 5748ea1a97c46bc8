import { HubError } from '@hubline/core';
import '@hubline/hub-voicemail-pin/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-voicemail-pin',
  component: 'hub-voicemail-pin',
  loaders: [stage()],
  render: (_args, { loaded }) =>
    html`<hub-voicemail-pin .hub=${hubOf(loaded)}></hub-voicemail-pin>`,
};

export default meta;

const save =
  (pin: string): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('hub-voicemail-pin')!;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLInputElement>('#pin')!.value = pin;
    element.renderRoot.querySelector('form')!.requestSubmit();
    await element.updateComplete;
  };

export const NotSet: StoryObj = {};

export const Set: StoryObj = { loaders: [stage({ mailbox: { hasPin: true } })] };

export const Shown: StoryObj = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('hub-voicemail-pin')!;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLInputElement>('#pin')!.value = '28190';
    element.renderRoot.querySelector<HTMLElement>('button[title]')!.click();
  },
};

export const Saved: StoryObj = { play: save('28190') };

export const TooShort: StoryObj = { play: save('281') };

/** The server knows what is easy to guess. */
export const EasyToGuess: StoryObj = {
  loaders: [
    stage({}, ({ backend }) =>
      backend.failNext('pin', new HubError('request/invalid', { fields: { pin: 'pin-easy' } })),
    ),
  ],
  play: save('1234'),
};

/** What was typed stays. */
export const NotSaved: StoryObj = {
  loaders: [stage({}, ({ backend }) => backend.failNext('pin', new HubError('network/timeout')))],
  play: save('28190'),
};

export const Loading: StoryObj = { loaders: [unanswered] };

export const Failed: StoryObj = {
  loaders: [
    () => {
      const waiting = unanswered();
      waiting.fake.backend.goOffline();
      return waiting;
    },
  ],
};

export const Unavailable: StoryObj = {
  loaders: [
    stage({}, ({ backend }) =>
      backend.setCapability('voicemail.pin', { level: 'none', why: 'not-configured' }),
    ),
  ],
};

export const SignedOut: StoryObj = { loaders: [stage({ signedIn: null })] };

export const WithoutAHub: StoryObj = {
  render: () => html`<hub-voicemail-pin></hub-voicemail-pin>`,
};
