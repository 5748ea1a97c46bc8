import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf, scriptsAtStart, sizesOf } from '../build/bundle-size.mjs';
import { readPackages, root } from '../build/repository.mjs';

/** Largest sizes in kB (1000 bytes) after gzip -9. */
const BUDGETS = { 'hub-softphone.bundle.js': 90, 'hub-dialpad': 15 };

/** Prints what visitors download that has a budget; counts one check for each. */
export async function budgetSuite() {
  const rows = await measure();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  console.log(`${'kB'.padEnd(26)}${['plain', 'gzip', 'brotli', 'budget'].map(cell).join('')}`);
  for (const [name, { plain, gzip, brotli }] of rows) {
    const budget = BUDGETS[name];
    const sizes = [plain, gzip, brotli].map((bytes) => cell((bytes / 1000).toFixed(1)));
    const kept = gzip > 0 && gzip <= budget * 1000;
    console.log(`${name.padEnd(26)}${sizes.join('')}${cell(budget)}${kept ? '' : '  exceeded'}`);
    counts[kept ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

async function measure() {
  const bundle = join(root, 'packages/hub-softphone/dist/hub-softphone.bundle.js');
  const rows = [['hub-softphone.bundle.js', sizesOf(scriptsAtStart(bundle))]];
  for (const { name, folder } of readPackages()) {
    const define = join(folder, 'src/define.ts');
    if (name in BUDGETS && existsSync(define)) {
      rows.push([name, sizesOf([await bundleOf(define)])]);
    }
  }
  return rows;
}

const cell = (value) => String(value).padStart(9);
