import { defineElement } from '@hubline/element';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DesignTokens } from './design-tokens.ts';

defineElement(DesignTokens);

/**
 * What all elements are drawn with, read from the style sheets that they share. A page sets `--hub-…` on any
 * ancestor. Choose the theme in the toolbar: values and contrasts are those of the theme that is shown.
 */
const meta: Meta = {
  title: 'Foundations/Design tokens',
  render: (_args, { globals }) =>
    html`<design-tokens .shown=${String(globals['theme'])}></design-tokens>`,
};

export default meta;

export const All: StoryObj = {};
