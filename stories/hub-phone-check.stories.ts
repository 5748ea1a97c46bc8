import { HubError, type Hub, type PhoneCheck, type TestCall, type TestResult } from '@hubline/core';
import '@hubline/hub-phone-check/define.js';
import type { PageNotifications, Permission } from '@hubline/hub-phone-check';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { NEVER, concat, of, type Observable } from 'rxjs';
import { hubOf, stage } from './stage.ts';

/** What the browser says of notifications, whatever the one that shows the story does. */
const notifications = (permission: Permission): PageNotifications => ({
  permission,
  ask: async () => permission,
  watch: () => () => {},
});

const meta: Meta = {
  title: 'Elements/hub-phone-check',
  component: 'hub-phone-check',
  loaders: [stage()],
  render: (_args, { loaded }) =>
    html`<hub-phone-check
      .hub=${hubOf(loaded)}
      .notifications=${notifications('granted')}
    ></hub-phone-check>`,
};

export default meta;

/** Everything is as it should be. */
export const Rings: StoryObj = {};

/** Most of what can keep a phone from ringing. */
export const DoesNotRing: StoryObj = {
  loaders: [
    stage({}, async ({ hub, backend, phone, microphone }) => {
      await hub.phoneCheck();
      const { answering } = backend.myProfile.mine;
      backend.myProfile.set({
        answering: { ...answering, doNotDisturb: true, always: { kind: 'voicemail' } },
      });
      backend.setConnection({ status: 'offline', retryAt: null });
      phone.loseConnection();
      microphone.become('denied');
    }),
  ],
  render: (_args, { loaded }) =>
    html`<hub-phone-check
      .hub=${hubOf(loaded)}
      .notifications=${notifications('denied')}
    ></hub-phone-check>`,
};

/** The browser was not asked yet. */
export const ToBeAllowed: StoryObj = {
  loaders: [stage({}, ({ microphone }) => microphone.become('prompt'))],
  render: (_args, { loaded }) =>
    html`<hub-phone-check
      .hub=${hubOf(loaded)}
      .notifications=${notifications('default')}
    ></hub-phone-check>`,
};

export const RingerUnplugged: StoryObj = {
  loaders: [
    stage({}, async ({ hub, devices }) => {
      await hub.devices.choose('ringer', 'out-headset');
      devices.unplug('out-headset');
    }),
  ],
};

/** A hub whose test call goes so. */
async function echoing(hub: Hub, steps$: Observable<TestCall>): Promise<Hub> {
  const check = await hub.phoneCheck();
  const echo = Object.create(check, { testCall: { value: () => steps$ } }) as PhoneCheck;
  return Object.create(hub, { phoneCheck: { value: async () => echo } }) as Hub;
}

const testing = (steps$: Observable<TestCall>): StoryObj => ({
  render: () =>
    html`<hub-phone-check .notifications=${notifications('granted')}></hub-phone-check>`,
  play: async ({ canvasElement, loaded }) => {
    const check = canvasElement.querySelector('hub-phone-check')!;
    check.hub = await echoing(hubOf(loaded), steps$);
    const start = () => check.renderRoot.querySelector<HTMLElement>('.test button');
    while (!start()) await new Promise(requestAnimationFrame);
    start()!.click();
  },
});

const result: TestResult = {
  ...{ mos: 4.32, loss: 0.004, jitter: 12, roundTrip: 48, echoHeard: true, setup: 320 },
};

export const TestCallListens: StoryObj = testing(
  concat(of<TestCall>({ phase: 'listening', progress: 0.45 }), NEVER),
);

export const TestCallGood: StoryObj = testing(of({ phase: 'done', result }));

export const TestCallPoor: StoryObj = testing(
  of({ phase: 'done', result: { ...result, mos: 2.1, loss: 0.14, jitter: 61, roundTrip: 720 } }),
);

/** The call came about, and nothing was heard. */
export const TestCallSilent: StoryObj = testing(
  of({ phase: 'done', result: { ...result, mos: null, roundTrip: null, echoHeard: false } }),
);

export const TestCallFailed: StoryObj = testing(
  of({ phase: 'failed', error: new HubError('call/in-progress') }),
);

/** The code of the check is on its way. */
export const Loading: StoryObj = {
  render: (_args, { loaded }) =>
    html`<hub-phone-check
      .hub=${Object.create(hubOf(loaded), { phoneCheck: { value: () => new Promise(() => {}) } })}
    ></hub-phone-check>`,
};

export const NotLoaded: StoryObj = {
  render: (_args, { loaded }) =>
    html`<hub-phone-check
      .hub=${Object.create(hubOf(loaded), {
        phoneCheck: { value: async () => Promise.reject(new HubError('network/unreachable')) },
      })}
    ></hub-phone-check>`,
};

export const SignedOut: StoryObj = { loaders: [stage({ signedIn: null })] };

export const WithoutAHub: StoryObj = {
  render: () => html`<hub-phone-check></hub-phone-check>`,
};
