import { HubNoticeEvent, type Notice } from '@hubline/element';
import { aTimeout, expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import './define.ts';
import type { HubNotices } from './hub-notices.ts';

const all = (element: HubNotices, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const texts = (element: HubNotices) => all(element, 'p').map(({ textContent }) => textContent);
const button = (element: HubNotices, name: string) =>
  all(element, 'button').find(
    (found) => (found.ariaLabel ?? found.textContent?.trim()) === name,
  ) as HTMLButtonElement;

async function notices(seconds?: number): Promise<HubNotices> {
  const element = await fixture<HubNotices>(html`<hub-notices></hub-notices>`);
  element.seconds = seconds;
  return element;
}

async function tell(element: HubNotices, notice: Partial<Notice> = {}): Promise<HubNoticeEvent> {
  const event = new HubNoticeEvent({ kind: 'info', text: 'Parked in Park 703', ...notice });
  element.parentElement!.dispatchEvent(event);
  await element.updateComplete;
  return event;
}

describe('hub-notices', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: empty, with notices of each kind`, async () => {
        const element = await notices(60);
        element.theme = theme;
        await element.updateComplete;
        await expect(element).to.be.accessible();
        await tell(element, { action: { label: 'Undo', run: () => undefined } });
        await tell(element, { kind: 'error', text: 'Not transferred to Carol Smith.' });
        await expect(element).to.be.accessible();
      });
    }

    it('are said politely by a region that was there before', async () => {
      const element = await notices();
      const region = all(element, '[aria-live=polite]')[0]!;
      await tell(element);
      expect(region).to.contain.text('Parked in Park 703');
    });
  });

  describe('hub-notice', () => {
    it('is shown and cancelled, wherever around it comes from', async () => {
      const element = await notices();
      const event = await tell(element);
      expect(texts(element)).to.deep.equal(['Parked in Park 703']);
      expect(event.defaultPrevented).to.equal(true);
    });

    it('that someone else shows already is left alone', async () => {
      const element = await notices();
      const inner = fixtureSync<HTMLElement>(html`<div></div>`);
      inner.addEventListener('hub-notice', (event) => event.preventDefault());
      inner.dispatchEvent(new HubNoticeEvent({ kind: 'info', text: 'Shown inside' }));
      await element.updateComplete;
      expect(texts(element)).to.deep.equal([]);
    });

    it('is text, never markup', async () => {
      const element = await notices();
      await tell(element, { text: '<b>Eve</b>' });
      expect(texts(element)).to.deep.equal(['<b>Eve</b>']);
    });

    it('of the same words twice is one notice, and no more than three stand at once', async () => {
      const element = await notices();
      for (const text of ['a', 'b', 'b', 'c', 'd']) await tell(element, { text });
      expect(texts(element)).to.deep.equal(['b', 'c', 'd']);
    });

    it('of 10,000 characters stays within its place', async () => {
      const element = await notices();
      element.style.inlineSize = '320px';
      await tell(element, { text: `Parked ${'x'.repeat(10_000)}` });
      expect(element.scrollWidth).to.be.at.most(320);
      expect(element.offsetHeight).to.be.below(160);
    });
  });

  describe('an action', () => {
    it('is carried out once, and the notice goes', async () => {
      const element = await notices();
      let runs = 0;
      await tell(element, { action: { label: 'Undo', run: () => (runs += 1) } });
      button(element, 'Undo').click();
      await element.updateComplete;
      expect(runs).to.equal(1);
      expect(texts(element)).to.deep.equal([]);
    });
  });

  describe('the end', () => {
    it('comes by itself after `seconds`', async () => {
      const element = await notices(0.05);
      await tell(element);
      await waitUntil(() => texts(element).length === 0);
    });

    it('comes with `Dismiss`, and with Escape', async () => {
      const element = await notices();
      await tell(element, { text: 'one' });
      await tell(element, { text: 'two' });
      button(element, 'Dismiss').focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(['one']);
      button(element, 'Dismiss').click();
      await element.updateComplete;
      expect(texts(element)).to.deep.equal([]);
    });

    it('waits while a button of it has the focus', async () => {
      const element = await notices(0.05);
      await tell(element);
      button(element, 'Dismiss').focus();
      await aTimeout(150);
      expect(texts(element)).to.have.length(1);
      button(element, 'Dismiss').blur();
      await waitUntil(() => texts(element).length === 0);
    });

    it('waits while the pointer rests on it', async () => {
      const element = await notices(0.2);
      await tell(element);
      const { left, top, width, height } = all(element, '.notice')[0]!.getBoundingClientRect();
      const position: [number, number] = [
        Math.round(left + width / 2),
        Math.round(top + height / 2),
      ];
      await sendMouse({ type: 'move', position });
      await aTimeout(400);
      expect(texts(element)).to.have.length(1);
      await sendMouse({ type: 'move', position: [0, 400] });
      await waitUntil(() => texts(element).length === 0);
    });
  });
});
