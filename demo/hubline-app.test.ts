import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import { BOB, PARKS, contactOf, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { HubAddContactEvent, HubViewContactEvent } from '@hubline/hub-call-history';
import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { setViewport } from '@web/test-runner-commands';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { PAGES, type Page } from './pages.ts';
import { hrefOf } from './route.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const WIDE = { width: 1280, height: 800 };
const CONDENSED = { width: 320, height: 640 };

const inside = <T extends HTMLElement>(app: HublineApp, selector: string) =>
  app.renderRoot.querySelector<T>(selector)!;
const link = (app: HublineApp, name: string) =>
  [...app.renderRoot.querySelectorAll<HTMLAnchorElement>('nav a')].find((anchor) =>
    anchor.textContent.trim().startsWith(name),
  );
const heading = (app: HublineApp) => inside(app, 'h1');
const call = (app: HublineApp) => app.renderRoot.querySelector('hub-active-call')!;
/** Drawn, and not hidden; `checkVisibility` waits for a frame, which a window behind another does not get. */
const reachable = (element: Element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

async function settle(app: HublineApp): Promise<void> {
  await app.updateComplete;
  for (const child of app.renderRoot.querySelectorAll<HubElement>('*')) {
    await (child.updateComplete as Promise<boolean> | undefined);
  }
}

async function open(
  options: Parameters<typeof createFakeHub>[0] = {},
  pages: readonly Page[] = PAGES,
): Promise<[HublineApp, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}>
      <hubline-app .pages=${pages}></hubline-app>
    </hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await settle(app);
  return [app, fake];
}

/** Follows a link of the menu; the page may be on its way yet. */
async function choose(app: HublineApp, name: string): Promise<void> {
  link(app, name)!.click();
  await waitUntil(() => heading(app).textContent === name, `${name} does not open`);
}

/** Follows a link of the menu and waits for the page. */
async function turnTo(app: HublineApp, name: string): Promise<void> {
  await choose(app, name);
  const fetched = () => !app.renderRoot.querySelector('.current .rows');
  await waitUntil(fetched, `${name} is not fetched`, { timeout: 5_000 });
  await settle(app);
}

async function talk(app: HublineApp, fake: FakeHub): Promise<void> {
  await fake.hub.calls.dial(BOB.extension);
  fake.phone.call.answer();
  await settle(app);
}

describe('hubline-app', () => {
  beforeEach(async () => {
    history.replaceState(null, '', location.pathname);
    await setViewport(WIDE);
  });
  after(() => history.replaceState(null, '', location.pathname));

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const viewport of [WIDE, CONDENSED]) {
        it(`has nothing that axe finds in the ${theme} theme, ${String(viewport.width)} px wide: each page, a call, the menu`, async () => {
          await setViewport(viewport);
          document.documentElement.style.colorScheme = theme;
          const [app, fake] = await open();
          for (const { name } of PAGES.filter(({ beside, apart }) => !beside && !apart)) {
            await turnTo(app, name);
            await still(app);
            await expect(app).to.be.accessible();
          }
          await talk(app, fake);
          await still(app);
          await expect(app).to.be.accessible();
          if (viewport === CONDENSED) {
            inside(app, '.opener').click();
            await still(app);
            await expect(app).to.be.accessible();
          }
          document.documentElement.style.colorScheme = '';
        }).timeout(30_000);
      }
    }

    it('names the page in its heading and in the title', async () => {
      const [app] = await open();
      expect(document.title).to.equal('Soft Phone · Hubline');
      await turnTo(app, 'Call Park');
      expect(document.title).to.equal('Call Park · Hubline');
    });

    it('goes on from the heading of the page that a link opened, but leaves the focus alone in the beginning', async () => {
      const [app] = await open();
      expect(app.shadowRoot!.activeElement === null).to.equal(true);
      await turnTo(app, 'Call Park');
      await waitUntil(() => app.shadowRoot!.activeElement === heading(app));
    });
  });

  describe('pages', () => {
    it('marks the one that is open', async () => {
      const [app] = await open();
      const marked = () =>
        [...app.renderRoot.querySelectorAll('[aria-current="page"]')].map(({ textContent }) =>
          textContent.trim(),
        );
      expect(marked()).to.deep.equal(['Soft Phone']);
      await turnTo(app, 'Call Park');
      expect(marked()).to.deep.equal(['Call Park']);
    });

    it('begins with the page that the address names', async () => {
      history.replaceState(null, '', hrefOf('call-park'));
      const [app] = await open();
      expect(heading(app).textContent).to.equal('Call Park');
    });

    it('keeps what was typed on a page that was left, out of reach until one comes back', async () => {
      const [app] = await open();
      const pad = app.renderRoot.querySelector('hub-dialpad')!;
      pad.value = '10';
      await turnTo(app, 'Call Park');
      expect(reachable(pad), 'while another page is open').to.equal(false);
      await turnTo(app, 'Soft Phone');
      expect(app.renderRoot.querySelector('hub-dialpad') === pad).to.equal(true);
      expect(pad.value).to.equal('10');
      expect(reachable(pad)).to.equal(true);
    });

    it('shows the shape of a page while it is fetched, says when it cannot be, and tries again', async () => {
      let answer = { arrive: () => {}, fail: () => {} };
      const load = () =>
        new Promise<void>((resolve, reject) => {
          answer = { arrive: resolve, fail: () => reject(new Error('no network')) };
        });
      const slow: Page = {
        id: 'slow',
        name: 'Slow Page',
        icon: '',
        load,
        content: html`<p class="arrived">Here</p>`,
      };
      const [app] = await open({}, [...PAGES, slow]);
      await choose(app, 'Slow Page');
      expect(app.renderRoot.querySelector('.slow [role="status"]')?.textContent).to.contain(
        'Loading',
      );

      answer.fail();
      await waitUntil(() => app.renderRoot.querySelector('.slow [role="alert"]'));
      expect(inside(app, '.slow').innerText).to.contain('Slow Page could not be loaded');
      inside(app, '.slow button').click();
      answer.arrive();
      await waitUntil(() => app.renderRoot.querySelector('.arrived'));
      expect(app.renderRoot.querySelector('.slow [role="alert"]') === null).to.equal(true);
    });

    it('leaves out of the menu what the phone system cannot do', async () => {
      const [app, fake] = await open();
      fake.backend.setCapability('parks.list', { level: 'none' });
      await settle(app);
      expect(link(app, 'Call Park') === undefined).to.equal(true);
    });

    it('tells beside Call Park how many calls wait there', async () => {
      const [app, fake] = await open();
      const [park] = PARKS;
      const waiting = { number: '1003', name: 'Carol' };
      const since = new Date();
      fake.backend.parks.upsert({
        ...park!,
        call: { party: waiting, parkedBy: waiting, since, returnsAt: since },
      });
      await settle(app);
      expect(link(app, 'Call Park')!.textContent).to.match(/1 call parked/);
    });

    it('are forgotten at the sign-out: the next person begins anew', async () => {
      const [app, fake] = await open();
      await turnTo(app, 'Call Park');
      await fake.hub.session.signOut();
      await settle(app);
      expect(document.title).to.equal('Hubline');
      await fake.hub.session.signIn({ username: 'bob', password: 'hubline-demo' });
      await settle(app);
      expect(app.renderRoot.querySelector('hub-dialpad') === null).to.equal(true);
      expect(heading(app).textContent).to.equal('Call Park');
    });
  });

  describe('calls', () => {
    it('stay in the same element on every page, beside the page where it is wide', async () => {
      const [app, fake] = await open();
      await talk(app, fake);
      const before = call(app);
      await turnTo(app, 'Call Park');
      expect(call(app) === before).to.equal(true);
      expect(call(app).collapsed).to.equal(false);
      expect(reachable(call(app))).to.equal(true);
      expect(reachable(inside(app, 'hub-park-panel'))).to.equal(true);
    });

    it('make way for the page that is opened where it is condensed, as Back to Call', async () => {
      await setViewport(CONDENSED);
      const [app, fake] = await open();
      await talk(app, fake);
      expect(reachable(inside(app, 'hub-dialpad')), 'below the call').to.equal(false);
      await turnTo(app, 'Call Park');
      expect(call(app).collapsed).to.equal(true);
      expect(call(app).renderRoot.textContent).to.contain('Back to Call');
      expect(reachable(inside(app, 'hub-park-panel'))).to.equal(true);
    });

    it('make way where it is condensed also for the page that is open already', async () => {
      await setViewport(CONDENSED);
      const [app, fake] = await open();
      await talk(app, fake);
      inside(app, '.opener').click();
      link(app, 'Soft Phone')!.click();
      await settle(app);
      expect(inside(app, 'nav').matches(':popover-open')).to.equal(false);
      expect(call(app).collapsed).to.equal(true);
      expect(reachable(inside(app, 'hub-dialpad'))).to.equal(true);
    });

    it('come to the front when they begin, though another was hidden', async () => {
      const [app, fake] = await open({ maxCalls: 2 });
      await talk(app, fake);
      call(app).collapsed = true;
      await settle(app);
      await fake.hub.calls.dial('1003');
      await settle(app);
      expect(call(app).collapsed).to.equal(false);
    });

    it('that ring cover every page where it is condensed, the menu too, and are named in the title', async () => {
      await setViewport(CONDENSED);
      const [app, fake] = await open();
      await turnTo(app, 'Call Park');
      inside(app, '.opener').click();
      expect(inside(app, 'nav').matches(':popover-open')).to.equal(true);
      fake.phone.ring({ number: BOB.extension, name: BOB.name });
      await settle(app);
      expect(inside(app, 'nav').matches(':popover-open')).to.equal(false);
      expect(reachable(inside(app, 'hub-park-panel'))).to.equal(false);
      expect(document.title).to.equal('Bob Johnson is calling');
    });

    it('that end leave the focus where someone works on another page', async () => {
      const [app, fake] = await open();
      await talk(app, fake);
      await turnTo(app, 'Call Park');
      const anchor = link(app, 'Soft Phone')!;
      anchor.focus();
      call(app).linger = 0;
      fake.phone.call.finish();
      await waitUntil(() => call(app).matches(':state(idle)'));
      expect(app.shadowRoot!.activeElement === anchor).to.equal(true);
    });
  });

  describe('contacts', () => {
    const history = (app: HublineApp) => inside(app, 'hub-call-history');
    const shown = (app: HublineApp) =>
      app.renderRoot.querySelector('hub-contact-list')?.renderRoot.querySelector('.side > *');

    async function fromHistory(event: Event): Promise<HublineApp> {
      const [app] = await open();
      await turnTo(app, 'Call History');
      history(app).dispatchEvent(event);
      await waitUntil(() => heading(app).textContent === 'Contacts');
      const list = () => app.renderRoot.querySelector('hub-contact-list');
      await waitUntil(() => list() !== null && app.shadowRoot!.activeElement === list());
      return app;
    }

    it('open at the one that is asked for in the history, with the focus there', async () => {
      const event = new HubViewContactEvent(contactOf(BOB));
      const app = await fromHistory(event);
      expect(event.defaultPrevented).to.equal(true);
      expect(shown(app)!.shadowRoot!.textContent).to.contain('Bob Johnson');
    });

    it('open the form with the number that is to be added', async () => {
      const app = await fromHistory(
        new HubAddContactEvent({ number: '+14695550177', name: 'Florist' }),
      );
      const typed = [...shown(app)!.shadowRoot!.querySelectorAll('input')].map(
        ({ value }) => value,
      );
      expect(typed.join()).to.match(/Florist.*469.*0177/);
    });
  });

  describe('menu', () => {
    it('is a button where it is condensed, and closes when a page is chosen', async () => {
      await setViewport(CONDENSED);
      const [app] = await open();
      const menu = inside(app, 'nav');
      expect(reachable(menu)).to.equal(false);
      inside(app, '.opener').click();
      expect(reachable(menu)).to.equal(true);
      await turnTo(app, 'Call Park');
      expect(reachable(menu)).to.equal(false);
    });
  });
});
