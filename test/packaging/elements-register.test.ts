import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { Browser, Page } from 'playwright-core';
import { rollup } from 'rollup';
import { openChromium } from '../support/chromium.ts';
import { elementPackages, ROOT } from '../support/packages.ts';
import { serveFolder, type StaticSite } from '../support/static-site.ts';
import { Troubles } from '../support/troubles.ts';

const PAGE = (script: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Elements</title>
<link rel="icon" href="data:,">
<script type="module" src="/${script}"></script></html>`;

describe('on a page of its own', () => {
  let folder: string;
  let site: StaticSite;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hubline-packages-'));
    site = await serveFolder(folder);
    browser = await openChromium();
  });

  after(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  for (const { name, json } of elementPackages) {
    test(`<${name}> is registered by ${json.name}/define.js as a bundler packs it`, async () => {
      await bundlePublished(`${json.name}/define.js`, join(folder, `${name}.js`));
      assert.deepEqual(await missing(`${name}.js`, [name]), []);
    });
  }

  test('every element of the phone is registered by the bundle for a script tag', async () => {
    const bundle = 'hub-softphone.bundle.js';
    await copyFile(join(ROOT, 'packages/hub-softphone/dist', bundle), join(folder, bundle));
    assert.deepEqual(
      await missing(
        bundle,
        elementPackages.map(({ name }) => name),
      ),
      [],
    );
  });

  /** Which of these tags the page does not know, and what else it complains about. */
  async function missing(script: string, tags: readonly string[]): Promise<string[]> {
    await writeFile(join(folder, 'index.html'), PAGE(script));
    const page = await browser.newPage();
    try {
      const troubles = await Troubles.watch(page, site.url);
      await page.goto(site.url);
      return [...(await unknownTags(page, tags)), ...troubles.all];
    } finally {
      await page.close();
    }
  }
});

function unknownTags(page: Page, tags: readonly string[]): Promise<string[]> {
  return page.evaluate((names) => names.filter((name) => !customElements.get(name)), [...tags]);
}

/** As a user's bundler does it: from what is published, with the side effects that package.json admits. */
async function bundlePublished(entry: string, file: string): Promise<void> {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(ROOT, 'entry.js') : null),
        load: (id) => (id.endsWith('/entry.js') ? `import '${entry}';` : null),
      },
      nodeResolve(),
    ],
  });
  await bundle.write({ file, format: 'es', inlineDynamicImports: true });
  await bundle.close();
}
