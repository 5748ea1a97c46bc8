/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

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
      description: 'Colour scheme',
      toolbar: {
        title: 'Theme',
        icon: 'circlehollow',
        items: [
          { value: 'light', icon: 'sun', title: 'Light' },
          { value: 'dark', icon: 'moon', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.style.colorScheme = globals['theme'] === 'dark' ? 'dark' : 'light';
      root.style.background = 'light-dark(white, #16181d)';
      return story();
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
