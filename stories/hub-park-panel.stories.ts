import { HubError } from '@hubline/core';
import { PARKS } from '@hubline/core/testing';
import '@hubline/hub-park-panel/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { TAKEN_PARKS, fakeOf, hubOf, parkedCall, stage, unanswered } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-park-panel',
  component: 'hub-park-panel',
  loaders: [stage({ parks: TAKEN_PARKS })],
  render: (_args, { loaded }) => html`<hub-park-panel .hub=${hubOf(loaded)}></hub-park-panel>`,
};

export default meta;

export const SomeoneWaits: StoryObj = {};

export const AllFree: StoryObj = { loaders: [stage()] };

export const AllTaken: StoryObj = {
  loaders: [stage({ parks: PARKS.map((park) => ({ ...park, call: parkedCall() })) })],
};

/** It goes back to who parked it before long. */
export const GoesBackSoon: StoryObj = {
  loaders: [
    stage({
      parks: PARKS.map((park, at) => ({
        ...park,
        call:
          at === 0 ? parkedCall({ since: new Date(Date.now() - 100_000), returnsIn: 20 }) : null,
      })),
    }),
  ],
};

export const LongNames: StoryObj = {
  loaders: [
    stage({
      parks: PARKS.map((park, at) => ({
        ...park,
        name:
          at === 0 ? 'The park beside the warehouse where the forklift drivers look' : park.name,
        call: parkedCall({
          party: { number: '+442079460958', name: 'مريم Featherstonehaugh-Cholmondeley 🎷🎷🎷' },
        }),
      })),
    }),
  ],
};

/** `Pick up` was pressed, and the phone is being called. */
export const PickingUp: StoryObj = {
  play: ({ canvasElement }) => press(canvasElement),
};

/** Someone else was quicker. */
export const NobodyThereAnyMore: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    const { phone } = fakeOf(loaded);
    phone.onDial = (call) =>
      call.finish({ cause: 'failed', error: new HubError('call/unreachable') });
    await press(canvasElement);
  },
};

export const NoParks: StoryObj = { loaders: [stage({ parks: [] })] };

export const NotAvailable: StoryObj = {
  loaders: [
    stage({ parks: [] }, ({ backend }) => backend.setCapability('parks.list', { level: 'none' })),
  ],
};

/** What is known is shown, with a word of warning. */
export const Offline: StoryObj = {
  loaders: [stage({ parks: TAKEN_PARKS }, ({ backend }) => backend.goOffline())],
};

export const OfflineFromTheStart: StoryObj = {
  loaders: [stage({ parks: [] }, ({ backend }) => backend.goOffline())],
};

export const Loading: StoryObj = { loaders: [unanswered] };

async function press(canvas: HTMLElement): Promise<void> {
  const panel = canvas.querySelector('hub-park-panel')!;
  await panel.updateComplete;
  panel.renderRoot.querySelector<HTMLElement>('.pick-up')!.click();
  await panel.updateComplete;
}
