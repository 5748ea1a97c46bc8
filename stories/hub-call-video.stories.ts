import { BOB, type FakeHub } from '@hubline/core/testing';
import '@hubline/hub-call-video/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

/** Bob is talked with, and then this happens. */
const withBob = (happens: (fake: FakeHub) => unknown = () => undefined) =>
  stage({}, async (fake) => {
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer();
    await happens(fake);
  });

const send = ({ hub }: FakeHub, source: 'camera' | 'screen') =>
  hub.calls.active$.value[0]!.sendVideo(source);

const meta: Meta = {
  title: 'Elements/hub-call-video',
  component: 'hub-call-video',
  args: { noSending: false },
  argTypes: { noSending: { control: 'boolean' } },
  render: ({ noSending }, { loaded }) =>
    html`<hub-call-video .hub=${hubOf(loaded)} .noSending=${noSending === true}></hub-call-video>`,
};

export default meta;

export const BothSeen: StoryObj = {
  loaders: [
    withBob(async (fake) => {
      fake.phone.call.remoteVideo();
      await send(fake, 'camera');
    }),
  ],
};

export const OnlyTheOther: StoryObj = {
  loaders: [withBob(({ phone }) => phone.call.remoteVideo())],
};

export const OnlyOneself: StoryObj = {
  loaders: [withBob((fake) => send(fake, 'camera'))],
};

export const ScreenShared: StoryObj = {
  loaders: [
    withBob(async (fake) => {
      fake.phone.call.remoteVideo();
      await send(fake, 'screen');
    }),
  ],
};

/** The camera was asked for, and the other phone has not said yet that it takes video. */
export const Starting: StoryObj = {
  loaders: [
    withBob((fake) => {
      fake.phone.call.autoVideo = false;
      void send(fake, 'camera');
    }),
  ],
};

export const CameraBlocked: StoryObj = {
  loaders: [withBob(({ camera }) => (camera.obstacle = 'camera/denied'))],
  play: ({ canvasElement }) => {
    const video = canvasElement.querySelector('hub-call-video')!;
    video.renderRoot.querySelector<HTMLElement>('[aria-label=Video]')?.click();
  },
};
