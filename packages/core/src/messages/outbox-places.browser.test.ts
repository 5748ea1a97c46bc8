import { expect } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import { deleteDB, openDB } from 'idb';
import { Scope } from '../reactive/scope.ts';
import { FakeMessages } from '../testing/fake-messages.ts';
import { CHAT_WITH_BOB } from '../testing/messages-people.ts';
import { ALICE } from '../testing/people.ts';
import { reached } from '../testing/reached.ts';
import type { SentMessage } from './message-source.ts';
import { Outbox, type OutboxItem } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { OutboxPlaces, type OutboxPlace } from './outbox-places.ts';
import type { ConnectionState } from '../session/session.ts';

/** In a real browser: its database, its locks and its channels. */
describe('an outbox that the browser keeps', () => {
  const online = { status: 'online' } as const;
  const offline = { status: 'offline', retryAt: null } as const;
  let userId = '';
  let scopes: Scope[] = [];
  let source: FakeMessages;
  let count = 0;

  beforeEach(() => {
    userId = `user-${crypto.randomUUID()}`;
    const ports = { me: () => ALICE, before: () => Promise.resolve() };
    source = new FakeMessages({ conversations: [CHAT_WITH_BOB] }, ports);
  });

  afterEach(async () => {
    for (const scope of scopes) scope.abort();
    scopes = [];
    await deleteDB(`hubline-outbox-${userId}`);
  });

  interface Tab {
    readonly outbox: Outbox;
    readonly place: OutboxPlace;
    readonly scope: Scope;
    readonly connection$: BehaviorSubject<ConnectionState>;
    readonly sent: SentMessage[];
  }

  async function tab(state: ConnectionState = online): Promise<Tab> {
    const scope = new Scope();
    scopes.push(scope);
    const place = await new OutboxPlaces(true).open(scope, userId);
    const connection$ = new BehaviorSubject<ConnectionState>(state);
    const sent: SentMessage[] = [];
    const outbox = new Outbox(scope, {
      ...place,
      source,
      connection$,
      sent: (message) => sent.push(message),
      trouble: () => {},
    });
    return { outbox, place, scope, connection$, sent };
  }

  function entry(text: string, files: readonly Blob[] = []): OutboxEntry {
    const clientId = `entry-${++count}`;
    return {
      ...{ clientId, conversationId: CHAT_WITH_BOB.id, text, replyTo: null, quote: null },
      files: files.map(({ size, type }, at) => ({
        ...{ clientId: `${clientId}-${at}`, name: `file-${at}`, type, size },
        ...{ uploadId: null, attachment: null },
      })),
      createdAt: new Date(),
      failure: null,
    };
  }

  const isEmpty = (items: readonly OutboxItem[]): boolean => items.length === 0;
  const texts = (): readonly string[] => source.sent.map(({ text }) => text);

  it('keeps messages and files over a reload, in their order', async () => {
    const before = await tab(offline);
    const file = new Blob(['Dear Bob'], { type: 'text/plain' });
    await before.outbox.add(entry('One', [file]), [file]);
    await before.outbox.add(entry('Two'), []);
    before.scope.abort();
    const { outbox } = await tab();
    await reached(outbox.items$, ({ length }) => length === 2);
    await reached(outbox.items$, isEmpty);
    expect(texts()).to.deep.equal(['One', 'Two']);
    const [attachment] = source.messagesOf(CHAT_WITH_BOB.id)[0]!.attachments;
    expect(await (await source.file(attachment!.id)).text()).to.equal('Dear Bob');
  });

  it('forgets what the server has', async () => {
    const { outbox, place } = await tab();
    const file = new Blob(['Dear Bob']);
    const message = entry('One', [file]);
    await outbox.add(message, [file]);
    await reached(outbox.items$, isEmpty);
    await place.store.remove('nobody');
    expect(await place.store.all()).to.deep.equal([]);
    expect(await place.store.bytes(message.files[0]!.clientId)).to.equal(null);
  });

  it('is sent by one of two tabs, and shown by both', async () => {
    const first = await tab(offline);
    await reached(first.place.lead.isLeading$, (isLeading) => isLeading);
    const second = await tab();
    await second.outbox.add(entry('From the second'), []);
    await reached(first.outbox.items$, ({ length }) => length === 1);
    await first.outbox.add(entry('From the first'), []);
    await reached(second.outbox.items$, ({ length }) => length === 2);
    expect(texts()).to.deep.equal([]);
    first.connection$.next(online);
    await Promise.all([first, second].map(({ outbox }) => reached(outbox.items$, isEmpty)));
    expect(texts()).to.deep.equal(['From the second', 'From the first']);
    expect(second.sent.map(({ at }) => at instanceof Date)).to.deep.equal([true, true]);
  });

  it('is sent by the next tab when the one that led is gone', async () => {
    const first = await tab(offline);
    const second = await tab();
    await first.outbox.add(entry('One'), []);
    await reached(second.outbox.items$, ({ length }) => length === 1);
    expect(texts()).to.deep.equal([]);
    first.scope.abort();
    await reached(second.outbox.items$, isEmpty);
    expect(texts()).to.deep.equal(['One']);
  });

  it('says when there is no room, and keeps nothing of it', async () => {
    const { outbox, place } = await tab(offline);
    const double = entry('One');
    await place.store.add(double, []);
    const error: unknown = await outbox.add(double, []).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'storage/full');
    expect(await place.store.all()).to.have.length(1);
  });

  it('keeps what is known of uploads, and why one failed', async () => {
    const { place } = await tab(offline);
    const message = entry('One');
    await place.store.add(message, []);
    await place.store.change(message.clientId, { failure: 'message/closed' });
    await place.store.change('nobody', { failure: null });
    const [kept] = await place.store.all();
    expect(kept?.failure).to.equal('message/closed');
  });

  it('is another one for each user', async () => {
    const { outbox } = await tab(offline);
    await outbox.add(entry('Mine'), []);
    const other = new Scope();
    scopes.push(other);
    const { store } = await new OutboxPlaces(true).open(other, `${userId}-other`);
    expect(await store.all()).to.deep.equal([]);
    other.abort();
    await deleteDB(`hubline-outbox-${userId}-other`);
  });

  it('waits in memory where the browser keeps nothing', async () => {
    // A database of a later version cannot be opened, as it cannot in some private windows.
    (await openDB(`hubline-outbox-${userId}`, 9)).close();
    const { outbox } = await tab();
    await outbox.add(entry('One'), []);
    await reached(outbox.items$, isEmpty);
    expect(texts()).to.deep.equal(['One']);
  });
});
