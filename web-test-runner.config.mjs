import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { requireChromium } from './scripts/find-browser.mjs';
import { inProduction } from './scripts/build/in-production.mjs';
import { universalModules } from './scripts/build/universal-modules.mjs';
import { countsReporter } from './scripts/test/browser-reporter.mjs';

const counts = process.env.HUBLINE_COUNTS;

/** What that plugin does to the bundles, for tests. */
const servedModules = ({ name, transform }) => ({
  name,
  transform: ({ path, body }) => (path.endsWith('.js') ? transform(body, path)?.code : undefined),
});

/** Tests of elements, of their stories and of the app, whether everyone can use it, and those of the core that need a browser (`*.browser.test.ts`), in a real Chromium. */
export default {
  files: [
    'packages/{element,hub-*}/src/**/*.test.ts',
    'packages/core/src/**/*.browser.test.ts',
    '{demo,stories}/**/*.test.ts',
    'test/access/*.test.ts',
  ],
  rootDir: '.',
  nodeResolve: { exportConditions: ['@hubline/source', 'browser', 'import', 'default'] },
  // They wait for frames and timers, too.
  concurrency: 3,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: counts
    ? [defaultReporter({ reportTestProgress: false }), countsReporter(counts)]
    : [defaultReporter(), summaryReporter()],
  plugins: [
    servedModules(universalModules()),
    esbuildPlugin({
      ts: true,
      target: 'es2023',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    inProduction(),
    a11ySnapshotPlugin(),
  ],
  browsers: [
    chromeLauncher({
      // A window for each test file: a tab behind another has neither frames nor the keyboard.
      // The runner makes one context for all of them, so each page makes its own.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      launchOptions: {
        executablePath: requireChromium(),
        headless: true,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--use-fake-ui-for-media-stream',
          '--use-fake-device-for-media-stream',
          '--autoplay-policy=no-user-gesture-required',
          '--allow-loopback-in-peer-connection',
          // Elements tell their role and name as Chromium gives them to screen readers.
          '--enable-blink-features=ComputedAccessibilityInfo',
        ],
      },
    }),
  ],
};
