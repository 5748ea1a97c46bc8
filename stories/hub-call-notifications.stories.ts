import { BOB } from '@hubline/core/testing';
import type { NotificationState } from '@hubline/hub-call-notifications';
import '@hubline/hub-call-notifications/define.js';
import { FakeDesktop } from '@hubline/hub-call-notifications/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, partyOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-call-notifications',
  component: 'hub-call-notifications',
  loaders: [stage()],
};

export default meta;

/** The state of notifications, on a page of settings. */
const setting = (state: NotificationState): StoryObj => ({
  render: (_args, { loaded }) =>
    html`<hub-call-notifications
      settings
      .hub=${hubOf(loaded)}
      .desktop=${new FakeDesktop(state)}
    ></hub-call-notifications>`,
});

/** A call was answered and is over: the moment to ask. */
const afterACall = (desktop: FakeDesktop): StoryObj => ({
  render: (_args, { loaded }) =>
    html`<hub-call-notifications
      .hub=${hubOf(loaded)}
      .desktop=${desktop}
    ></hub-call-notifications>`,
  play: async ({ canvasElement, loaded }) => {
    const { phone } = fakeOf(loaded);
    phone.ring(partyOf(BOB)).answer();
    phone.call.finish();
    await canvasElement.querySelector('hub-call-notifications')!.updateComplete;
  },
});

export const Question: StoryObj = afterACall(new FakeDesktop());

const pending = new FakeDesktop();
pending.browserAnswer = new Promise(() => {});

/** `Turn on` was pressed, and the browser asks in its own words. */
export const BrowserAsks: StoryObj = {
  ...afterACall(pending),
  play: async (context) => {
    await afterACall(pending).play?.(context);
    const element = context.canvasElement.querySelector('hub-call-notifications')!;
    element.renderRoot.querySelector<HTMLElement>('.primary')!.click();
  },
};

export const On: StoryObj = setting('on');

export const Off: StoryObj = setting('off');

/** What only the person can change, in the browser. */
export const Blocked: StoryObj = setting('blocked');

export const NotSupported: StoryObj = setting('unsupported');

/** The browser asked, and the question was closed without an answer. */
export const Unanswered: StoryObj = {
  render: (_args, { loaded }) => {
    const desktop = new FakeDesktop();
    desktop.browserAnswer = 'undecided';
    return html`<hub-call-notifications
      settings
      .hub=${hubOf(loaded)}
      .desktop=${desktop}
    ></hub-call-notifications>`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('hub-call-notifications')!;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('[role=switch]')!.click();
  },
};
