import { HubError } from '@hubline/core';
import {
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  aMessage,
  createFakeHub,
  manyMessages,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { ExportChat } from './export-chat.ts';
import { fieldDate, proposedDays } from './export-days.ts';

const CONVERSATIONS = [CHAT_WITH_BOB, CHAT_OF_THREE];
const NOW = new Date();
const TODAY = fieldDate(NOW);
const TEXTS = Array.from({ length: 3 }, (_, at) => aMessage({ seq: at + 1, at: NOW }));

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

/** What was handed to the browser as files, which would ask where to save them. */
let saved: Saved[];
let closed: number;
let blobs: Map<string, Blob>;
const { createObjectURL } = URL;
const catchLink = (event: Event): void => {
  const link = event.composedPath()[0];
  if (!(link instanceof HTMLAnchorElement) || !link.download) return;
  event.preventDefault();
  saved.push({ name: link.download, blob: blobs.get(link.href)! });
};

const all = (element: ExportChat, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | undefined) => found?.textContent?.replace(/\s+/g, ' ').trim();
const button = (element: ExportChat, name: string) =>
  all(element, 'button').find((found) => text(found) === name);
const labelled = (element: ExportChat, name: string) =>
  (all(element, 'label').find((label) => text(label) === name) as HTMLLabelElement)
    .control as HTMLInputElement;
const alerts = (element: ExportChat) => all(element, '[role=alert]').map(text);
const progress = (element: ExportChat) =>
  element.renderRoot.querySelector<HTMLProgressElement>('progress');

async function choose(element: ExportChat, name: string, date: string): Promise<void> {
  const input = labelled(element, name);
  input.value = date;
  input.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

async function press(element: ExportChat, name: string): Promise<void> {
  button(element, name)!.click();
  await element.updateComplete;
}

async function open(
  options: FakeHubOptions = {},
  conversation = CHAT_WITH_BOB,
): Promise<[ExportChat, FakeHub]> {
  const fake = createFakeHub({ conversations: CONVERSATIONS, messages: TEXTS, ...options });
  await fake.ready;
  await fake.hub.messages();
  const element = await fixture<ExportChat>(html`
    <hub-export-chat
      .hub=${fake.hub}
      .conversation=${conversation}
      @close-panel=${() => (closed += 1)}
    ></hub-export-chat>
  `);
  return [element, fake];
}

/** The list of messages in a zip whose first file it is, stored as it is. */
async function listIn({ blob }: Saved): Promise<string> {
  const zip = await blob.text();
  const start = zip.indexOf('\uFEFFDate,');
  return zip.slice(start, zip.indexOf('PK', start));
}

describe('hub-export-chat', () => {
  beforeEach(() => {
    saved = [];
    closed = 0;
    blobs = new Map();
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    document.addEventListener('click', catchLink);
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    document.removeEventListener('click', catchLink);
  });

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: choosing, a fault, running`, async () => {
        const [element, fake] = await open();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await expect(element).to.be.accessible();
        await choose(element, 'From', '');
        await press(element, 'EXPORT');
        await expect(element).to.be.accessible();
        await choose(element, 'From', TODAY);
        fake.backend.pause();
        await press(element, 'EXPORT');
        expect(progress(element)).not.to.equal(null);
        await expect(element).to.be.accessible();
        fake.backend.answer();
        await waitUntil(() => closed === 1, 'it closes');
      });
    }
  });

  it('proposes the last thirty days with attachments, and none after today', async () => {
    const [element] = await open();
    expect(text(all(element, 'h4')[0])).to.equal('Export Chat Messages');
    const { from, to } = proposedDays(NOW);
    expect(labelled(element, 'From').value).to.equal(from);
    expect(labelled(element, 'To').value).to.equal(to);
    expect(labelled(element, 'To').max).to.equal(TODAY);
    expect(labelled(element, 'Include attachments').checked).to.equal(true);
    element.focus();
    await waitUntil(
      () => element.shadowRoot?.activeElement === labelled(element, 'From'),
      'the first date has the focus',
    );
  });

  it('saves a zip of the days under the name of the conversation, and closes', async () => {
    const [element] = await open();
    const told: string[] = [];
    element.addEventListener('hub-notice', (event) => told.push(event.text));
    await choose(element, 'From', TODAY);
    await press(element, 'EXPORT');
    await waitUntil(() => closed === 1, 'it closes');
    expect(saved.map(({ name }) => name)).to.deep.equal([
      `Bob Johnson messages ${TODAY} – ${TODAY}.zip`,
    ]);
    expect(saved[0]!.blob.type).to.equal('application/zip');
    const lines = (await listIn(saved[0]!)).trim().split('\r\n');
    expect(lines).to.have.length(1 + TEXTS.length);
    expect(told).to.deep.equal([`Exported: ${saved[0]!.name}`]);
  });

  it('gives the file a name that every system takes', async () => {
    const name = `../a:b${'x'.repeat(90)}\u202E`;
    const conversation = { ...CHAT_OF_THREE, name };
    const message = aMessage({ conversationId: CHAT_OF_THREE.id, at: NOW });
    const [element] = await open({ messages: [message] }, conversation);
    await press(element, 'EXPORT');
    await waitUntil(() => closed === 1, 'it closes');
    expect(saved[0]!.name).to.match(/^a\.bx{50,} messages [-\d]{10} – [-\d]{10}\.zip$/);
  });

  it('says which dates are wrong, at the dates', async () => {
    const [element, fake] = await open();
    const tomorrow = fieldDate(new Date(NOW.getFullYear() + 1, 0, 1));
    for (const [from, to, words] of [
      ['', TODAY, 'Choose both dates.'],
      [TODAY, '2020-01-01', 'From is after To. Choose an earlier From or a later To.'],
      ['2020-01-01', tomorrow, 'The dates cannot be after today.'],
    ] as const) {
      await choose(element, 'From', from);
      await choose(element, 'To', to);
      expect(alerts(element)).to.deep.equal([]);
      await press(element, 'EXPORT');
      expect(alerts(element)).to.deep.equal([words]);
      const described = labelled(element, 'From').getAttribute('aria-describedby');
      expect(text(all(element, `#${described}`)[0])).to.equal(words);
    }
    expect(fake.backend.chat.asked).not.to.include('countMessages');
  });

  it('shows how far it is, and stops when it is cancelled, with all that was chosen', async () => {
    const messages = [{ ...manyMessages(2_500), at: (seq: number) => aMessage({ seq, at: NOW }) }];
    const [element, fake] = await open({ messages });
    await choose(element, 'From', TODAY);
    labelled(element, 'Include attachments').click();
    await element.updateComplete;
    fake.backend.pause();
    await press(element, 'EXPORT');
    expect(progress(element)!.hasAttribute('value')).to.equal(false);
    expect(button(element, 'EXPORT')).to.equal(undefined);
    for (const [command, times] of [
      ['countMessages', 1],
      ['messagePage', 1],
      ['messagePage', 2],
    ] as const) {
      const { asked } = fake.backend.chat;
      await waitUntil(() => asked.filter((one) => one === command).length === times);
      if (times === 2) break;
      // Its answer, and no more.
      fake.backend.answer();
      fake.backend.pause();
    }
    await waitUntil(() => progress(element)?.value === 1_000, 'a page is done');
    expect(text(all(element, '.counts')[0])).to.equal('Exporting… 1,000 of 2,500');
    await press(element, 'Cancel');
    expect(progress(element)).to.equal(null);
    expect(closed).to.equal(0);
    expect(labelled(element, 'From').value).to.equal(TODAY);
    expect(labelled(element, 'Include attachments').checked).to.equal(false);
    await waitUntil(
      () => element.shadowRoot?.activeElement === button(element, 'EXPORT'),
      'the focus is where it goes on',
    );
    expect(alerts(element)).to.deep.equal([]);
    expect(saved).to.deep.equal([]);
  });

  it('says what went wrong and keeps what was chosen', async () => {
    const [element, fake] = await open({ messages: [aMessage({ seq: 1, at: NOW })] });
    await choose(element, 'From', '2020-01-01');
    await choose(element, 'To', '2020-01-02');
    await press(element, 'EXPORT');
    const none = 'There are no messages in these days. Choose other days.';
    await waitUntil(() => alerts(element)[0]?.includes(none), 'it says that there are none');
    expect(labelled(element, 'From').value).to.equal('2020-01-01');
    await choose(element, 'To', TODAY);
    fake.backend.failNext('messagePage', new HubError('network/unreachable'));
    await press(element, 'EXPORT');
    await waitUntil(() => alerts(element)[0]?.includes('cannot be reached'), 'it says so');
    await press(element, 'EXPORT');
    await waitUntil(() => closed === 1, 'it works at last');
    expect(saved).to.have.length(1);
  });

  it('closes with Cancel and Escape', async () => {
    const [element] = await open();
    await press(element, 'Cancel');
    expect(closed).to.equal(1);
    const escape = { key: 'Escape', bubbles: true, cancelable: true, composed: true };
    labelled(element, 'From').dispatchEvent(new KeyboardEvent('keydown', escape));
    expect(closed).to.equal(2);
  });

  it('ends what runs when it is taken away', async () => {
    const [element, fake] = await open();
    fake.backend.pause();
    await press(element, 'EXPORT');
    await waitUntil(() => fake.backend.chat.asked.includes('countMessages'), 'it runs');
    element.remove();
    fake.backend.answer();
    // One whole export later.
    const [other] = await open({ messages: TEXTS });
    await press(other, 'EXPORT');
    await waitUntil(() => closed === 1, 'the other one is done');
    expect(fake.backend.chat.asked).not.to.include('messagePage');
    expect(saved).to.have.length(1);
  });
});
