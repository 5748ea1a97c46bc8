import { HubError } from '@hubline/core';
import type { HubDialpad } from '@hubline/hub-dialpad';
import '@hubline/hub-dialpad/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

type Args = Pick<HubDialpad, 'value' | 'disabled' | 'dtmf' | 'density'>;

const meta: Meta<Args> = {
  title: 'Elements/hub-dialpad',
  component: 'hub-dialpad',
  args: { value: '', disabled: false, dtmf: false },
  argTypes: {
    value: { control: 'text' },
    disabled: { control: 'boolean' },
    dtmf: { control: 'boolean' },
    density: { control: 'inline-radio', options: ['regular', 'compact'] },
  },
  loaders: [stage()],
  render: ({ value, disabled, dtmf, density }, { loaded }) =>
    html`<hub-dialpad
      .hub=${hubOf(loaded)}
      .value=${value}
      .density=${density}
      ?disabled=${disabled}
      ?dtmf=${dtmf}
    ></hub-dialpad>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Empty: Story = {};

/** The line below the field says whom the number belongs to. */
export const NumberOfAColleague: Story = { args: { value: '1002' } };

/** While a name is typed, the Search section takes the room of the keys. */
export const Search: Story = { args: { value: 'bob' } };

export const NoMatch: Story = { args: { value: 'zaphod' } };

/** What was typed stays, and the reason is said in words. */
export const Failed: Story = {
  args: { value: '1002' },
  loaders: [stage({}, ({ phone }) => phone.failNextDial(new HubError('phone/not-registered')))],
  play: ({ canvasElement }) => {
    const pad = canvasElement.querySelector('hub-dialpad')!;
    pad.renderRoot.querySelector<HTMLElement>('.dial')!.click();
  },
};

export const Disabled: Story = { args: { disabled: true } };

/** In a call: each key is sent at once. */
export const InACall: Story = { args: { dtmf: true, value: '1234#' } };

export const Compact: Story = { args: { density: 'compact' } };

/** Without a hub it is a control that fires `hub-dial` and `hub-key`. */
export const WithoutAHub: Story = { render: () => html`<hub-dialpad></hub-dialpad>` };
