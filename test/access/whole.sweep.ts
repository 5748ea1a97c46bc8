import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Language } from '../../demo/languages/languages.ts';
import { APP_SCENES, BARE_SCENES, type Scene } from './app-scenes.ts';
import { THEMES, dressPage, undressPage } from './app-stage.ts';
import { NoPhone, storyScenes } from './story-scenes.ts';
import { NARROW, Sweep, WIDE, ZOOMED } from './sweep.ts';

declare const asked: { readonly language: Language; readonly part: string };

const { language, part } = asked;

/** One that needs no phone shows an element alone: the tests of stories look at it. */
async function open(scene: Scene): Promise<Sweep | undefined> {
  try {
    return await Sweep.open(scene);
  } catch (error) {
    if (error instanceof NoPhone) return undefined;
    throw error;
  }
}

async function look(sweep: Sweep): Promise<void> {
  await sweep.speak(language);
  await sweep.all('light');
  for (const theme of THEMES.slice(1)) await sweep.colors(theme);
  // What a focus looks like is the same in every language.
  for (const theme of language === 'en' ? THEMES.slice(1) : []) {
    await sweep.wear(theme);
    await sweep.focus(theme);
  }
  await sweep.wear('light');
  await sweep.size(WIDE, '1280 × 800');
  await sweep.focus('1280 × 800');
  await sweep.size(ZOOMED, '200 %');
  await sweep.focus('200 %');
  await sweep.size(NARROW, '320 px');
  await sweep.focus('320 px');
  await sweep.spaced('320 px, spaced');
  await sweep.size(WIDE, '1280 × 800, spaced');
}

const scenes =
  part === 'pages' ? APP_SCENES : part === 'bare' ? BARE_SCENES : await storyScenes(part);

describe(`Nothing is found, ${language}`, () => {
  before(dressPage);
  after(undressPage);

  for (const scene of scenes) {
    it(scene.name, async () => {
      await setViewport({ width: WIDE[0], height: WIDE[1] });
      const sweep = await open(scene);
      if (!sweep) return;
      await look(sweep);
      expect(sweep.found, scene.name).to.deep.equal([]);
    }).timeout(60_000);
  }
});
