import { HubError } from '@hubline/core';
import { ALICE, PASSWORD } from '@hubline/core/testing';
import '@hubline/hub-sign-in/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-sign-in',
  component: 'hub-sign-in',
  loaders: [stage({ signedIn: null })],
  render: (_args, { loaded }) => html`<hub-sign-in .hub=${hubOf(loaded)}></hub-sign-in>`,
};

export default meta;

/** Someone types this and presses LOGIN. */
const tries = (password: string): Pick<StoryObj, 'play'> => ({
  play: ({ canvasElement }) => {
    const { renderRoot } = canvasElement.querySelector('hub-sign-in')!;
    renderRoot.querySelector<HTMLInputElement>('#username')!.value = 'alice';
    renderRoot.querySelector<HTMLInputElement>('#password')!.value = password;
    renderRoot.querySelector<HTMLElement>('.submit')!.click();
  },
});

/** A demo server names its users; a click on one fills the form. */
export const DemoServer: StoryObj = {};

export const AnyOtherServer: StoryObj = {
  loaders: [
    stage({
      signedIn: null,
      signInOptions: { serverName: 'Acme Phones', demo: null, providers: [] },
    }),
  ],
};

export const Loading: StoryObj = { loaders: [unanswered] };

export const SigningIn: StoryObj = {
  loaders: [stage({ signedIn: null }, ({ backend }) => backend.pause())],
  ...tries('hubline-demo'),
};

/** The username stays, the password is asked for again. */
export const WrongPassword: StoryObj = tries('guess');

/** LOGIN is off while the seconds are counted down. */
export const TooManyTries: StoryObj = {
  loaders: [
    stage({ signedIn: null }, ({ backend }) =>
      backend.failNext('signIn', new HubError('session/too-many-tries', { retryAfter: 32 })),
    ),
  ],
  ...tries('guess'),
};

/** The form comes back by itself. */
export const ServerAway: StoryObj = {
  loaders: [
    stage({ signedIn: null }, ({ backend }) => backend.goOffline(new Date(Date.now() + 30_000))),
  ],
};

export const SessionExpired: StoryObj = {
  loaders: [stage({}, ({ backend }) => backend.endSession('expired'))],
};

const PROVIDERS = [
  { id: 'google', name: 'Google' },
  { id: 'microsoft', name: 'Office 365' },
  { id: 'acme', name: 'Acme Login' },
];

/** Where the server is configured for them. */
export const Providers: StoryObj = { loaders: [stage({ signedIn: null, providers: PROVIDERS })] };

/** Someone came back from a provider whose account is not connected yet. */
export const NotConnectedYet: StoryObj = {
  loaders: [
    () => {
      history.replaceState(history.state, '', `${location.search}#sign-in-error=link-needed`);
      return {};
    },
    stage({ signedIn: null, providers: PROVIDERS }),
  ],
};

/** The account has a second factor. */
export const Code: StoryObj = {
  loaders: [stage({ signedIn: null, secondFactors: [ALICE.id] })],
  ...tries(PASSWORD),
};

export const WrongCode: StoryObj = {
  loaders: [stage({ signedIn: null, secondFactors: [ALICE.id] })],
  play: async (context) => {
    await tries(PASSWORD).play?.(context);
    const { renderRoot } = context.canvasElement.querySelector('hub-sign-in')!;
    for (;;) {
      const root = renderRoot.querySelector('hub-sign-in-code')?.shadowRoot;
      const form = root?.querySelector('form');
      if (form) {
        root!.querySelector<HTMLInputElement>('#code')!.value = '000000';
        form.requestSubmit();
        return;
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },
};
