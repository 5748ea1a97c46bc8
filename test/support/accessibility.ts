import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe?: { run(): Promise<AxeResults> };
}

/** What axe finds on the page as it stands, in the light and in the dark scheme, one sentence each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Evaluated from outside: the page's policy lets no foreign script in.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const results = await (window as unknown as AxeWindow).axe?.run();
      return results?.violations.map(({ id, help, nodes }) => {
        return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`;
      });
    });
    if (!violations) throw new Error('axe did not run');
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}
