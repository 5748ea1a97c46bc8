import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Language } from '../../demo/languages/languages.ts';
import { APP_SCENES } from './app-scenes.ts';
import { dressPage, undressPage } from './app-stage.ts';
import { NARROW, Sweep, ZOOMED } from './sweep.ts';

const LANGUAGES: readonly Language[] = ['es', 'fr', 'de', 'ar'];

describe('The app in each language, 320 px wide and at 200 % zoom: all is named, fits and can be reached', () => {
  before(async () => {
    await setViewport({ width: NARROW[0], height: NARROW[1] });
    await dressPage();
  });
  after(undressPage);

  for (const [at, scene] of APP_SCENES.entries()) {
    const language = LANGUAGES[at % LANGUAGES.length]!;
    it(`${scene.name} (zoomed and spaced in ${language})`, async () => {
      await setViewport({ width: NARROW[0], height: NARROW[1] });
      const sweep = await Sweep.open(scene);
      await sweep.size(NARROW, 'en');
      for (const one of LANGUAGES) await sweep.words(one);
      await sweep.speak(language);
      await sweep.focus('320 px');
      await sweep.size(ZOOMED, '200 %');
      await sweep.focus('200 %');
      await sweep.spaced('200 %, spaced');
      await sweep.size(NARROW, '320 px, spaced');
      await sweep.speak('en');
      expect(sweep.found).to.deep.equal([]);
    }).timeout(60_000);
  }
});
