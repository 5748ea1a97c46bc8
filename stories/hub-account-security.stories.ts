import { HubError } from '@hubline/core';
import { SECOND_FACTOR_CODE, SESSIONS, type FakeHubOptions } from '@hubline/core/testing';
import '@hubline/hub-account-security/define.js';
import type { HubAccountSecurity } from '@hubline/hub-account-security';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

/** What the demo's users sign in with in this fake world. */
const PASSWORD = 'hubline-demo';
const HOUR = 3_600_000;

const NEARBY: FakeHubOptions = {
  sessions: SESSIONS.map((entry, at) => ({
    ...entry,
    startedAt: new Date(Date.now() - (at + 1) * 30 * HOUR),
    usedAt: new Date(Date.now() - at * 27 * HOUR),
  })),
};

const meta: Meta = {
  title: 'Elements/hub-account-security',
  component: 'hub-account-security',
  loaders: [stage(NEARBY)],
  render: (_args, { loaded }) =>
    html`<hub-account-security .hub=${hubOf(loaded)}></hub-account-security>`,
};

export default meta;

export const Security: StoryObj = {};

export const WithSecondFactor: StoryObj = {
  loaders: [stage({ ...NEARBY, profile: { hasSecondFactor: true, recoveryCodes: 2 } })],
};

export const WeakPassword: StoryObj = {
  play: async ({ canvasElement }) => {
    const form = await within(canvasElement, 'hub-change-password');
    await type(form, '.next', 'letmein123');
    await found(form, '.word');
  },
};

export const WrongPassword: StoryObj = {
  play: async ({ canvasElement }) => {
    const form = await within(canvasElement, 'hub-change-password');
    await type(form, '.current', 'not this one');
    await type(form, '.next', 'correct horse battery');
    (await found(form, '.primary')).click();
  },
};

export const AskingForThePassword: StoryObj = {
  play: async ({ canvasElement }) => {
    const factor = await within(canvasElement, 'hub-second-factor');
    (await found(factor, '.switch')).click();
    await found(factor, 'form');
  },
};

export const SettingUpTheSecondFactor: StoryObj = {
  play: async ({ canvasElement }) => {
    await setUp(await within(canvasElement, 'hub-second-factor'));
  },
};

export const RecoveryCodes: StoryObj = {
  play: async ({ canvasElement }) => {
    const factor = await within(canvasElement, 'hub-second-factor');
    await setUp(factor);
    ((await found(factor, '#code')) as HTMLInputElement).value = SECOND_FACTOR_CODE;
    (await found(factor, 'form .primary')).click();
    await found(factor, 'hub-recovery-codes');
  },
};

export const EndingAllOthers: StoryObj = {
  play: async ({ canvasElement }) => {
    const sessions = await within(canvasElement, 'hub-session-list');
    (await found(sessions, '.all')).click();
    await found(sessions, 'dialog');
  },
};

export const SessionsNotLoaded: StoryObj = {
  loaders: [
    stage(NEARBY, ({ backend }) => backend.failNext('sessions', new HubError('server/failed'))),
  ],
};

/** For those who sign in elsewhere alone. */
export const NoPassword: StoryObj = {
  loaders: [stage({ ...NEARBY, profile: { hasPassword: false } })],
};

export const NotAvailable: StoryObj = {
  loaders: [
    stage({}, ({ backend }) => {
      for (const part of ['password', 'second-factor', 'sessions'] as const) {
        backend.setCapability(`security.${part}`, { level: 'none', why: 'protocol' });
      }
    }),
  ],
};

export const Failed: StoryObj = {
  loaders: [
    stage({}, ({ backend }) => backend.failNext('security', new HubError('server/failed'))),
  ],
};

export const SignedOut: StoryObj = { loaders: [stage({ signedIn: null })] };

export const Loading: StoryObj = { loaders: [unanswered] };

async function setUp(factor: LitElement): Promise<void> {
  (await found(factor, '.switch')).click();
  await found(factor, 'form');
  await type(factor, 'hub-secret-field', PASSWORD);
  (await found(factor, 'form .primary')).click();
  await found(factor, '.qr');
}

async function within(canvas: HTMLElement, tag: string): Promise<LitElement> {
  const element: HubAccountSecurity = canvas.querySelector('hub-account-security')!;
  return (await found(element, tag)) as unknown as LitElement;
}

async function found(element: LitElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const one = element.renderRoot?.querySelector<HTMLElement>(selector);
    if (one) return one;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

async function type(element: LitElement, selector: string, text: string): Promise<void> {
  const field = (await found(element, selector)) as unknown as LitElement;
  const input = (await found(field, 'input')) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input'));
}
