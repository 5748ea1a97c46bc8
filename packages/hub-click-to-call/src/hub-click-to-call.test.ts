import { HubError } from '@hubline/core';
import { ALICE, createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubDialEvent, HubMessageEvent, HubNoticeEvent } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { clickToCall } from './click-to-call.ts';
import './define.ts';
import type { HubClickToCall } from './hub-click-to-call.ts';

interface Page {
  readonly fake: FakeHub;
  readonly page: HTMLElement;
  readonly element: HubClickToCall;
}

async function open(
  content: string,
  options: Parameters<typeof createFakeHub>[0] = {},
): Promise<Page> {
  const fake = createFakeHub(options);
  await fake.ready;
  const place = await fixture<HTMLElement>(html`
    <div>
      <div class="page"></div>
      <hub-click-to-call within=".page" messages .hub=${fake.hub}></hub-click-to-call>
    </div>
  `);
  const page = place.querySelector<HTMLElement>('.page')!;
  page.innerHTML = content;
  return { fake, page, element: place.querySelector('hub-click-to-call')! };
}

const links = (page: ParentNode) => [...page.querySelectorAll<HTMLAnchorElement>('a')];
const shown = (page: ParentNode) => links(page).map(({ textContent, href }) => [textContent, href]);
const toHaveLinks = (page: ParentNode, count: number) =>
  waitUntil(() => links(page).length === count);
const dialled = ({ phone }: FakeHub) => phone.calls.map(({ remote$ }) => remote$.value.number);

/** Clicks as a person does; tells whether the browser is left to follow the link. */
function click(link: HTMLElement, init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  let followed = false;
  window.addEventListener(
    'click',
    (one) => {
      followed = !one.defaultPrevented;
      one.preventDefault();
    },
    { once: true },
  );
  link.dispatchEvent(event);
  return followed;
}

describe('hub-click-to-call', () => {
  before(async function fetch(this: Mocha.Context) {
    this.timeout(60_000);
    await import('./find-numbers.ts');
  });

  describe('accessibility', () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`makes links that axe finds nothing about, ${dir}`, async () => {
        const { page, element } = await open(
          `<main dir="${dir}"><p>Call +1 (469) 555-0101 or 469-555-0102.</p></main>`,
        );
        await toHaveLinks(page, 2);
        await still(element);
        await expect(page).to.be.accessible();
      });
    }

    it('makes links for the keyboard, which say the number as it is written', async () => {
      const { fake, page } = await open('<p>Call (469) 555-0101 now</p>');
      await toHaveLinks(page, 1);
      const [link] = links(page);
      expect(link).to.have.property('computedName', '(469) 555-0101');
      expect(link).to.have.property('computedRole', 'link');
      link?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.phone.calls.length === 1);
      expect(dialled(fake)).to.deep.equal(['+14695550101']);
    });

    it('keeps the order of the digits in a text from right to left', async () => {
      const { page } = await open('<p dir="rtl">اتصل ‎(469) 555-0101 الآن</p>');
      await toHaveLinks(page, 1);
      expect(links(page)[0]?.matches(':dir(ltr)')).to.equal(true);
    });
  });

  describe('numbers in texts', () => {
    it('become links, and the text stays the same', async () => {
      const text = 'Mia: 469-555-0101, Tom: +44 20 7946 0018.';
      const { page } = await open(`<p>${text}</p>`);
      await toHaveLinks(page, 2);
      expect(shown(page)).to.deep.equal([
        ['469-555-0101', 'tel:+14695550101'],
        ['+44 20 7946 0018', 'tel:+442079460018'],
      ]);
      expect(page.textContent).to.equal(text);
    });

    it('are left alone in fields, code, other links, buttons and where the page says so', async () => {
      const number = '469-555-0101';
      const { page } = await open(`
        <p><a href="#here">${number}</a> <button>${number}</button> <code>${number}</code></p>
        <pre>${number}</pre>
        <textarea>${number}</textarea>
        <div contenteditable>${number} <b>${number}</b></div>
        <p data-hub-ignore>${number} <span>${number}</span></p>
        <style>/* ${number} */</style>
        <p id="last">${number}</p>`);
      await waitUntil(() => page.querySelector('#last a') !== null);
      expect(links(page).map(({ parentElement }) => parentElement?.id)).to.deep.equal(['', 'last']);
    });

    it('are left alone outside of `within`', async () => {
      const { page } = await open('<p>469-555-0101</p>');
      const outside = document.createElement('p');
      outside.textContent = '469-555-0102';
      page.before(outside);
      await toHaveLinks(page, 1);
      page.insertAdjacentHTML('beforeend', '<p>469-555-0103</p>');
      await toHaveLinks(page, 2);
      expect(links(outside)).to.deep.equal([]);
    });

    it('become links when they come later or change', async () => {
      const { page } = await open('<p>nothing yet</p>');
      const text = page.querySelector('p')!.firstChild as Text;
      text.data = 'now 469-555-0101';
      await toHaveLinks(page, 1);
      page.insertAdjacentHTML('beforeend', '<ul><li>469-555-0102</li></ul>');
      await toHaveLinks(page, 2);
    });

    it('leave the page its text nodes: it changes them and takes them away as before', async () => {
      const { page } = await open('<p>Call 469-555-0101 now</p><p>469-555-0102</p>');
      const [first, second] = [...page.querySelectorAll('p')];
      const [one, two] = [first!.firstChild as Text, second!.firstChild as Text];
      await toHaveLinks(page, 2);
      one.data = 'Call nobody';
      two.remove();
      await toHaveLinks(page, 0);
      expect([first?.textContent, second?.textContent]).to.deep.equal(['Call nobody', '']);
      first!.append(two);
      await toHaveLinks(page, 1);
      expect(first?.textContent).to.equal('Call nobody469-555-0102');
      one.data = 'Ask ';
      await waitUntil(() => first?.textContent === 'Ask 469-555-0102');
    });

    it('are texts again when the element goes, and links when it is back', async () => {
      const content = '<p>Call 469-555-0101 or <b>469-555-0102</b> now</p>';
      const { page, element } = await open(content);
      const place = element.parentElement!;
      await toHaveLinks(page, 2);
      page.append(page.querySelector('b')!.cloneNode(true));
      element.remove();
      expect(links(page)).to.deep.equal([]);
      page.normalize();
      expect(page.innerHTML).to.equal(`${content}<b>469-555-0102</b>`);
      place.append(element);
      await toHaveLinks(page, 3);
    });

    it('are of the country that is said', async () => {
      const { page, element } = await open('<p>020 7946 0018</p>');
      element.country = 'GB';
      await toHaveLinks(page, 1);
      expect(shown(page)).to.deep.equal([['020 7946 0018', 'tel:+442079460018']]);
    });
  });

  describe('a click', () => {
    it('calls, and fires `hub-dial` before', async () => {
      const { fake, page, element } = await open('<a href="tel:+1-469-555-0142">Mia</a>');
      const events: HubDialEvent[] = [];
      element.addEventListener('hub-dial', (event) => events.push(event));
      const [link] = links(page);
      expect(click(link!)).to.equal(false);
      await waitUntil(() => fake.phone.calls.length === 1);
      expect(dialled(fake)).to.deep.equal(['+14695550142']);
      expect(events).to.have.length(1);
      const { number, source, cancelable, bubbles, composed } = events[0]!;
      expect({ number, source, cancelable, bubbles, composed }).to.deep.equal({
        ...{ number: '+14695550142', source: 'page' },
        ...{ cancelable: true, bubbles: true, composed: true },
      });
      expect(events[0]!.link).to.equal(link);
    });

    it('calls nobody where `hub-dial` is cancelled', async () => {
      const { fake, page, element } = await open(
        '<a href="tel:1002">Bob</a> <a href="tel:1003">Carol</a>',
        { maxCalls: 4 },
      );
      const [bob, carol] = links(page);
      element.addEventListener('hub-dial', (event) => event.preventDefault(), { once: true });
      expect(click(bob!)).to.equal(false);
      await element.updateComplete;
      click(carol!);
      await waitUntil(() => fake.phone.calls.length > 0);
      expect(dialled(fake)).to.deep.equal(['1003']);
    });

    it('calls once, however often it is pressed meanwhile', async () => {
      const { fake, page } = await open('<a href="tel:1002">Bob</a>', { maxCalls: 4 });
      const [link] = links(page);
      click(link!);
      expect(click(link!), 'the second click').to.equal(false);
      await waitUntil(() => fake.phone.calls.length === 1);
      await Promise.resolve();
      expect(dialled(fake)).to.deep.equal(['1002']);
    });

    it('never calls an emergency number, and tells who takes care of it', async () => {
      const { fake, page, element } = await open('<a href="tel:911">911</a>');
      const [link] = links(page);
      expect(click(link!), 'left to the browser').to.equal(true);
      const told: string[] = [];
      element.onEmergency = (number) => told.push(number);
      await element.updateComplete;
      expect(click(link!)).to.equal(false);
      expect(told).to.deep.equal(['911']);
      expect(dialled(fake)).to.deep.equal([]);
    });

    for (const [what, content, init] of [
      ['on another link', '<a href="#here">here</a>', {}],
      ['for another tab', '<a href="tel:1002">Bob</a>', { ctrlKey: true }],
      ['on no number', '<a href="tel:hello">hello</a>', {}],
      ['where the page says so', '<p data-hub-ignore><a href="tel:1002">Bob</a></p>', {}],
    ] as const) {
      it(`is left to the browser ${what}`, async () => {
        const { fake, page } = await open(content);
        expect(click(links(page)[0]!, init)).to.equal(true);
        expect(dialled(fake)).to.deep.equal([]);
      });
    }

    it('is left to the browser while nobody is signed in', async () => {
      const { page } = await open('<a href="tel:1002">Bob</a>', { signedIn: null });
      expect(click(links(page)[0]!)).to.equal(true);
    });

    it('is left to the page where that took care of it', async () => {
      const { fake, page } = await open('<a href="tel:1002">Bob</a>');
      page.addEventListener('click', (event) => event.preventDefault());
      click(links(page)[0]!);
      expect(dialled(fake)).to.deep.equal([]);
    });

    it('fires `hub-notice` where it cannot call', async () => {
      const { fake, page, element } = await open('<a href="tel:1002">Bob</a>');
      const notices: HubNoticeEvent[] = [];
      element.addEventListener('hub-notice', (event) => notices.push(event));
      fake.phone.failNextDial(new HubError('phone/not-registered'));
      click(links(page)[0]!);
      await waitUntil(() => notices.length === 1);
      expect(notices[0]!.text).to.contain('not registered');
    });
  });

  describe('an `sms:` link', () => {
    it('fires `hub-message` with the number and the text', async () => {
      const { page, element } = await open(
        '<a href="sms:+1-469-555-0142?body=Ready%20%26%20on">Mia</a>',
      );
      const events: HubMessageEvent[] = [];
      element.addEventListener('hub-message', (event) => events.push(event));
      expect(click(links(page)[0]!)).to.equal(false);
      expect(events.map(({ party, text }) => [party.number, text])).to.deep.equal([
        ['+14695550142', 'Ready & on'],
      ]);
    });

    it('is left to the browser where nobody takes care of it, or the account may not', async () => {
      const { page, element, fake } = await open('<a href="sms:+14695550142">Mia</a>');
      element.messages = false;
      await element.updateComplete;
      expect(click(links(page)[0]!)).to.equal(true);
      element.messages = true;
      await element.updateComplete;
      fake.backend.setCapability('sms.send', { level: 'none' });
      expect(click(links(page)[0]!)).to.equal(true);
    });
  });

  it('is a function too, for pages with a hub of their own', async () => {
    const fake = createFakeHub({ signedIn: ALICE });
    await fake.ready;
    const page = await fixture<HTMLElement>(html`<p id="own">469-555-0101</p>`);
    const stop = clickToCall(fake.hub, { within: '#own' });
    await toHaveLinks(page, 1);
    const dials: (EventTarget | null)[] = [];
    page.addEventListener('hub-dial', ({ target }) => dials.push(target));
    const [link] = links(page);
    click(link!);
    await waitUntil(() => fake.phone.calls.length === 1);
    expect(dials).to.deep.equal([link]);
    stop();
    expect(links(page)).to.deep.equal([]);
    expect(page.textContent).to.equal('469-555-0101');
  });
});
