/// <reference types="vite/client" />
import '@hubline/element/define.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LANGUAGES } from './languages.ts';
import { THEMES, showTheme } from './themes.ts';

interface Manifest {
  readonly modules: readonly unknown[];
}

const manifests = import.meta.glob<Manifest>('../packages/*/custom-elements.json', {
  eager: true,
  import: 'default',
});

setCustomElementsManifest({
  schemaVersion: '1.0.0',
  readme: '',
  modules: Object.values(manifests).flatMap((manifest) => manifest.modules),
});

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'circlehollow',
        items: Object.entries(THEMES).map(([value, item]) => ({ value, ...item })),
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language and direction',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: Object.entries(LANGUAGES).map(([value, { title }]) => ({ value, title })),
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', language: 'en' },
  decorators: [
    (story, { globals }) => {
      showTheme(String(globals['theme']));
      const { strings } = LANGUAGES[String(globals['language'])] ?? {};
      return html`<hub-provider .strings=${strings}>${story()}</hub-provider>`;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    viewport: {
      options: {
        phone: { name: 'Condensed (360 px)', styles: { width: '360px', height: '720px' } },
        tablet: { name: 'Side panel (420 px)', styles: { width: '420px', height: '800px' } },
        desktop: { name: 'Full Screen (1280 px)', styles: { width: '1280px', height: '800px' } },
      },
    },
  },
};

export default preview;
