import type { EmergencyNotice } from '@hubline/core';
import { BOB, HOME_ADDRESS, OFFICE_ADDRESS } from '@hubline/core/testing';
import '@hubline/hub-emergency-banner/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, stage } from './stage.ts';

const ADDRESSES = { addresses: [OFFICE_ADDRESS, HOME_ADDRESS] };

const meta: Meta = {
  title: 'Elements/hub-emergency-banner',
  component: 'hub-emergency-banner',
  loaders: [stage(ADDRESSES)],
  render: (_args, { loaded }) =>
    html`<hub-emergency-banner .hub=${hubOf(loaded)}></hub-emergency-banner>`,
};

export default meta;

const notice = (changes: Partial<EmergencyNotice> = {}): EmergencyNotice => ({
  id: 'emergency',
  at: new Date(Date.now() - 20_000),
  test: false,
  caller: {
    userId: BOB.id,
    name: BOB.name,
    extension: BOB.extension,
    callbackNumber: '+14695550102',
  },
  address: OFFICE_ADDRESS,
  ...changes,
});

/** It happens once the banner is on the page. */
const told =
  (what: EmergencyNotice): NonNullable<StoryObj['play']> =>
  async ({ canvasElement, loaded }) => {
    const { hub, backend } = fakeOf(loaded);
    await hub.emergency();
    const banner = canvasElement.querySelector('hub-emergency-banner')!;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await banner.updateComplete;
    backend.help.notices.upsert(what);
  };

/** Help knows where to come: the banner is not there. */
export const NothingToSay: StoryObj = {};

export const NoAddress: StoryObj = { loaders: [stage()] };

export const AnotherNetwork: StoryObj = {
  loaders: [stage({ ...ADDRESSES, emergencyRight: false })],
};

export const NoLine: StoryObj = {
  loaders: [stage({ ...ADDRESSES, emergencyState: { reachable: false } })],
};

/** The call goes through all the same. */
export const CallWithoutAddress: StoryObj = {
  loaders: [stage({}, ({ hub }) => hub.calls.dial('911'))],
};

/** For those whom the office names. */
export const CallInTheOffice: StoryObj = { play: told(notice()) };

export const TestCall: StoryObj = {
  play: told(
    notice({
      test: true,
      address: null,
      caller: { userId: BOB.id, name: BOB.name, extension: BOB.extension, callbackNumber: null },
    }),
  ),
};
