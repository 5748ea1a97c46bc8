import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BehaviorSubject, Subject, firstValueFrom } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import type { FakeMessageCommand } from '../testing/fake-message-command.ts';
import { FakeMessages } from '../testing/fake-messages.ts';
import { CHAT_OF_THREE, CHAT_WITH_BOB } from '../testing/messages-people.ts';
import { ALICE } from '../testing/people.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';
import type { SentMessage } from './message-source.ts';
import { Outbox, type OutboxItem } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxLead, OutboxNews } from './outbox-lead.ts';
import { MemoryOutbox } from './outbox-store.ts';

/** Tabs that share an outbox: the first one leads until it is closed or frozen. */
class Tabs {
  readonly #tabs: {
    readonly leads$: BehaviorSubject<boolean>;
    readonly news$: Subject<OutboxNews>;
  }[] = [];

  open(): OutboxLead & { readonly freeze: () => void } {
    const tab = {
      leads$: new BehaviorSubject(this.#tabs.length === 0),
      news$: new Subject<OutboxNews>(),
    };
    this.#tabs.push(tab);
    return {
      isLeading$: tab.leads$,
      news$: tab.news$,
      tell: (news) => {
        for (const { news$ } of this.#tabs)
          if (news$ !== tab.news$) news$.next(structuredClone(news));
      },
      freeze: () => {
        this.#tabs.splice(this.#tabs.indexOf(tab), 1);
        tab.leads$.next(false);
        this.#tabs[0]?.leads$.next(true);
      },
    };
  }
}

/** A server whose next commands fail as ordered, and can be held up. */
function server(): FakeMessages & {
  failing: Map<FakeMessageCommand, HubError[]>;
  hold: Promise<void>;
} {
  const failing = new Map<FakeMessageCommand, HubError[]>();
  const fake = new FakeMessages(
    { conversations: [CHAT_WITH_BOB, CHAT_OF_THREE] },
    {
      me: () => ALICE,
      before: async (command) => {
        await held.hold;
        const error = failing.get(command)?.shift();
        if (error) throw error;
      },
    },
  );
  const held = Object.assign(fake, { failing, hold: Promise.resolve() });
  return held;
}

interface Parts {
  readonly source: ReturnType<typeof server>;
  readonly store: MemoryOutbox;
  readonly lead: OutboxLead;
  readonly connection$: BehaviorSubject<ConnectionState>;
}

interface Page extends Parts {
  readonly outbox: Outbox;
  readonly sent: SentMessage[];
  readonly scope: Scope;
}

function page(t: TestContext, parts: Partial<Parts> = {}): Page {
  const {
    source = server(),
    store = new MemoryOutbox(),
    lead = new Tabs().open(),
    connection$ = new BehaviorSubject<ConnectionState>({ status: 'online' }),
  } = parts;
  const scope = new Scope();
  t.after(() => scope.abort());
  const sent: SentMessage[] = [];
  const outbox = new Outbox(scope, {
    ...{ source, store, lead, connection$ },
    sent: (message) => sent.push(message),
    trouble: () => {},
  });
  return { ...{ source, store, lead, connection$ }, outbox, sent, scope };
}

let count = 0;
function entry(
  text: string,
  files: readonly Blob[] = [],
  conversation = CHAT_WITH_BOB,
): OutboxEntry {
  const clientId = `entry-${++count}`;
  return {
    ...{ clientId, conversationId: conversation.id, text, replyTo: null, quote: null },
    files: files.map(({ size, type }, at) => ({
      ...{ clientId: `${clientId}-${at}`, name: `file-${at}`, type, size },
      ...{ uploadId: null, attachment: null },
    })),
    createdAt: new Date(),
    failure: null,
  };
}

const isEmpty = (items: readonly OutboxItem[]): boolean => items.length === 0;
const textsOf = (source: FakeMessages): readonly string[] => source.sent.map(({ text }) => text);
const bytes = (size: number): Blob => new Blob([new Uint8Array(size).fill(7)]);
const offline = { status: 'offline', retryAt: null } as const;

test('messages are sent in order, and gone from the outbox when they are shown', async (t) => {
  const { outbox, source, sent } = page(t);
  const waited = new Set<string>();
  const vanished: string[] = [];
  outbox.items$.subscribe((items) => {
    const waiting = new Set(items.map(({ entry: { clientId } }) => clientId));
    const shown = new Set(sent.map(({ clientId }) => clientId));
    vanished.push(...[...waited].filter((id) => !waiting.has(id) && !shown.has(id)));
    waiting.forEach((id) => waited.add(id));
  });
  await Promise.all(['One', 'Two', 'Three'].map((text) => outbox.add(entry(text), [])));
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['One', 'Two', 'Three']);
  assert.deepEqual(
    sent.map(({ text }) => text),
    ['One', 'Two', 'Three'],
  );
  assert.deepEqual(vanished, []);
  assert.equal(waited.size, 3);
});

test('without a connection they wait, and go at once when it is back', async (t) => {
  const { outbox, source, connection$ } = page(t);
  connection$.next(offline);
  await outbox.add(entry('One'), []);
  await outbox.add(entry('Two'), []);
  await turns();
  assert.deepEqual(source.asked, []);
  assert.ok(outbox.items$.value.every(({ isSending }) => !isSending));
  connection$.next({ status: 'online' });
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['One', 'Two']);
});

test('what was on its way when the connection was lost is sent again, once', async (t) => {
  const { outbox, source, connection$ } = page(t);
  let release = (): void => {};
  source.hold = new Promise((resolve) => (release = resolve));
  await outbox.add(entry('One'), []);
  await outbox.add(entry('Two'), []);
  await reached(outbox.items$, ([first]) => first?.isSending === true);
  connection$.next(offline);
  await reached(outbox.items$, ([first]) => first?.isSending === false);
  release();
  await turns();
  connection$.next({ status: 'online' });
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['One', 'Two']);
});

test('an answer that was lost is asked for again, and the message is there once', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { outbox, source } = page(t);
  source.loseAnswer('send');
  await outbox.add(entry('One'), []);
  await outbox.add(entry('Two'), []);
  await turns();
  assert.equal(outbox.items$.value.length, 2);
  t.mock.timers.tick(1_000);
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['One', 'Two']);
});

test('a conversation whose messages have to wait does not hold up another one', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { outbox, source } = page(t);
  source.failing.set('send', [new HubError('server/failed')]);
  await outbox.add(entry('To Bob'), []);
  await outbox.add(entry('To Bob, too'), []);
  await outbox.add(entry('To all', [], CHAT_OF_THREE), []);
  await reached(outbox.items$, ({ length }) => length === 2);
  assert.deepEqual(textsOf(source), ['To all']);
  t.mock.timers.tick(1_000);
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['To all', 'To Bob', 'To Bob, too']);
});

test('what is refused says why, and those after it go on', async (t) => {
  const { outbox, source } = page(t);
  source.failing.set('send', [new HubError('message/closed')]);
  const refused = entry('One');
  await outbox.add(refused, []);
  await outbox.add(entry('Two'), []);
  const [item] = await reached(outbox.items$, ({ length }) => length === 1);
  assert.equal(item?.entry.failure, 'message/closed');
  assert.deepEqual(textsOf(source), ['Two']);
  await outbox.retry(refused.clientId);
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['Two', 'One']);
});

test('a message at which the server fails over and over does not hold up the others for ever', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { outbox, source } = page(t);
  source.failing.set(
    'send',
    Array.from({ length: 6 }, () => new HubError('server/failed')),
  );
  await outbox.add(entry('Poison'), []);
  await outbox.add(entry('Good'), []);
  for (let tries = 0; tries < 6; tries += 1) {
    await turns();
    t.mock.timers.tick(15_000);
  }
  const [item] = await reached(outbox.items$, ({ length }) => length === 1);
  assert.equal(item?.entry.failure, 'server/failed');
  assert.deepEqual(textsOf(source), ['Good']);
});

test('one that is discarded is not sent', async (t) => {
  const { outbox, source, connection$, store } = page(t);
  connection$.next(offline);
  const unwanted = entry('One');
  await outbox.add(unwanted, []);
  await outbox.add(entry('Two'), []);
  await outbox.discard(unwanted.clientId);
  assert.equal((await store.all()).length, 1);
  connection$.next({ status: 'online' });
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['Two']);
});

test('what waited when the page was closed is sent by the next one', async (t) => {
  const first = page(t);
  first.connection$.next(offline);
  await first.outbox.add(entry('One'), []);
  await first.outbox.add(entry('Two'), []);
  first.scope.abort();
  const { source, store } = first;
  const { outbox, sent } = page(t, { source, store });
  await reached(outbox.items$, ({ length }) => length === 2);
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['One', 'Two']);
  assert.equal(sent.length, 2);
});

test('a page that dies between the answer and the crossing out leads to no second message', async (t) => {
  const { outbox, source, store, scope } = page(t);
  t.mock.method(store, 'remove', () => {
    scope.abort();
    return new Promise(() => {});
  });
  await outbox.add(entry('One'), []);
  await outbox.add(entry('Two'), []);
  await reached(outbox.items$, ({ length }) => length === 1);
  t.mock.restoreAll();
  assert.equal((await store.all()).length, 2);
  const next = page(t, { source, store });
  await reached(next.outbox.items$, ({ length }) => length === 2);
  await reached(next.outbox.items$, isEmpty);
  await turns();
  assert.deepEqual(textsOf(source), ['One', 'Two']);
  assert.deepEqual(await store.all(), []);
});

test('of several tabs one sends, and all show what waits', async (t) => {
  const tabs = new Tabs();
  const first = page(t, { lead: tabs.open() });
  const { source, store } = first;
  first.connection$.next(offline);
  const second = page(t, { source, store, lead: tabs.open() });
  await second.outbox.add(entry('Written in the second'), []);
  await reached(first.outbox.items$, ({ length }) => length === 1);
  await first.outbox.add(entry('Written in the first'), []);
  await reached(second.outbox.items$, ({ length }) => length === 2);
  assert.deepEqual(source.asked, []);
  first.connection$.next({ status: 'online' });
  await Promise.all([first, second].map(({ outbox }) => reached(outbox.items$, isEmpty)));
  assert.deepEqual(textsOf(source), ['Written in the second', 'Written in the first']);
  assert.deepEqual(
    second.sent.map(({ text }) => text),
    ['Written in the second', 'Written in the first'],
  );
});

test('when the tab that sends is frozen, another one goes on', async (t) => {
  const tabs = new Tabs();
  const lead = tabs.open();
  const first = page(t, { lead });
  const { source, store } = first;
  const second = page(t, { source, store, lead: tabs.open() });
  let release = (): void => {};
  source.hold = new Promise((resolve) => (release = resolve));
  await first.outbox.add(entry('One'), []);
  await first.outbox.add(entry('Two'), []);
  await reached(first.outbox.items$, ([item]) => item?.isSending === true);
  lead.freeze();
  release();
  await reached(second.outbox.items$, ({ length }) => length === 2);
  await reached(second.outbox.items$, isEmpty);
  assert.deepEqual(textsOf(source), ['One', 'Two']);
});

test('a message that another tab discards is not sent any more', async (t) => {
  const tabs = new Tabs();
  const first = page(t, { lead: tabs.open() });
  const { source, store } = first;
  const second = page(t, { source, store, lead: tabs.open() });
  const unwanted = entry('', [bytes(500)]);
  source.uploads.chunkBytes = 100;
  let release = (): void => {};
  source.hold = new Promise((resolve) => (release = resolve));
  await first.outbox.add(unwanted, [bytes(500)]);
  await reached(second.outbox.items$, ({ length }) => length === 1);
  await second.outbox.discard(unwanted.clientId);
  await reached(first.outbox.items$, isEmpty);
  release();
  await turns();
  assert.deepEqual(textsOf(source), []);
});

test('files go up piece by piece before their message, and it is told how far they are', async (t) => {
  const { outbox, source } = page(t);
  source.uploads.chunkBytes = 100;
  const files = [bytes(250), bytes(100)];
  const message = entry('Look', files);
  const told: (number | undefined)[] = [];
  outbox.progress$(message.clientId).subscribe((progress) => told.push(progress?.sent));
  await outbox.add(message, files);
  await reached(outbox.items$, isEmpty);
  assert.deepEqual(told, [undefined, 0, 100, 200, 250, 350, undefined]);
  const [sent] = source.messagesOf(CHAT_WITH_BOB.id);
  assert.deepEqual(
    sent?.attachments.map(({ name, size }) => [name, size]),
    [
      ['file-0', 250],
      ['file-1', 100],
    ],
  );
  assert.equal((await source.file(sent.attachments[0]!.id)).size, 250);
});

test('an upload goes on where it was after the connection was lost, and after a reload', async (t) => {
  const { outbox, source, store, connection$, scope } = page(t);
  source.uploads.chunkBytes = 100;
  const put = t.mock.method(source, 'put');
  const from = (): readonly number[] => put.mock.calls.map(({ arguments: [, at] }) => at);
  const file = bytes(400);
  source.failing.set('put', []);
  const lost = outbox.progress$('entry-lost').subscribe((progress) => {
    if (progress?.sent === 200) connection$.next(offline);
  });
  t.after(() => lost.unsubscribe());
  await outbox.add({ ...entry('', [file]), clientId: 'entry-lost' }, [file]);
  await reached(outbox.items$, ([item]) => item?.isSending === true);
  await reached(outbox.items$, ([item]) => item?.isSending === false);
  scope.abort();
  const begun = from().length;
  const next = page(t, { source, store });
  await reached(next.outbox.items$, ({ length }) => length === 1);
  await reached(next.outbox.items$, isEmpty);
  assert.ok(from()[begun]! >= 200, String(from()));
  assert.equal(source.uploads.all.length, 1);
  assert.equal(source.messagesOf(CHAT_WITH_BOB.id)[0]?.attachments[0]?.size, 400);
});

test('an upload can be cancelled at any moment: nothing of it is left', async (t) => {
  const { outbox, source, store } = page(t);
  source.uploads.chunkBytes = 100;
  const file = bytes(400);
  const message = entry('', [file]);
  const half = reached(outbox.items$, ([item]) => item?.entry.files[0]?.uploadId !== null);
  const adding = outbox.add(message, [file]);
  await half;
  await adding;
  await outbox.discard(message.clientId);
  await turns();
  assert.deepEqual(outbox.items$.value, []);
  assert.deepEqual(await store.all(), []);
  assert.equal(await store.bytes(message.files[0]!.clientId), null);
  assert.deepEqual(source.uploads.all, []);
  assert.equal(await firstValueFrom(outbox.progress$(message.clientId)), null);
});

test('what a scanner finds is told, and the file is not sent', async (t) => {
  const { outbox, source } = page(t);
  source.uploads.refuse = new HubError('attachment/infected');
  const file = bytes(10);
  await outbox.add(entry('', [file]), [file]);
  const [item] = await reached(outbox.items$, ([one]) => one?.entry.failure != null);
  assert.equal(item?.entry.failure, 'attachment/infected');
  assert.deepEqual(source.sent, []);
});

test('a file that the server forgot meanwhile is sent anew', async (t) => {
  const { outbox, source } = page(t);
  source.failing.set('send', [new HubError('attachment/lost')]);
  source.failing.set('put', [new HubError('request/not-found')]);
  const file = bytes(10);
  await outbox.add(entry('', [file]), [file]);
  await reached(outbox.items$, isEmpty);
  assert.equal(source.messagesOf(CHAT_WITH_BOB.id)[0]?.attachments.length, 1);
});

test('a file whose bytes are gone fails, and says so', async (t) => {
  const { outbox, store } = page(t);
  t.mock.method(store, 'bytes', () => Promise.resolve(null));
  const file = bytes(10);
  await outbox.add(entry('', [file]), [file]);
  const [item] = await reached(outbox.items$, ([one]) => one?.entry.failure != null);
  assert.equal(item?.entry.failure, 'attachment/lost');
});

test('where there is no room for it, it is refused, and nothing waits', async (t) => {
  const { outbox, store } = page(t);
  t.mock.method(store, 'add', () => Promise.reject(new HubError('storage/full')));
  await assert.rejects(outbox.add(entry('One'), []), { code: 'storage/full' });
  assert.deepEqual(outbox.items$.value, []);
  t.mock.restoreAll();
  await outbox.add(entry('Two'), []);
  await reached(outbox.items$, isEmpty);
});

test('after the session it waits for the next one', async (t) => {
  const { outbox, source } = page(t);
  source.failing.set('send', [new HubError('session/expired')]);
  await outbox.add(entry('One'), []);
  await turns();
  assert.equal(outbox.items$.value[0]?.entry.failure, null);
});
