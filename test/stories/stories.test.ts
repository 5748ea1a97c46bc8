import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/static-site.ts';
import { Troubles } from '../support/troubles.ts';

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

/** What Storybook's page of stories offers to scripts. */
interface StoryWindow {
  readonly axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: unknown): void };
  readonly __STORYBOOK_PREVIEW__?: {
    readonly currentRender?: { readonly id: string; readonly phase?: string };
  };
}

/** A page that shows one story after the other, as it does under Storybook's menu. */
interface Stand {
  readonly page: Page;
  readonly troubles: Troubles;
}

const EVERYTHING: RunOptions = { rules: { region: { enabled: false } } };
/** Nothing else differs between the themes; more of each element is seen in the tests of it and of the app. */
const COLORS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

const OTHER_THEMES = ['dark', 'contrast-light', 'contrast-dark'] as const;

const folder = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
  entries: Readonly<Record<string, Story>>;
};
const stories = Object.values(entries).filter((entry) => entry.type === 'story');

const site = await serveFolder(folder);
const browser = await openChromium();
const context = await browser.newContext({ reducedMotion: 'reduce' });
const stands: Stand[] = [];
after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test('each element has a page of its own', () => {
  const titles = new Set(stories.map((story) => story.title.split('/').at(-1)));
  const packages = readdirSync(new URL('../../packages', import.meta.url)).filter((name) =>
    name.startsWith('hub-'),
  );
  assert.deepEqual(
    packages.filter((name) => !titles.has(name)),
    [],
  );
});

describe('each story', { concurrency: 2 }, () => {
  for (const story of stories) {
    test(`${story.title}: ${story.name} shows without errors and is accessible`, async () => {
      const stand = stands.pop() ?? (await openStand(story));
      const { page, troubles } = stand;
      await open(page, story);
      await show(page, 'light');
      assert.deepEqual(await violations(page, EVERYTHING), [], 'in the light theme');
      for (const theme of isFirst(story) ? OTHER_THEMES : []) {
        await show(page, theme);
        assert.deepEqual(await violations(page, COLORS), [], `in the theme ${theme}`);
      }
      assert.deepEqual(troubles.all, []);
      // One that showed a fault is not used again.
      stands.push(stand);
    });
  }
});

/** Of its element. */
function isFirst({ id, title }: Story): boolean {
  return stories.find((story) => story.title === title)?.id === id;
}

/** What Storybook itself is made of is loaded once for many stories. */
async function openStand({ id }: Story): Promise<Stand> {
  const page = await context.newPage();
  const troubles = await Troubles.watch(page, site.url);
  // The addon's own run of axe would only get in the way.
  const globals = 'a11y.manual:!true';
  await page.goto(`${site.url}/iframe.html?viewMode=story&id=${id}&globals=${globals}`);
  await page.waitForFunction(
    () => (window as unknown as StoryWindow).__STORYBOOK_PREVIEW__?.currentRender !== undefined,
  );
  await page.addScriptTag({ path: axeFile });
  return { page, troubles };
}

async function open(page: Page, { id }: Story): Promise<void> {
  await page.evaluate((storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as StoryWindow;
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  const phase = await page.waitForFunction((storyId) => {
    const now = (window as unknown as StoryWindow).__STORYBOOK_PREVIEW__?.currentRender;
    if (now?.id !== storyId) return undefined;
    return ['finished', 'errored', 'aborted'].includes(now.phase ?? '') ? now.phase : undefined;
  }, id);
  assert.equal(await phase.jsonValue(), 'finished', await page.innerText('body'));
}

/** Chooses the theme as the toolbar does. */
async function show(page: Page, theme: 'light' | (typeof OTHER_THEMES)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    // To choose it again would draw the story anew.
    if (document.documentElement.dataset['theme'] === chosen) return;
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as StoryWindow;
    channel.emit('updateGlobals', { globals: { theme: chosen } });
  }, theme);
  await page.waitForFunction((chosen) => {
    const { theme: shown } = document.documentElement.dataset;
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as StoryWindow;
    return shown === chosen && preview?.currentRender?.phase === 'finished';
  }, theme);
}

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as StoryWindow).axe.run('#storybook-root', {
      ...chosen,
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  }, options);
}
