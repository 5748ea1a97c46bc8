import assert from 'node:assert/strict';
import { copyFile, glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { elementPackages, ROOT } from '../support/packages.ts';
import { serveFolder, type StaticSite } from '../support/static-site.ts';
import { Troubles } from '../support/troubles.ts';

/** The elements of a phone that are there as soon as its script is. */
const AT_ONCE = [
  ...['hub-softphone', 'hub-registration-status', 'hub-dialpad'],
  ...['hub-incoming-call', 'hub-active-call'],
];
const LATER = [
  ...['hub-sign-in', 'hub-recent-calls', 'hub-park-panel', 'hub-notices'],
  ...['hub-call-notifications', 'hub-click-to-call', 'hub-messages'],
];

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

  test('the bundle for a script tag registers what a phone shows at once, and what it fetches later', async () => {
    const scripts = await copyBundle(folder);
    const page = await open('hub-softphone.bundle.js');
    try {
      assert.deepEqual(await unknownTags(page.page, AT_ONCE), []);
      await page.page.evaluate(
        (names) => Promise.all(names.map((name) => import(`/${name}`))),
        scripts.filter((name) => name.startsWith('hub-softphone.define-')),
      );
      assert.deepEqual(await unknownTags(page.page, LATER), []);
      assert.deepEqual(page.troubles.all, []);
    } finally {
      await page.page.close();
    }
  });

  async function open(script: string): Promise<{ page: Page; troubles: Troubles }> {
    await writeFile(join(folder, 'index.html'), PAGE(script));
    const page = await browser.newPage();
    const troubles = await Troubles.watch(page, site.url);
    await page.goto(site.url);
    return { page, troubles };
  }

  /** Which of these tags the page does not know, and what else it complains about. */
  async function missing(script: string, tags: readonly string[]): Promise<string[]> {
    const { page, troubles } = await open(script);
    try {
      return [...(await unknownTags(page, tags)), ...troubles.all];
    } finally {
      await page.close();
    }
  }
});

function unknownTags(page: Page, tags: readonly string[]): Promise<string[]> {
  return page.evaluate((names) => names.filter((name) => !customElements.get(name)), [...tags]);
}

/** Puts the bundle and its parts into a folder; returns their names. */
async function copyBundle(folder: string): Promise<string[]> {
  const dist = join(ROOT, 'packages/hub-softphone/dist');
  const names: string[] = [];
  for await (const name of glob('hub-softphone.*.js', { cwd: dist })) {
    await copyFile(join(dist, name), join(folder, name));
    names.push(name);
  }
  return names;
}

/** As a user's bundler does it: from what is published, with the side effects that package.json admits. */
async function bundlePublished(entry: string, file: string): Promise<void> {
  await build({
    stdin: { contents: `import '${entry}';`, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    outfile: file,
    logLevel: 'error',
  });
}
