import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COLORS } from '../../packages/element/src/styles/tokens.ts';
import { openChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/static-site.ts';

const site = await serveFolder(fileURLToPath(new URL('../../storybook-static', import.meta.url)));
const browser = await openChromium();
const page = await browser.newPage();
after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

/** The values of the colours, and the pairs that have too little contrast. */
async function shown(theme: string) {
  await page.goto(
    `${site.url}/iframe.html?viewMode=story&id=foundations-design-tokens--all&globals=theme:${theme}`,
  );
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) });
  await row('text on surface')
    .getByText(/\d : 1/)
    .waitFor();
  const values = new Map<string, string>();
  for (const name of Object.keys(COLORS)) {
    values.set(name, await row(`--hub-${name}`).getByRole('cell').first().innerText());
  }
  return { values, low: await page.getByText('too low').all() };
}

test('the page of design tokens shows each colour as it is in each theme, and enough contrast', async () => {
  const surfaces = new Set<string | undefined>();
  for (const theme of ['light', 'dark', 'contrast-light', 'contrast-dark']) {
    const { values, low } = await shown(theme);
    for (const [name, value] of values) assert.match(value, /^oklch\(/, `${name} in ${theme}`);
    assert.deepEqual(low, [], theme);
    surfaces.add(values.get('surface'));
  }
  assert.equal(surfaces.size, 4);
});
