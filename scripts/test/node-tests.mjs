import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { parseArgs } from 'node:util';
import report from './node-reporter.mjs';

/**
 * Runs the test files that are named with node:test, each in a process of its own, and begins them
 * in the order given: `node --test` sorts them, so that what takes long may come last and alone.
 */
const { values, positionals: files } = parseArgs({
  options: { concurrency: { type: 'string' }, timeout: { type: 'string' } },
  allowPositionals: true,
});

const events = run({
  files,
  concurrency: Number(values.concurrency),
  timeout: Number(values.timeout),
  execArgv: ['--conditions=@hubline/source'],
});
events.on('test:fail', ({ todo }) => {
  if (todo === undefined || todo === false) process.exitCode = 1;
});
const output = events.compose(report);
output.pipe(process.stdout);
await finished(output);
