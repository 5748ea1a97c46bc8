import type { Notice } from '@hubline/element';
import type { HubNotices } from '@hubline/hub-notices';
import '@hubline/hub-notices/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<HubNotices, 'seconds'> & { readonly notices: readonly Notice[] };

const UNDO = { label: 'Undo', run: () => undefined };

const meta: Meta<Args> = {
  title: 'Elements/hub-notices',
  component: 'hub-notices',
  args: { seconds: 3600, notices: [{ kind: 'info', text: 'Parked in Park 703', action: UNDO }] },
  argTypes: { notices: { control: false } },
  render: ({ seconds }) => html`<hub-notices .seconds=${seconds}></hub-notices>`,
  play: async ({ canvasElement, args: { notices } }) => {
    const element = canvasElement.querySelector('hub-notices')!;
    for (const notice of notices) element.show(notice);
    await element.updateComplete;
  },
};

export default meta;
type Story = StoryObj<Args>;

export const WithUndo: Story = {};

export const Information: Story = {
  args: { notices: [{ kind: 'info', text: 'The call with Bob Johnson has ended.' }] },
};

export const Failure: Story = {
  args: {
    notices: [
      { kind: 'error', text: 'Nobody is parked there any more. Someone else picked the call up.' },
    ],
  },
};

/** No more than three stand at once: the oldest makes room. */
export const Several: Story = {
  args: {
    notices: [
      { kind: 'info', text: 'The call with Bob Johnson has ended.' },
      { kind: 'info', text: 'Transferred to Carol Smith' },
      { kind: 'info', text: 'Parked in Park 703', action: UNDO },
    ],
  },
};

export const LongText: Story = {
  args: { notices: [{ kind: 'info', text: `Parked in ${'x'.repeat(10_000)}`, action: UNDO }] },
};

/** Nothing to tell: nothing is shown. */
export const Nothing: Story = { args: { notices: [] } };
