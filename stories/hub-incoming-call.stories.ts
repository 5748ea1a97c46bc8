import { HubError } from '@hubline/core';
import { BOB, CAROL } from '@hubline/core/testing';
import '@hubline/hub-incoming-call/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, partyOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-incoming-call',
  component: 'hub-incoming-call',
  loaders: [stage({}, ({ phone }) => phone.ring(partyOf(BOB)))],
  render: (_args, { loaded }) =>
    html`<hub-incoming-call .hub=${hubOf(loaded)}></hub-incoming-call>`,
};

export default meta;

export const Ringing: StoryObj = {};

export const WithVideo: StoryObj = {
  loaders: [stage({}, ({ phone }) => phone.ring(partyOf(BOB), null, { offersVideo: true }))],
};

export const UnknownNumber: StoryObj = {
  loaders: [stage({}, ({ phone }) => phone.ring({ number: '+12125550147', name: '' }))],
};

export const LongName: StoryObj = {
  loaders: [
    stage({}, ({ phone }) =>
      phone.ring({ number: '+442079460958', name: 'Maximiliana Featherstonehaugh-Cholmondeley' }),
    ),
  ],
};

/** `Accept` was pressed and is being carried out. */
export const Accepting: StoryObj = {
  loaders: [
    stage({}, ({ hub, phone }) => {
      phone.ring(partyOf(BOB)).accept = () => new Promise(() => {});
      void hub.calls.active$.value[0]?.accept();
    }),
  ],
};

/** The reason is said in words, and the call rings on. */
export const MicrophoneBlocked: StoryObj = {
  loaders: [
    stage({}, ({ phone }) =>
      phone.ring(partyOf(BOB)).failNext('accept', new HubError('microphone/denied')),
    ),
  ],
  play: ({ canvasElement }) => {
    const call = canvasElement.querySelector('hub-incoming-call')!;
    call.renderRoot.querySelector<HTMLElement>('.accept')!.click();
  },
};

export const TwoCalls: StoryObj = {
  loaders: [
    stage({}, ({ phone }) => {
      phone.ring(partyOf(BOB));
      phone.ring(partyOf(CAROL));
    }),
  ],
};

/** Someone is talked with meanwhile; `Accept` puts that call on hold. */
export const CallWaiting: StoryObj = {
  loaders: [
    stage({}, async ({ hub, phone }) => {
      await hub.calls.dial(CAROL.extension);
      phone.call.answer();
      phone.ring(partyOf(BOB));
    }),
  ],
};

/** Nobody took it from the park, so it comes back to who parked it. */
export const BackFromPark: StoryObj = {
  loaders: [
    stage({ parks: [{ id: 'p', extension: '701', name: 'Park 701', call: null }] }, ({ phone }) =>
      phone.ring(partyOf(BOB), { number: '701', name: 'Park 701' }),
    ),
  ],
};

/** Nobody calls: nothing is shown. */
export const Silent: StoryObj = { loaders: [stage()] };
