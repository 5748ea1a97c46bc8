import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import { BOB, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { strings as arabicStrings } from '@hubline/element/languages/ar.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import type { HublineLanguage } from './hubline-language.ts';
import { words as arabic } from './languages/ar.ts';
import { words as german } from './languages/de.ts';
import { english } from './languages/english.ts';
import { words as spanish } from './languages/es.ts';
import { beginToSpeak } from './languages/languages.ts';
import { hrefOf } from './route.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const KEY = 'hubline.language';

const heading = (app: HublineApp): string =>
  app.renderRoot.querySelector('h1')?.textContent?.trim() ?? '';
const chooser = (app: HublineApp): HublineLanguage | null =>
  app.renderRoot.querySelector('hubline-language');
const list = (app: HublineApp): HTMLSelectElement | null | undefined =>
  chooser(app)?.shadowRoot?.querySelector('select');

/** The app on its page of settings. */
async function open(): Promise<[HublineApp, FakeHub]> {
  const fake = createFakeHub();
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  location.hash = hrefOf('settings');
  await waitUntil(() => list(app), 'no list of languages', { timeout: 5_000 });
  return [app, fake];
}

function choose(app: HublineApp, language: string): void {
  list(app)!.value = language;
  list(app)!.dispatchEvent(new Event('change', { bubbles: true }));
}

const toBeHeaded = (app: HublineApp, text: string): Promise<unknown> =>
  waitUntil(() => heading(app) === text, `the page is not called ${text}`, { timeout: 5_000 });

describe('The language of the app', () => {
  const { languages } = navigator;
  const ofBrowser = (...tags: string[]): void => {
    Object.defineProperty(navigator, 'languages', { value: tags, configurable: true });
  };

  before(() => setViewport({ width: 1280, height: 800 }));
  beforeEach(() => history.replaceState(null, '', location.pathname));
  afterEach(async () => {
    localStorage.removeItem(KEY);
    ofBrowser('en-US');
    await beginToSpeak();
    ofBrowser(...languages);
  });
  after(() => history.replaceState(null, '', location.pathname));

  it('has nothing that axe finds in Arabic: settings and a call', async () => {
    const [app, fake] = await open();
    choose(app, 'ar');
    await toBeHeaded(app, arabic.pages.settings);
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer();
    await app.updateComplete;
    await still(app);
    await expect(app).to.be.accessible();
  }).timeout(60_000);

  it('names each language by itself, and what the browser asks for first', async () => {
    const [app] = await open();
    expect([...list(app)!.options].map(({ text }) => text)).to.deep.equal([
      ...['System', 'English', 'Español', 'Français', 'Deutsch', 'العربية'],
    ]);
    expect([...list(app)!.options].map(({ lang }) => lang)).to.deep.equal([
      ...['', 'en', 'es', 'fr', 'de', 'ar'],
    ]);
    expect(list(app)!.value).to.equal('');
  });

  it('changes at once in all that is shown, without another page', async () => {
    const [app] = await open();
    choose(app, 'es');
    await toBeHeaded(app, spanish.pages.settings);
    expect(document.title).to.equal(spanish.titled(spanish.pages.settings));
    expect(document.documentElement.lang).to.equal('es');
    expect(document.documentElement.dir).to.equal('ltr');
    expect(list(app)!.value).to.equal('es');
    choose(app, 'en');
    await toBeHeaded(app, english.pages.settings);
    expect(document.documentElement.lang).to.equal('en');
  });

  it('runs from right to left where it does', async () => {
    const [app] = await open();
    choose(app, 'ar');
    await toBeHeaded(app, arabic.pages.settings);
    expect(document.documentElement.dir).to.equal('rtl');
    const dialPad = app.renderRoot.querySelector<HubElement>('hub-dialpad')!;
    expect(dialPad.matches(':dir(rtl)')).to.equal(true);
    expect(dialPad.renderRoot.textContent).to.include(arabicStrings.dialPad.dial);
  });

  it('leaves a call alone', async () => {
    const [app, fake] = await open();
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer();
    const call = app.renderRoot.querySelector('hub-active-call');
    choose(app, 'de');
    await toBeHeaded(app, german.pages.settings);
    expect(fake.phone.call.state$.value.phase).to.equal('connected');
    expect(app.renderRoot.querySelector('hub-active-call')).to.equal(call);
  });

  it('is remembered in this browser, until it is left to the system again', async () => {
    const [app] = await open();
    choose(app, 'de');
    await toBeHeaded(app, german.pages.settings);
    expect(localStorage.getItem(KEY)).to.equal('de');
    ofBrowser('fr-CA', 'es-AR');
    choose(app, '');
    await waitUntil(() => document.documentElement.lang === 'fr');
    await waitUntil(() => localStorage.getItem(KEY) === null);
  });

  it('is the first of the browser that there is, else English', async () => {
    const [app] = await open();
    ofBrowser('nl-NL', 'es-AR', 'de');
    await beginToSpeak();
    await toBeHeaded(app, spanish.pages.settings);
    ofBrowser('nl-NL');
    window.dispatchEvent(new Event('languagechange'));
    await toBeHeaded(app, english.pages.settings);
  });

  it('writes dates as where the person lives', async () => {
    const [app] = await open();
    ofBrowser('en-GB', 'es-MX');
    choose(app, 'es');
    await toBeHeaded(app, spanish.pages.settings);
    expect(app.strings?.common?.locale).to.equal('es-MX');
    choose(app, 'en');
    await toBeHeaded(app, english.pages.settings);
    expect(app.strings?.common?.locale).to.equal('en-GB');
  });

  for (const [asked, language, locale, time, number] of [
    [['en-US'], 'es', 'es-US', '2:30 p.m.', '1,234.5'],
    [['es'], 'es', 'es-US', '2:30 p.m.', '1,234.5'],
    [['es', 'es-MX'], 'es', 'es-MX', '2:30 p.m.', '1,234.5'],
    [['es-ES', 'en-US'], 'es', 'es-ES', '14:30', '1234,5'],
    [['de-CH'], 'en', 'en-CH', '14:30', "1'234.5"],
    [['en-US'], 'de', 'de', '14:30', '1.234,5'],
    [['nl'], 'en', 'en', '2:30 PM', '1,234.5'],
  ] as const) {
    it(`writes ${language} as ${locale} where the browser asks for ${asked.join()}`, async () => {
      const [app] = await open();
      ofBrowser(...asked);
      localStorage.setItem(KEY, language);
      await beginToSpeak();
      await waitUntil(() => app.strings?.common?.locale === locale);
      const plain = (text: string) => text.replace(/\s/gu, ' ');
      const at = new Date(2026, 0, 2, 14, 30);
      expect(plain(at.toLocaleTimeString(locale, { timeStyle: 'short' }))).to.equal(time);
      expect((1234.5).toLocaleString(locale)).to.equal(number);
    });
  }

  it('follows a choice in another tab', async () => {
    const [app] = await open();
    localStorage.setItem(KEY, 'es');
    await beginToSpeak();
    await toBeHeaded(app, spanish.pages.settings);
    localStorage.setItem(KEY, 'de');
    window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: 'de' }));
    await toBeHeaded(app, german.pages.settings);
  });
});
