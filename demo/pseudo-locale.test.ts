import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-emergency-banner/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import { BOB, createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { defineElement, english, type HubElement, type Strings } from '@hubline/element';
import { pseudo } from '@hubline/element/pseudo.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { drawnTexts, isCut, outsideBrackets, type DrawnText } from '../test/support/drawn-texts.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { english as englishWords } from './languages/english.ts';
import { PAGES } from './pages.ts';
import { hrefOf } from './route.ts';
import { useAppWords } from './words.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

/** What is never a word of ours: names, devices, languages, what the server says of its demo users. */
const DATA = 'bdi, kbd, option, .who, .place, span.name, .about';
/** What stands on keys. */
const KEYS = /\b(?:Ctrl|Alt|Shift)\b/g;
/** The server, as it calls itself, and a sample of type. */
const SIGNS = ['Hubline', 'Aa'];
const NARROW = { width: 320, height: 640 };

/** Dates and numbers of Japanese have no Latin letters, so that what has some is a text. */
function strange(direction: 'ltr' | 'rtl'): Strings {
  const strings = pseudo(english, direction);
  return { ...strings, common: { ...strings.common, locale: 'ja' } };
}

async function open(
  direction: 'ltr' | 'rtl',
  options: FakeHubOptions = {},
): Promise<[HublineApp, FakeHub]> {
  useAppWords(pseudo(englishWords, direction));
  const fake = createFakeHub(options);
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub} .strings=${strange(direction)}>
      <hubline-app></hubline-app>
    </hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await settle(app);
  return [app, fake];
}

async function settle(app: HublineApp): Promise<void> {
  await app.updateComplete;
  for (const child of app.renderRoot.querySelectorAll<HubElement>('*')) {
    await (child.updateComplete as Promise<boolean> | undefined);
  }
  await still(app);
}

async function turnTo(app: HublineApp, id: string): Promise<void> {
  location.hash = hrefOf(id);
  const there = () => app.renderRoot.querySelector(`.current[id="panel-${id.replace('/', '-')}"]`);
  await waitUntil(there, `${id} does not open`);
  await waitUntil(() => !there()?.querySelector('.rows'), `${id} is not fetched`, {
    timeout: 5_000,
  });
  await settle(app);
}

/** English where there should be none. */
function untranslated(app: HublineApp): string[] {
  return [...drawnTexts(app.renderRoot)]
    .filter(({ element, text }) => !element.matches(DATA) && !SIGNS.includes(text))
    .filter(({ text }) => /[a-z]{2,}/i.test(outsideBrackets(text).replace(KEYS, '')))
    .map(described);
}

const cut = (app: HublineApp): string[] =>
  [...drawnTexts(app.renderRoot)].filter(isCut).map(described);

function described({ text, element }: DrawnText): string {
  return `${element.localName}.${element.className}: ${text}`;
}

async function expectWhole(app: HublineApp): Promise<void> {
  await settle(app);
  expect(untranslated(app), 'not translated').to.deep.equal([]);
  expect(cut(app), 'cut off').to.deep.equal([]);
}

for (const direction of ['ltr', 'rtl'] as const) {
  describe(`The app in the pseudo-language, ${direction}, 320 px wide: all is translated, nothing is cut off`, () => {
    before(() => setViewport(NARROW));
    beforeEach(() => history.replaceState(null, '', location.pathname));
    after(() => {
      useAppWords(englishWords);
      history.replaceState(null, '', location.pathname);
    });

    it('on each page', async () => {
      const [app] = await open(direction);
      for (const { id } of PAGES) {
        await turnTo(app, id);
        await expectWhole(app);
      }
    }).timeout(60_000);

    it('for who is signed out', async () => {
      const [app] = await open(direction, { signedIn: null });
      await waitUntil(
        () => app.renderRoot.querySelector('hub-sign-in')?.shadowRoot?.children.length,
      );
      await expectWhole(app);
    }).timeout(20_000);

    it('while it rings', async () => {
      const [app, fake] = await open(direction);
      fake.phone.ring({ number: BOB.extension, name: BOB.name });
      await expectWhole(app);
    }).timeout(20_000);

    it('in a call', async () => {
      const [app, fake] = await open(direction);
      await fake.hub.calls.dial(BOB.extension);
      fake.phone.call.answer();
      await expectWhole(app);
    }).timeout(20_000);

    it('in the menu of the app and of the person', async () => {
      const [app] = await open(direction);
      app.renderRoot.querySelector<HTMLElement>('.opener')!.click();
      await expectWhole(app);
      app.renderRoot.querySelector('nav')!.hidePopover();
      const person = app.renderRoot.querySelector('hubline-user-menu')!;
      person.renderRoot.querySelector<HTMLElement>('.opener')!.click();
      await expectWhole(app);
    }).timeout(20_000);
  });
}
