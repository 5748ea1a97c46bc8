import { HubError, type Greeting } from '@hubline/core';
import type { FakeHub } from '@hubline/core/testing';
import type { HubGreetings } from '@hubline/hub-greetings';
import '@hubline/hub-greetings/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);

const GREETINGS: readonly Greeting[] = [
  {
    id: 'office',
    name: 'Office hours',
    source: 'recorded',
    isDefault: true,
    seconds: 14.2,
    createdAt: ago(9 * 24),
  },
  {
    id: 'holiday',
    name: 'Holiday',
    source: 'uploaded',
    isDefault: false,
    seconds: 31,
    createdAt: ago(30),
  },
  {
    id: 'weekend',
    name: 'Weekend',
    source: 'recorded',
    isDefault: false,
    seconds: 8,
    createdAt: ago(0.2),
  },
];

const staged = stage({ greetings: GREETINGS });

const meta: Meta = {
  title: 'Elements/hub-greetings',
  component: 'hub-greetings',
  loaders: [staged],
  render: (_args, { loaded }) =>
    html`<hub-greetings style="max-inline-size: 760px" .hub=${hubOf(loaded)}></hub-greetings>`,
};

export default meta;

const listIn = (canvas: HTMLElement): HubGreetings => canvas.querySelector('hub-greetings')!;
const formIn = (canvas: HTMLElement) =>
  listIn(canvas).renderRoot.querySelector('hub-greeting-form')!;

/** Presses buttons one after the other, wherever in the element they are. */
async function press(canvas: HTMLElement, ...names: readonly string[]): Promise<void> {
  const list = listIn(canvas);
  for (const name of names) {
    await list.updateComplete;
    const parts = list.renderRoot.querySelectorAll('hub-greeting-row, hub-greeting-form');
    const roots = [list, ...parts].flatMap((part) => part.shadowRoot ?? []);
    const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]);
    const wanted = ({ ariaLabel, textContent }: HTMLElement) =>
      (ariaLabel ?? textContent.trim()) === name;
    buttons.filter(wanted).at(-1)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function type(canvas: HTMLElement, name: string): Promise<void> {
  const form = formIn(canvas);
  await form.updateComplete;
  const field = form.renderRoot.querySelector<HTMLInputElement>('#name')!;
  field.value = name;
  field.dispatchEvent(new Event('input'));
  await form.updateComplete;
}

function drop(canvas: HTMLElement, ...files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  listIn(canvas).dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));
}

const file = (name = 'holiday 2026.mp3') => new File(['sound'], name, { type: 'audio/mpeg' });

const settings = (act: (fake: FakeHub) => unknown) => [stage({ greetings: GREETINGS }, act)];

export const Full: StoryObj = {};

/** Nothing but the system greeting, which is always there. */
export const Empty: StoryObj = { loaders: [stage({ greetings: [] })] };

export const Playing: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Play Holiday'),
};

export const Renaming: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Rename Holiday'),
};

export const Deleting: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Delete Holiday'),
};

/** Says what callers will hear then. */
export const DeletingTheDefault: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Delete Office hours'),
};

export const DefaultDeleted: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Delete Office hours', 'Delete'),
};

export const Record: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Record'),
};

/** What is missing is said before anything is sent. */
export const Faults: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Record');
    await type(canvasElement, '  ');
    await press(canvasElement, 'Save');
  },
};

export const Upload: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement, 'Upload'),
};

/** A file was read, and can be heard before it is saved. */
export const Uploaded: StoryObj = {
  play: ({ canvasElement }) => drop(canvasElement, file()),
};

/** It is converted and sent. */
export const Saving: StoryObj = {
  loaders: settings(() => undefined),
  play: async ({ canvasElement }) => {
    drop(canvasElement, file());
    await press(canvasElement, 'Upload');
    const { hub } = listIn(canvasElement);
    (hub as FakeHub['hub'] & { greetings: { add: unknown } }).greetings.add = () =>
      new Promise(() => undefined);
    await press(canvasElement, 'Save');
  },
};

/** A text file that calls itself a sound. */
export const Unreadable: StoryObj = {
  loaders: settings(({ studio }) => studio.failNext('read', new HubError('sound/unreadable'))),
  play: ({ canvasElement }) => drop(canvasElement, file('letter.txt.wav')),
};

/** Said before it is read. */
export const TooLarge: StoryObj = {
  loaders: settings(({ studio }) => studio.failNext('read', new HubError('sound/too-large'))),
  play: ({ canvasElement }) => drop(canvasElement, file('concert.wav')),
};

/** What was chosen and typed stays. */
export const TooMany: StoryObj = {
  loaders: settings(({ backend }) =>
    backend.failNext('greetings', new HubError('greeting/too-many')),
  ),
  play: async ({ canvasElement }) => {
    drop(canvasElement, file());
    await press(canvasElement, 'Upload');
    await type(canvasElement, 'Easter');
    await press(canvasElement, 'Save');
  },
};

export const Unsaved: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Record');
    await type(canvasElement, 'Easter');
    await press(canvasElement, 'Cancel');
  },
};

export const FileHeldOver: StoryObj = {
  play: ({ canvasElement }) => {
    const transfer = new DataTransfer();
    transfer.items.add(file());
    listIn(canvasElement).dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer }));
  },
};

/** The phone system lets nobody change them. */
export const ReadOnly: StoryObj = {
  loaders: settings(({ backend }) =>
    backend.setCapability('greetings.write', { level: 'none', why: 'scope' }),
  ),
};

/** Names may be long, right to left, or markup. */
export const OddNames: StoryObj = {
  loaders: [
    stage({
      greetings: [
        'The greeting for the days between the years, when the office is closed and only orders',
        'عطلة نهاية الأسبوع 🎉',
        '<b onclick="alert(1)">Lunch</b>',
        'x'.repeat(100),
      ].map((name, at) => ({ ...GREETINGS[1]!, id: `odd-${at}`, name })),
    }),
  ],
};

export const Loading: StoryObj = { loaders: [unanswered] };

/** Nothing is known yet, and the server does not answer. */
export const Failed: StoryObj = {
  loaders: [
    () => {
      const waiting = unanswered();
      waiting.fake.backend.goOffline();
      return waiting;
    },
  ],
};

/** What is known stays. */
export const ServerAway: StoryObj = { loaders: settings(({ backend }) => backend.goOffline()) };

export const SignedOut: StoryObj = { loaders: [stage({ signedIn: null })] };

export const WithoutAHub: StoryObj = { render: () => html`<hub-greetings></hub-greetings>` };
