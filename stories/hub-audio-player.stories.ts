import { HubError } from '@hubline/core';
import { fakeSound } from '@hubline/core/testing';
import type { HubAudioPlayer } from '@hubline/hub-audio-player';
import '@hubline/hub-audio-player/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<HubAudioPlayer, 'load' | 'seconds' | 'label' | 'peaks'>;

/** As of someone who speaks. */
const PEAKS = Array.from({ length: 100 }, (_, at) =>
  Math.round(50 * Math.abs(Math.sin(at * 0.4)) * (1 + Math.sin(at * 0.07))),
);

const meta: Meta<Args> = {
  title: 'Elements/hub-audio-player',
  component: 'hub-audio-player',
  args: {
    seconds: 42,
    label: 'Recording from 10:42',
    peaks: [],
    load: () => Promise.resolve(fakeSound(42)),
  },
  render: ({ load, seconds, label, peaks }) =>
    html`<hub-audio-player
      style="max-inline-size: 420px"
      .load=${load}
      .seconds=${seconds}
      .label=${label}
      .peaks=${peaks}
    ></hub-audio-player>`,
};

export default meta;
type Story = StoryObj<Args>;

const press: Story['play'] = async ({ canvasElement }) => {
  const player = canvasElement.querySelector('hub-audio-player')!;
  await player.updateComplete;
  player.renderRoot.querySelector<HTMLElement>('.play')!.click();
};

export const Ready: Story = {};

/** How loud it is along its length, with some of it played. */
export const Waveform: Story = {
  args: { peaks: PEAKS },
  play: async ({ canvasElement }) => {
    const player = canvasElement.querySelector('hub-audio-player')!;
    await player.updateComplete;
    const bar = player.renderRoot.querySelector('input')!;
    bar.value = '17';
    bar.dispatchEvent(new Event('input'));
  },
};

export const Loading: Story = {
  args: { load: () => new Promise<Blob>(() => undefined) },
  play: press,
};

export const Failed: Story = {
  args: { load: () => Promise.reject(new HubError('request/not-found')) },
  play: press,
};

export const Unplayable: Story = {
  args: { load: () => Promise.resolve(new Blob(['no sound'], { type: 'audio/ogg' })) },
  play: press,
};

export const Narrow: Story = {
  render: ({ load, seconds, label, peaks }) =>
    html`<hub-audio-player
      style="inline-size: 256px"
      .load=${load}
      .seconds=${seconds}
      .label=${label}
      .peaks=${peaks}
    ></hub-audio-player>`,
};

export const NarrowWaveform: Story = { ...Narrow, args: { peaks: PEAKS } };
