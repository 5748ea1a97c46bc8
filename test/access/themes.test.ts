import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { APP_SCENES, BARE_SCENES } from './app-scenes.ts';
import { THEMES, dressPage, undressPage } from './app-stage.ts';
import { Sweep, WIDE } from './sweep.ts';

const OTHERS = THEMES.slice(1);

describe('The app, in each theme: axe finds nothing, targets are large enough, the focus shows', () => {
  before(async () => {
    await setViewport({ width: WIDE[0], height: WIDE[1] });
    await dressPage();
  });
  after(undressPage);

  for (const [at, scene] of APP_SCENES.entries()) {
    it(scene.name, async () => {
      const sweep = await Sweep.open(scene);
      await sweep.all('light');
      for (const theme of OTHERS) await sweep.colors(theme);
      const theme = THEMES[at % THEMES.length]!;
      await sweep.wear(theme);
      await sweep.focus(theme);
      await sweep.wear('light');
      expect(sweep.found).to.deep.equal([]);
    }).timeout(60_000);
  }
});

describe('The pages of the app without anything on them: axe finds nothing', () => {
  before(async () => {
    await setViewport({ width: WIDE[0], height: WIDE[1] });
    await dressPage();
  });
  after(undressPage);

  for (const [at, scene] of BARE_SCENES.entries()) {
    const theme = THEMES[at % THEMES.length]!;
    it(`${scene.name} (${theme})`, async () => {
      const sweep = await Sweep.open(scene);
      await sweep.all('light');
      if (theme !== 'light') await sweep.colors(theme);
      await sweep.wear('light');
      expect(sweep.found).to.deep.equal([]);
    }).timeout(60_000);
  }
});
