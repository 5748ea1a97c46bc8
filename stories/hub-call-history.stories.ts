import { HubError, type CallRecord } from '@hubline/core';
import type { FakeHub } from '@hubline/core/testing';
import type { HubCallHistory } from '@hubline/hub-call-history';
import '@hubline/hub-call-history/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { HARBOR, longHistory, soundsOf } from './long-history.ts';
import { fakeOf, hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubCallHistory, 'filter' | 'search' | 'addContacts'>;

const frame = (loaded: Record<string, unknown>, { filter, search, addContacts }: Args, size = '') =>
  html`<hub-call-history
    style=${`block-size: 640px; ${size}`}
    .hub=${hubOf(loaded)}
    .filter=${filter}
    .search=${search}
    .addContacts=${addContacts}
  ></hub-call-history>`;

const withCalls = (records: readonly CallRecord[], act?: (fake: FakeHub) => unknown) =>
  stage({ records, externalContacts: [HARBOR] }, (fake) => {
    for (const [id, sound] of soundsOf(records)) fake.backend.records.sounds.set(id, sound);
    return act?.(fake);
  });

const meta: Meta<Args> = {
  title: 'Elements/hub-call-history',
  component: 'hub-call-history',
  args: { filter: 'all', search: '', addContacts: false },
  argTypes: { filter: { control: 'radio', options: ['all', 'outbound', 'inbound', 'missed'] } },
  loaders: [withCalls(longHistory(400))],
  render: (args, { loaded }) => frame(loaded, args),
};

export default meta;
type Story = StoryObj<Args>;

async function rowsOf(canvasElement: HTMLElement): Promise<HTMLElement[]> {
  const history = canvasElement.querySelector('hub-call-history')!;
  await history.updateComplete;
  for (;;) {
    const list = history.renderRoot.querySelector('hub-call-list');
    const rows = [...(list?.renderRoot.querySelectorAll<HTMLElement>('.item .row') ?? [])];
    if (rows.length > 0) return rows;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

export const Full: Story = {};

/** Beside the list where there is room, over it where there is not. */
export const Details: Story = {
  args: { addContacts: true },
  play: async ({ canvasElement }) => {
    const rows = await rowsOf(canvasElement);
    rows.find((row) => row.textContent.includes('Recorded'))?.click();
  },
};

/** Nobody else shows the contact, so it is shown in place. */
export const Contact: Story = {
  play: async ({ canvasElement }) => {
    const rows = await rowsOf(canvasElement);
    rows.find((row) => row.textContent.includes('Harbor'))?.click();
    const history = canvasElement.querySelector('hub-call-history')!;
    await history.updateComplete;
    const details = history.renderRoot.querySelector('hub-call-details')!;
    await details.updateComplete;
    details.renderRoot.querySelector<HTMLElement>('.actions .button:not(.primary)')?.click();
  },
};

export const Phone: Story = {
  render: (args, { loaded }) => frame(loaded, args, 'inline-size: 320px'),
};

export const PhoneDetails: Story = { ...Phone, args: { addContacts: true }, play: Details.play! };

/** Rows come and go as one scrolls; pages are loaded well ahead. */
export const HundredThousandCalls: Story = { loaders: [withCalls(longHistory(100_000))] };

export const Missed: Story = { args: { filter: 'missed' } };

export const Search: Story = { args: { search: 'harbor' } };

export const NoMatch: Story = { args: { search: 'nobody of this name' } };

export const NoMatchInTab: Story = { args: { search: 'nobody of this name', filter: 'missed' } };

export const Empty: Story = { loaders: [stage()] };

export const EmptyTab: Story = { loaders: [stage()], args: { filter: 'missed' } };

export const Loading: Story = { loaders: [unanswered] };

/** Nothing could be loaded. */
export const Failed: Story = {
  loaders: [stage({}, ({ backend }) => backend.failNext('page', new HubError('server/failed')))],
};

/** The latest calls are there, older ones could not be loaded. */
export const OlderFailed: Story = {
  loaders: [
    withCalls(longHistory(400), ({ backend }) =>
      backend.failNext('page', new HubError('network/timeout')),
    ),
  ],
};

/** What is known stays, and that the newest may be missing is said. */
export const ServerAway: Story = {
  loaders: [withCalls(longHistory(30), ({ backend }) => backend.goOffline())],
};

export const SignedOut: Story = { loaders: [stage({ signedIn: null })] };

export const Unavailable: Story = {
  loaders: [stage({}, ({ backend }) => backend.setCapability('history.list', { level: 'none' }))],
};

/** Calls that ended while one reads further down are announced, and move nothing. */
export const NewCalls: Story = {
  play: async ({ canvasElement, loaded }) => {
    await rowsOf(canvasElement);
    const history = canvasElement.querySelector('hub-call-history')!;
    const list = history.renderRoot.querySelector('hub-call-list')!;
    list.renderRoot.querySelector('.scroller')!.scrollTop = 900;
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const { records } = fakeOf(loaded).backend;
    for (const minutes of [2, 1]) {
      const [call] = longHistory(1, Date.now() + minutes * 60_000);
      records.upsert({ ...call!, id: `new-${String(minutes)}` });
    }
  },
};
