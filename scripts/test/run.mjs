import { root } from '../build/repository.mjs';
import { killCommands } from './command.mjs';
import { SUITES } from './suites.mjs';

const names = SUITES.map(({ name }) => name);
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !names.includes(name));

process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    killCommands();
    process.exit(1);
  });
}

if (unknown !== undefined) {
  console.error(`There is no suite "${unknown}": ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  const wanted = SUITES.filter(({ name }) => asked.length === 0 || asked.includes(name));
  await runAll(wanted);
}

/** All suites run, whatever became of those before. The last line sums them up. */
async function runAll(suites) {
  const aside = suites.filter((suite) => suite.aside).map(runOne);
  const results = [];
  for (const suite of suites) {
    if (suite.listens) await Promise.all(aside);
    if (!suite.aside) results.push(await runOne(suite));
  }
  sumUp([...(await Promise.all(aside)), ...results]);
}

async function runOne({ name, about, run }) {
  console.log(`\n━━ ${name}: ${about}`);
  const begin = performance.now();
  const counts = await run().catch((error) => {
    console.log(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { name, ...counts, seconds: (performance.now() - begin) / 1000 };
}

function sumUp(results) {
  console.log(`\n${row('', 'passed', 'failed', 'skipped', 'seconds')}`);
  for (const { name, passed, failed, skipped, seconds } of results) {
    console.log(row(name, passed, failed, skipped, seconds.toFixed(1)));
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

function row(name, ...cells) {
  return name.padEnd(12) + cells.map((cell) => String(cell).padStart(9)).join('');
}
