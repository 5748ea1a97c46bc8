import type { HubElement } from '@hubline/element';
import type { LitElement } from 'lit';
import type { NewCallRecordRow } from '../packages/server/src/store/schema.ts';
import { openStore } from '../packages/server/src/store/store.ts';
import { seedMessages } from '../test/support/message-seed.ts';
import type { Page } from 'playwright-core';
import { PASSWORD, Person } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { MARK, mainThreadWork } from './main-thread.ts';
import { print, printTimes } from './result.ts';
import { median, rounded } from './statistics.ts';

const ROWS = 100_000;
const BATCH = 1_000;
const OPENINGS = 5;
const FRAMES = 300;
/** A wheel that is turned fast, and some two screens a frame: faster than a person can turn one. */
const SPEEDS = [100, 1_000];
const TYPED = 'maria lopez 12';
const MESSAGES = 2_000;

/** The long lists of the app, with a hundred thousand calls and as many contacts, and a full mailbox, in Chromium. */
export async function benchLists(): Promise<void> {
  await using server = await ServerProcess.start();
  await server.stop();
  await fillHistory(server.dataFolder);
  seedMessages(
    server.dataFolder,
    'alice',
    Array.from({ length: MESSAGES }, (_, at) => ({
      ...{ id: crypto.randomUUID(), receivedAt: Date.now() - at * 600_000 },
    })),
  );
  await server.start();
  await fillContacts(server.url);
  await using alice = await Person.signedIn(server.url, 'alice');
  await alice.page.evaluate(installBenchLists);
  await benchHistory(alice);
  await benchMailbox(server.url, alice);
  await benchSearch(alice.page);
}

async function fillHistory(dataFolder: string): Promise<void> {
  const store = await openStore(dataFolder);
  const alice = await store.users.byUsername('alice');
  if (!alice) throw new Error('there is no alice');
  const now = Date.now();
  for (let at = 0; at < ROWS; at += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => recordOf(alice.id, now, at + index));
    await store.transaction(({ callRecords }) => callRecords.add(rows));
  }
  await store.close();
}

function recordOf(userId: string, now: number, at: number): NewCallRecordRow {
  const startedAt = now - at * 600_000;
  const person = at % 997;
  return {
    id: crypto.randomUUID(),
    user_id: userId,
    call_id: crypto.randomUUID(),
    direction: at % 3 ? 'in' : 'out',
    disposition: at % 5 ? 'answered' : 'missed',
    party_number: `+1469555${String(person).padStart(4, '0')}`,
    party_name: nameOf(person),
    party_user_id: null,
    started_at: startedAt,
    answered_at: at % 5 ? startedAt + 5_000 : null,
    ended_at: startedAt + 65_000,
  };
}

const FIRST = ['Maria', 'James', 'Wei', 'Olga', 'José', 'Aisha', 'Björn', 'Priya', 'Kwame', 'Zoë'];
const LAST = ['Lopez', 'Miller', 'Chen', 'Ivanova', 'Núñez', 'Khan', 'Åberg', 'Patel', 'Mensah'];

function nameOf(at: number): string {
  return `${FIRST[at % FIRST.length]!} ${LAST[at % LAST.length]!} ${String(at)}`;
}

async function accessTokenOf(url: string): Promise<string> {
  const { accessToken } = await answerOf<{ accessToken: string }>(
    fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'alice', password: PASSWORD }),
    }),
  );
  return accessToken;
}

async function fillContacts(url: string): Promise<void> {
  const accessToken = await accessTokenOf(url);
  for (let at = 0; at < ROWS; at += BATCH) {
    const contacts = Array.from({ length: BATCH }, (_, index) => ({
      name: nameOf(at + index),
      company: '',
      phones: [{ label: 'work', number: `+1212${String(5_000_000 + at + index)}` }],
      emails: [],
      note: '',
    }));
    await answerOf(
      fetch(`${url}/api/contacts/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
        body: JSON.stringify({ contacts }),
      }),
    );
  }
}

async function answerOf<T>(request: Promise<Response>): Promise<T> {
  const response = await request;
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return (await response.json()) as T;
}

async function benchHistory({ page }: Person): Promise<void> {
  const rows = `a history of ${ROWS.toLocaleString('en')} calls`;
  await benchOpening(page, rows, { href: '#/call-history', list: 'hub-call-list' });
  for (const pixels of SPEEDS) {
    const { work, answer: frames } = await mainThreadWork(page, () =>
      page.evaluate(
        ({ count, pixels, mark }) => window.benchLists.scrollHistory(count, pixels, mark),
        { count: FRAMES, pixels, mark: MARK },
      ),
    );
    const scrolling = `${rows}: scrolling by ${pixels.toLocaleString('en')} pixels a frame`;
    printTimes(`${scrolling}, from frame to frame`, frames);
    printTimes(`${scrolling}, work of the main thread for a frame`, work);
  }
}

async function benchMailbox(url: string, { page }: Person): Promise<void> {
  const rows = `voicemail list of ${MESSAGES.toLocaleString('en')}`;
  const authorization = `Bearer ${await accessTokenOf(url)}`;
  const requests: number[] = [];
  for (let round = 0; round < OPENINGS * 4; round += 1) {
    const asked = performance.now();
    const { items } = await answerOf<{ items: unknown[] }>(
      fetch(`${url}/api/voicemails?folder=new&limit=50`, { headers: { authorization } }),
    );
    if (items.length !== 50) throw new Error(`there are ${String(items.length)} messages`);
    requests.push(performance.now() - asked);
  }
  printTimes(`${rows}: the first page by REST`, requests);
  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    await comeAnew(page);
    openings.push(await page.evaluate(() => window.benchLists.openFolder()));
  }
  printTimes(`${rows} opens: hub.voicemail.open to its first page`, openings);
  await benchOpening(page, `${rows} opens`, { href: '#/voicemail', list: 'hub-message-list' });
}

/** From another page, with everything to be fetched: the app, the code, what is listed. */
async function comeAnew(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/soft-phone'));
  await page.reload();
  await page.getByText(/^Registered$/).waitFor();
  await page.evaluate(installBenchLists);
}

async function benchOpening(
  page: Page,
  name: string,
  opened: { readonly href: string; readonly list: string },
): Promise<void> {
  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    await comeAnew(page);
    openings.push(await page.evaluate((what) => window.benchLists.openList(what), opened));
  }
  print({
    name: `${name}: click to first rows`,
    value: rounded(median(openings)),
    unit: 'ms',
    rounds: OPENINGS,
  });
}

async function benchSearch(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Contacts' }).click();
  await page.getByRole('searchbox', { name: 'Search contacts' }).waitFor();
  await page.evaluate((count) => window.benchLists.contactsLoaded(count), ROWS);
  const strokes: number[] = [];
  const works: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const { work, answer } = await mainThreadWork(page, () =>
      page.evaluate(({ text, mark }) => window.benchLists.type(text, mark), {
        text: TYPED,
        mark: MARK,
      }),
    );
    strokes.push(...answer);
    works.push(...work);
  }
  const search = `a search in ${ROWS.toLocaleString('en')} contacts`;
  print({ name: `${search}: first keystroke`, value: rounded(strokes[0]!), unit: 'ms' });
  printTimes(`${search}: keystroke to rows`, strokes);
  printTimes(`${search}: work of the main thread for a keystroke`, works);
}

declare global {
  interface Window {
    benchLists: {
      /** Milliseconds from a click on the link to the first rows of that element on the screen. */
      openList(what: { readonly href: string; readonly list: string }): Promise<number>;
      /** Milliseconds from opening the new messages to their first page. */
      openFolder(): Promise<number>;
      /** The time of each frame while the list is scrolled; each begins with a mark. */
      scrollHistory(frames: number, pixels: number, mark: string): Promise<number[]>;
      /** Waits until so many contacts are there, or more. */
      contactsLoaded(count: number): Promise<void>;
      /** Milliseconds from each letter typed into the search to its rows; each begins with a mark. */
      type(text: string, mark: string): Promise<number[]>;
    };
  }
}

/** Runs in the page: must not use anything from outside itself. */
function installBenchLists(): void {
  const frame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });

  /** The first element that fits, through open shadow roots. */
  function find(selector: string, root: ParentNode = document): HTMLElement | null {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(selector, shadowRoot);
      if (inside) return inside;
    }
    return null;
  }

  window.benchLists = {
    async openList({ href, list }) {
      const link = find(`a[href="${href}"]`);
      if (!link) throw new Error(`no link to ${href}`);
      const clicked = performance.now();
      link.click();
      while (!find(list)?.shadowRoot?.querySelector('.row')) await frame();
      // The next frame shows them.
      await frame();
      return performance.now() - clicked;
    },
    async openFolder() {
      const voicemail = (find('hub-dialpad') as HubElement | null)?.hub?.voicemail;
      if (!voicemail) throw new Error('no mailbox');
      const opened = performance.now();
      const list = voicemail.open({ folder: 'new' });
      await new Promise<void>((resolve) => {
        list.state$.subscribe(({ items }) => items.length > 0 && resolve());
      });
      return performance.now() - opened;
    },
    async scrollHistory(frames, pixels, mark) {
      const scroller = find('hub-call-list')?.shadowRoot?.querySelector('.scroller');
      if (!scroller) throw new Error('no list');
      const times: number[] = [];
      let last = await frame();
      for (let count = 0; count < frames; count += 1) {
        performance.mark(mark);
        scroller.scrollTop += pixels;
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      performance.mark(mark);
      return times;
    },
    async contactsLoaded(count) {
      const list = find('hub-contact-list') as HubElement | null;
      while ((list?.hub?.contacts.all$.value.length ?? 0) < count) await frame();
      await frame();
    },
    async type(text, mark) {
      const list = find('hub-contact-list') as LitElement | null;
      const rows = (): LitElement | null => find('hub-contact-rows') as LitElement | null;
      const field = find('input[type=search]', list?.shadowRoot ?? document) as HTMLInputElement;
      const times: number[] = [];
      for (let typed = 1; typed <= text.length; typed += 1) {
        await frame();
        performance.mark(mark);
        const begun = performance.now();
        field.value = text.slice(0, typed);
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await list?.updateComplete;
        await rows()?.updateComplete;
        // Style and layout are work for this stroke as well.
        list?.getBoundingClientRect();
        times.push(performance.now() - begun);
      }
      await frame();
      performance.mark(mark);
      return times;
    },
  };
}
