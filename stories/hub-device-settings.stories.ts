import type { MicrophoneState } from '@hubline/core';
import { FakeDeviceList } from '@hubline/core/testing';
import '@hubline/hub-device-settings/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const LONG = 'Very Long Conference Speakerphone '.repeat(8).trim();

const meta: Meta = {
  title: 'Elements/hub-device-settings',
  component: 'hub-device-settings',
  loaders: [stage({}, ({ meter }) => meter.show(0.18))],
  render: (_args, { loaded }) =>
    html`<hub-device-settings .hub=${hubOf(loaded)}></hub-device-settings>`,
};

export default meta;

const withMicrophone = (status: MicrophoneState['status']): StoryObj => ({
  loaders: [
    stage({ devices: new FakeDeviceList() }, ({ microphone, devices }) => {
      devices.hide(status !== 'busy');
      microphone.become(status);
    }),
  ],
});

export const Full: StoryObj = {};

/** Every device by its name, also two of the same make. */
export const HeadsetChosen: StoryObj = {
  loaders: [
    stage({}, async ({ hub, meter }) => {
      meter.show(0.3);
      await hub.devices.choose('microphone', 'mic-headset');
      await hub.devices.choose('speaker', 'out-headset');
    }),
  ],
};

/** It stays chosen, and is used again as soon as it is back. */
export const HeadsetUnplugged: StoryObj = {
  loaders: [
    stage({}, async ({ hub, devices, meter }) => {
      meter.show(0.1);
      await hub.devices.choose('microphone', 'mic-headset');
      await hub.devices.choose('speaker', 'out-headset');
      devices.unplug('mic-headset');
      devices.unplug('out-headset');
    }),
  ],
};

export const TooLoud: StoryObj = { loaders: [stage({}, ({ meter }) => meter.show(0.97))] };

/** The microphone stays off until it is allowed. */
export const ToBeAllowed: StoryObj = withMicrophone('prompt');

export const Blocked: StoryObj = withMicrophone('denied');

export const NoMicrophone: StoryObj = withMicrophone('missing');

export const MicrophoneInUse: StoryObj = withMicrophone('busy');

/** The page is not served over HTTPS. */
export const InsecurePage: StoryObj = withMicrophone('insecure');

/** It could not be opened: the one before goes on. */
export const ChoiceFailed: StoryObj = {
  loaders: [
    stage({}, ({ microphone, meter }) => {
      meter.show(0.1);
      microphone.taken.add('mic-headset');
    }),
  ],
  play: ({ canvasElement }) => {
    const settings = canvasElement.querySelector('hub-device-settings')!;
    const list = settings.renderRoot.querySelector<HTMLSelectElement>('#microphone')!;
    list.value = 'mic-headset';
    list.dispatchEvent(new Event('change'));
  },
};

export const Tested: StoryObj = {
  play: ({ canvasElement }) => {
    const settings = canvasElement.querySelector('hub-device-settings')!;
    settings.renderRoot.querySelector<HTMLElement>('button')!.click();
  },
};

/** Firefox and Safari, in some versions. */
export const WithoutChoiceOfOutputs: StoryObj = {
  loaders: [
    stage({ devices: new FakeDeviceList({ canChooseOutput: false, outputs: [] }) }, ({ meter }) =>
      meter.show(0.1),
    ),
  ],
};

/** What devices call themselves may be long, right to left, or markup. */
export const OddNames: StoryObj = {
  loaders: [
    stage({
      devices: new FakeDeviceList({
        inputs: [
          { id: 'long', name: LONG },
          { id: 'markup', name: '<b onclick="alert(1)">Microphone</b>' },
          { id: 'arabic', name: 'ميكروفون 🎙️' },
          { id: 'one', name: 'USB Audio' },
          { id: 'two', name: 'USB Audio' },
          { id: 'none', name: ' ' },
        ],
        outputs: [{ id: 'long', name: LONG }],
      }),
    }),
  ],
};

/** Before it is known whether the microphone is allowed. */
export const Loading: StoryObj = {
  loaders: [stage({}, ({ microphone }) => microphone.become('unknown'))],
};

export const WithoutAHub: StoryObj = {
  render: () => html`<hub-device-settings></hub-device-settings>`,
};
