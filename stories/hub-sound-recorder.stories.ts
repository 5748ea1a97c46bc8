import { HubError } from '@hubline/core';
import type { FakeHub } from '@hubline/core/testing';
import type { HubSoundRecorder } from '@hubline/hub-sound-recorder';
import '@hubline/hub-sound-recorder/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, stage } from './stage.ts';

type Args = Pick<HubSoundRecorder, 'label' | 'maxSeconds' | 'disabled'>;

const PEAKS = Array.from({ length: 100 }, (_, at) =>
  Math.round(50 * Math.abs(Math.sin(at * 0.4)) * (1 + Math.sin(at * 0.07))),
);

/** What comes out has silence at both ends. */
const staged = stage({}, ({ studio }: FakeHub) => {
  studio.sound = studio.make({ seconds: 9, silence: 2, peaks: PEAKS });
});

const meta: Meta<Args> = {
  title: 'Elements/hub-sound-recorder',
  component: 'hub-sound-recorder',
  args: { label: 'Spoken comment', maxSeconds: 120, disabled: false },
  loaders: [staged],
  render: ({ label, maxSeconds, disabled }, { loaded }) =>
    html`<hub-sound-recorder
      style="max-inline-size: 420px"
      .hub=${hubOf(loaded)}
      .label=${label}
      .maxSeconds=${maxSeconds}
      .disabled=${disabled}
    ></hub-sound-recorder>`,
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const recorder = canvas.querySelector('hub-sound-recorder')!;
  for (;;) {
    await recorder.updateComplete;
    const button = recorder.renderRoot.querySelector<HTMLElement>(selector);
    if (button) return button.click();
    await new Promise((next) => requestAnimationFrame(next));
  }
}

async function found(canvas: HTMLElement, selector: string): Promise<void> {
  const recorder = canvas.querySelector('hub-sound-recorder')!;
  while (!recorder.renderRoot.querySelector(selector)) {
    await new Promise((next) => requestAnimationFrame(next));
  }
}

export const Ready: Story = {};

const record: Play = async ({ canvasElement, loaded }) => {
  await press(canvasElement, '[part=record]');
  await found(canvasElement, '[role=meter]');
  const { studio } = fakeOf(loaded);
  studio.take.state$.next({ status: 'recording', seconds: 12 });
  studio.level$.next(0.2);
};

export const Recording: Story = { play: record };

export const Recorded: Story = {
  play: async (context) => {
    await record(context);
    await press(context.canvasElement, '[part=stop]');
    await found(context.canvasElement, 'hub-audio-player');
  },
};

export const AtTheLimit: Story = {
  play: async (context) => {
    await record(context);
    fakeOf(context.loaded).studio.take.state$.next({ status: 'full', seconds: 120 });
    await found(context.canvasElement, 'hub-audio-player');
  },
};

export const Blocked: Story = {
  loaders: [
    stage({}, ({ studio }: FakeHub) =>
      studio.failNext('record', new HubError('microphone/denied')),
    ),
  ],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=record]');
    await found(canvasElement, '[role=alert]');
  },
};
