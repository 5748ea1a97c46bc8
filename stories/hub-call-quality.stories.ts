import type { Call, CallFault, CallQuality } from '@hubline/core';
import '@hubline/hub-call-quality/define.js';
import type { HubCallQuality } from '@hubline/hub-call-quality';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BehaviorSubject } from 'rxjs';
import { fakeOf, stage } from './stage.ts';

const GOOD: CallQuality = {
  ...{ mos: 4.32, grade: 'good', lossIn: 0.002, lossOut: 0, jitter: 6, roundTrip: 48 },
  ...{ warnings: [], fault: null },
};

const FAIR: CallQuality = {
  ...GOOD,
  ...{ mos: 3.6, grade: 'fair', lossIn: 0.031, jitter: 34, roundTrip: 210, warnings: ['loss'] },
};

const POOR: CallQuality = {
  ...{ mos: 2.1, grade: 'poor', lossIn: 0.14, lossOut: 0.06, jitter: 71, roundTrip: 840 },
  ...{ warnings: ['loss', 'jitter', 'delay', 'interruptions'], fault: null },
};

const UNKNOWN: CallQuality = {
  ...{ mos: null, grade: 'unknown', lossIn: 0, lossOut: null, jitter: 0, roundTrip: null },
  ...{ warnings: [], fault: null },
};

const meta: Meta = {
  title: 'Elements/hub-call-quality',
  component: 'hub-call-quality',
  loaders: [
    stage({}, async ({ hub, phone }) => {
      await hub.calls.dial('1002');
      phone.call.identify({ number: '1002', name: 'Bob Johnson' });
      phone.call.answer();
    }),
  ],
};

export default meta;

const sounding = (quality: CallQuality | null): StoryObj => ({
  render: (_args, { loaded }) => {
    const { hub } = fakeOf(loaded);
    const quality$ = new BehaviorSubject(quality);
    const made = hub.calls.active$.value[0]!;
    const call = Object.create(made, { quality$: { value: quality$ } }) as Call;
    return html`<hub-call-quality .hub=${hub} .call=${call}></hub-call-quality>`;
  },
});

/** With the figures open. */
const opened = (quality: CallQuality): StoryObj => ({
  ...sounding(quality),
  play: ({ canvasElement }) => {
    const element = canvasElement.querySelector<HubCallQuality>('hub-call-quality')!;
    element.renderRoot.querySelector<HTMLElement>('.opener')!.click();
  },
});

const silent = (
  kind: CallFault['kind'],
  direction: CallFault['direction'],
  repair: CallFault['repair'] = null,
): StoryObj => sounding({ ...UNKNOWN, fault: { kind, direction, repair } });

export const Good: StoryObj = sounding(GOOD);

export const Fair: StoryObj = sounding(FAIR);

export const Poor: StoryObj = sounding(POOR);

export const GoodOpened: StoryObj = opened(GOOD);

export const PoorOpened: StoryObj = opened(POOR);

/** Nothing is shown. */
export const NotKnownYet: StoryObj = sounding(null);

/** The operating system, or a key on the headset. */
export const MicrophoneMuted: StoryObj = silent('microphone-muted', 'out');

export const MicrophoneGone: StoryObj = silent('microphone-gone', 'out', 'microphone');

export const MicrophoneSilent: StoryObj = silent('microphone-silent', 'out');

export const LocalNetwork: StoryObj = silent('local-network', 'in');

export const ConsentLost: StoryObj = silent('consent-lost', 'in', 'ice-restart');

export const NothingArrives: StoryObj = silent('no-packets-in', 'in', 'ice-restart');

export const NothingArrivesThere: StoryObj = silent('no-packets-out', 'out', 'relay');

export const OnlySilence: StoryObj = silent('silence-in', 'in');

export const WithoutACall: StoryObj = { render: () => html`<hub-call-quality></hub-call-quality>` };
