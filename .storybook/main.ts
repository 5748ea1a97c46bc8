import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
  },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      // Stories show the sources as they are: no build comes first.
      conditions: ['@hubline/source', ...defaultClientConditions],
    },
    build: {
      ...vite.build,
      // Storybook's own chunks are large; the note about it helps nobody here.
      chunkSizeWarningLimit: 5000,
    },
  }),
};

export default config;
