import { globSync } from 'node:fs';
import { budgetSuite } from './budgets.mjs';
import { command, countedCommand } from './command.mjs';

const bin = (path) => `node_modules/${path}`;
const eslint = bin('eslint/bin/eslint.js');
const prettier = bin('prettier/bin/prettier.cjs');
const storybook = bin('storybook/dist/bin/dispatcher.js');

/** Suites of browsers that want the machine for themselves: they listen for gaps in the sound, or are many. */
const ALONE = [
  ...['network', 'recording', 'several-calls', 'switch-phone'],
  ...['two-people-talk', 'voicemail'],
].map((name) => `test/e2e/${name}.test.ts`);

/** What only computes has what tests that wait for sound and for time leave of the machine: nothing is late by it. */
const ASIDE = { aside: true, minutes: 28 };

/**
 * Everything `npm test` runs, in this order: what is quick and tells most comes first. Those that are
 * `aside` begin with the first, and run beside the others; what `listens` to sound begins when they are done.
 */
export const SUITES = [
  {
    name: 'types',
    aside: true,
    about: 'the compiler finds nothing',
    run: () => check([bin('typescript/bin/tsc')], ASIDE),
  },
  {
    name: 'lint',
    aside: true,
    about: 'layers, names, habits and format',
    run: () =>
      inTurn(
        () => check([eslint, '.'], ASIDE),
        () => check([prettier, '--check', '--log-level=warn', '.'], ASIDE),
      ),
  },
  {
    name: 'unit',
    about: 'core, server and scripts, in Node',
    // Those of the server, which wait for sound, begin first; those of the core only compute, and fill the gaps.
    run: () =>
      nodeTests([...filesOf('scripts/**/*.test.mjs'), ...unitFiles().reverse()], {
        concurrency: 4,
      }),
  },
  {
    name: 'elements',
    about: 'elements, and what of the core needs a browser, in Chromium',
    run: () => countedCommand([bin('@web/test-runner/dist/bin.js')]),
  },
  {
    name: 'build',
    about: 'packages, bundle, demo, server, types, manifests',
    run: () => check(['scripts/build.mjs']),
  },
  { name: 'budgets', about: 'what a visitor downloads', run: budgetSuite },
  {
    name: 'packaging',
    about: 'what is published is whole, and generated files are up to date',
    run: () =>
      together(
        () => nodeTests(filesOf('test/packaging/**/*.test.ts'), { concurrency: 2 }),
        () => check(['scripts/api-schema.mjs', '--check']),
      ),
  },
  {
    name: 'stories',
    about: 'each story: no error, nothing that axe finds, in four themes',
    run: () =>
      inTurn(
        () => check(['scripts/build.mjs', '--only', 'manifest', '--stale']),
        () => check([storybook, 'build', '-o', 'storybook-static', '--quiet', '--loglevel=warn']),
        () => nodeTests(filesOf('test/stories/**/*.test.ts')),
      ),
  },
  {
    name: 'integration',
    listens: true,
    about: 'the core against the server, and through a SIP proxy that is not ours',
    // They wait for sound and for time to pass, more than for the machine.
    run: () =>
      nodeTests(filesOf('test/{integration,interop}/**/*.test.ts'), {
        ...{ concurrency: 3, seconds: 90, minutes: 14 },
      }),
  },
  {
    name: 'e2e',
    listens: true,
    about: 'browsers call each other, with sound',
    run: () =>
      inTurn(
        () => nodeTests(othersThan(ALONE), { concurrency: 2, seconds: 180, minutes: 10 }),
        () => nodeTests(ALONE, { seconds: 180, minutes: 14 }),
      ),
  },
];

/** Tests that need no browser: not those of the elements, nor those of the core named so. */
function unitFiles() {
  return filesOf('packages/*/src/**/*.test.ts').filter(
    (file) =>
      !/^packages\/(?:element|hub-[^/]+)\//.test(file) && !file.endsWith('.browser.test.ts'),
  );
}

function othersThan(files) {
  return filesOf('test/e2e/**/*.test.ts').filter((file) => !files.includes(file));
}

const filesOf = (pattern) => globSync(pattern).sort();

/** Runs node:test over files, in this order; each test may take `seconds`, all of them `minutes`. */
async function nodeTests(files, { concurrency = 1, seconds = 60, minutes = 10 } = {}) {
  if (files.length === 0) throw new Error('No test file is there.');
  return countedCommand(
    [
      'scripts/test/node-tests.mjs',
      `--timeout=${seconds * 1000}`,
      `--concurrency=${concurrency}`,
      ...files,
    ],
    { minutes },
  );
}

/** At the same time, for what needs one core each. */
async function together(...runs) {
  return sumOf(await Promise.all(runs.map((run) => run())));
}

/** A check that either holds or does not counts as one test. */
async function check(args, options) {
  const ok = await command(args, options);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Runs one after the other, each whatever became of those before; answers all they counted. */
async function inTurn(...runs) {
  const all = [];
  for (const run of runs) all.push(await run());
  return sumOf(all);
}

function sumOf(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}
