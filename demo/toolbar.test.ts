import '@hubline/element/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-recent-calls/define.js';
import { webStorage } from '@hubline/core';
import { PARKS, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { defineElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { HublineApp } from './hubline-app.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

defineElement(HublineApp);

/** The page of tests has a margin. */
const WIDE = { width: 1320, height: 800 };
const MIDDLE = { width: 800, height: 800 };
const CONDENSED = { width: 360, height: 640 };

async function open(): Promise<[HublineApp, FakeHub]> {
  const fake = createFakeHub();
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return [app, fake];
}

const menu = (app: HublineApp) => app.renderRoot.querySelector<HTMLElement>('nav')!;
const toggle = (app: HublineApp) => menu(app).querySelector<HTMLButtonElement>('.size')!;
const link = (app: HublineApp, name: string) =>
  [...menu(app).querySelectorAll('a')].find(({ textContent }) =>
    textContent.trim().startsWith(name),
  )!;
const word = (of: Element) => of.querySelector<HTMLElement>('.word')!;
const isSeen = (of: Element) => Number(getComputedStyle(word(of)).opacity) === 1;

async function collapse(app: HublineApp): Promise<void> {
  toggle(app).click();
  await app.updateComplete;
  await still(app);
}

describe('the toolbar', () => {
  const forget = () => webStorage().browser.remove('hubline.toolbar');
  beforeEach(async () => {
    forget();
    history.replaceState(null, '', location.pathname);
    await setViewport(WIDE);
  });
  after(forget);

  for (const viewport of [WIDE, MIDDLE]) {
    it(`has nothing that axe finds, with words and without, ${String(viewport.width)} px wide`, async () => {
      await setViewport(viewport);
      const [app] = await open();
      await still(app);
      await expect(app).to.be.accessible();
      await collapse(app);
      await expect(app).to.be.accessible();
      link(app, 'Contacts').focus();
      await still(app);
      await expect(app).to.be.accessible();
    }).timeout(30_000);
  }

  it('is collapsed and expanded by the button at its foot, which says what it does and how it stands', async () => {
    const [app] = await open();
    const wide = menu(app).clientWidth;
    expect(toggle(app).innerText).to.equal('Collapse Toolbar');
    expect(toggle(app).getAttribute('aria-expanded')).to.equal('true');
    toggle(app).focus();
    await sendKeys({ press: 'Enter' });
    await app.updateComplete;
    expect(menu(app).clientWidth).to.be.lessThan(wide / 2);
    expect(toggle(app).innerText).to.equal('Expand Toolbar');
    expect(toggle(app).getAttribute('aria-expanded')).to.equal('false');
    expect(app.shadowRoot!.activeElement === toggle(app)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await app.updateComplete;
    expect(menu(app).clientWidth).to.equal(wide);
  });

  it('is found again as it was left', async () => {
    const [app] = await open();
    await collapse(app);
    const [again] = await open();
    expect(toggle(again).getAttribute('aria-expanded')).to.equal('false');
    expect(menu(again).clientWidth).to.equal(menu(app).clientWidth);
  });

  it('shows the word of a sign beside it when that is reached by key, whole and until Escape', async () => {
    const [app] = await open();
    await collapse(app);
    const contacts = link(app, 'Contacts');
    expect(isSeen(contacts)).to.equal(false);
    toggle(app).focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    const last = app.shadowRoot!.activeElement!;
    await waitUntil(() => isSeen(last));
    const tip = word(last).getBoundingClientRect();
    expect(tip.left).to.be.at.least(menu(app).getBoundingClientRect().right - 8);
    const middle = last.getBoundingClientRect();
    expect(tip.top + tip.height / 2).to.be.closeTo(middle.top + middle.height / 2, 2);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isSeen(last));
  });

  it('shows in both how much waits', async () => {
    const [app, fake] = await open();
    const [park] = PARKS;
    const waiting = { number: '1003', name: 'Carol' };
    const since = new Date();
    fake.backend.parks.upsert({
      ...park!,
      call: { party: waiting, parkedBy: waiting, since, returnsAt: since },
    });
    const badge = () => link(app, 'Call Park').querySelector('.badge');
    await waitUntil(() => badge());
    expect(badge()!.getClientRects().length).to.equal(1);
    await collapse(app);
    expect(badge()!.getClientRects().length).to.equal(1);
    expect(link(app, 'Call Park').textContent).to.match(/Call Park\s*1?\s*, 1 call parked/);
  });

  it('is the menu behind its button where it is narrow, with words, however it was left', async () => {
    const [app] = await open();
    await collapse(app);
    await setViewport(CONDENSED);
    app.renderRoot.querySelector<HTMLElement>('header .opener')!.click();
    await still(app);
    expect(toggle(app).getClientRects().length).to.equal(0);
    expect(word(link(app, 'Contacts')).innerText).to.equal('Contacts');
    expect(isSeen(link(app, 'Contacts'))).to.equal(true);
    expect(getComputedStyle(word(link(app, 'Contacts'))).position).to.equal('static');
  });
});
