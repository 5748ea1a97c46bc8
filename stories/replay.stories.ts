/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './replay-desk.ts';
import RECORDED from './recorded-call.txt?raw';

/**
 * Paste what somebody copied with `Copy diagnostics`, and watch their calls happen once more: as states and
 * quality were recorded, on fakes. Nothing is sent anywhere.
 */
const meta: Meta = {
  title: 'Tools/A recorded call',
  render: () => html`<replay-desk .report=${RECORDED}></replay-desk>`,
};

export default meta;
type Story = StoryObj;

/** Does so many steps. */
const steps =
  (count: number): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const desk = canvasElement.querySelector('replay-desk')!;
    await desk.updateComplete;
    for (let step = 0; step < count; step += 1) await desk.step();
    await desk.updateComplete;
  };

/** A call through a bad network, recorded in a browser: loss, hold, and six seconds without any packet. */
export const NotBegun: Story = {};

export const WithLoss: Story = { play: steps(8) };

export const NoReport: Story = {
  render: () => html`<replay-desk .report=${'Hello, it crackles.'}></replay-desk>`,
};
