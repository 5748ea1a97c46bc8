import '@hubline/hub-click-to-call/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-click-to-call',
  component: 'hub-click-to-call',
  loaders: [stage()],
  render: (_args, { loaded }) => html`
    <main lang="en">
      <p>Mia Okafor: (469) 555-0142 or +1 469-555-0143, fax 469.555.0144</p>
      <p>London office: +44 20 7946 0018, <a href="tel:1002">Bob</a></p>
      <p data-hub-ignore>Left alone: order 4695550101</p>
    </main>
    <hub-click-to-call within="main" .hub=${hubOf(loaded)}></hub-click-to-call>
  `,
};

export default meta;

export const Numbers: StoryObj = {};
