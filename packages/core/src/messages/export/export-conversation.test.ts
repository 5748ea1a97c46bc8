import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Papa from 'papaparse';
import { filesInZip } from '../../../../../test/support/zip-file.ts';
import { HubError } from '../../errors/hub-error.ts';
import type { MessageQuery, MessageSource, SentMessage } from '../message-source.ts';
import { exportConversation, type ConversationExport } from './export-conversation.ts';

const HEAD = ['Date', 'From', 'Number', 'Direction', 'Type', 'Message', 'Attachments', 'Status'];
const ZONE = 'America/Chicago';
/** Midnight in Chicago, the day on which summer time ends. */
const FROM = new Date('2026-11-01T05:00:00Z');
const TO = new Date('2026-11-02T06:00:00Z');
const NOON = new Date('2026-11-01T18:00:00Z');

const ME = { userId: 'me', name: 'Alice Adams', number: '1001' };
const BOB = { userId: 'bob', name: 'Bob Johnson', number: '1002' };
const OUTSIDE = { userId: null, name: '', number: '+14695550101' };

function aMessage(seq: number, message: Partial<SentMessage> = {}): SentMessage {
  return {
    ...{ id: `m${seq}`, clientId: `c${seq}`, conversationId: 'talk', seq, kind: 'text', from: BOB },
    ...{ text: `Text ${seq}`, at: NOON, editedAt: null, isDeleted: false, quote: null },
    ...{ attachments: [], reactions: [], event: null, isVideoOn: false, carrier: null },
    ...message,
  };
}

const aFile = (id: string, name: string, size = 5) => ({
  ...{ id, name, type: 'application/octet-stream', size, image: null },
});

/** Answers as the server does: the messages of the span, in pages, and their files. */
class Office {
  readonly asked: MessageQuery[] = [];
  readonly files = new Map<string, Blob>();
  readonly #messages: readonly SentMessage[];
  /** Nobody asks for another span. */
  #found: readonly SentMessage[] | null = null;

  constructor(messages: readonly SentMessage[]) {
    this.#messages = messages;
  }

  get source(): ConversationExport['source'] {
    return {
      count: (_id, span) => {
        const found = this.#within(span);
        const files = found.reduce((sum, { attachments }) => sum + attachments.length, 0);
        return Promise.resolve({ messages: found.length, files });
      },
      messages: (_id, query) => {
        this.asked.push(query);
        const { after, from, to, limit } = query as Extract<MessageQuery, { after: number }>;
        const found = this.#within({ from: from!, to: to! });
        const first = after === 0 ? 0 : found.findIndex(({ seq }) => seq > after);
        const items = first < 0 ? [] : found.slice(first, first + limit);
        const hasLater = first >= 0 && first + limit < found.length;
        return Promise.resolve({ items, hasEarlier: first > 0, hasLater });
      },
      file: (id) => {
        const file = this.files.get(id);
        return file ? Promise.resolve(file) : Promise.reject(new HubError('request/not-found'));
      },
    };
  }

  #within({ from, to }: { readonly from: Date; readonly to: Date }): readonly SentMessage[] {
    this.#found ??= this.#messages.filter(({ at }) => at >= from && at < to);
    return this.#found;
  }
}

const CHAT: ConversationExport['conversation'] = {
  ...{ id: 'talk', kind: 'direct', party: null, ownNumber: null },
  members: [
    { userId: 'me', name: ME.name, extension: ME.number, readSeq: 99 },
    { userId: 'bob', name: BOB.name, extension: BOB.number, readSeq: 2 },
  ],
};
const TEXTS: ConversationExport['conversation'] = {
  ...{ id: 'talk', kind: 'sms', ownNumber: '+14695550199', members: [CHAT.members[0]!] },
  party: { number: OUTSIDE.number, name: 'Carol at the bakery' },
};

interface Task {
  readonly source: ConversationExport['source'];
  readonly conversation?: ConversationExport['conversation'];
  readonly options?: Partial<ConversationExport['options']>;
}

function exported({ source, conversation = CHAT, options }: Task): Promise<Blob> {
  return exportConversation({
    ...{ source, conversation, userId: 'me' },
    options: { from: FROM, to: TO, attachments: true, timeZone: ZONE, ...options },
  });
}

async function unpacked(task: Task): Promise<Map<string, Buffer>> {
  return filesInZip(Buffer.from(await (await exported(task)).arrayBuffer()));
}

/** As an independent reader finds them, the head left out. */
function rowsOf(files: Map<string, Buffer>): Record<string, string>[] {
  const csv = files.get('messages.csv')!.toString('utf8');
  assert.equal(csv[0], '\uFEFF');
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' });
  assert.deepEqual(errors, []);
  assert.deepEqual(data.shift(), HEAD);
  assert.deepEqual(data.pop(), ['']);
  return data.map((cells) => Object.fromEntries(HEAD.map((name, at) => [name, cells[at] ?? ''])));
}

async function rows(messages: readonly SentMessage[], task: Partial<Task> = {}) {
  return rowsOf(await unpacked({ source: new Office(messages).source, ...task }));
}

describe('the list of messages', () => {
  test('says when, who, which way, what and how far', async () => {
    const [first, second, third] = await rows([
      aMessage(1, { at: new Date('2026-11-01T06:30:00Z'), text: 'Hello' }),
      aMessage(2, { at: new Date('2026-11-01T07:30:00Z'), from: ME, text: 'Hi' }),
      aMessage(3, { from: ME }),
    ]);
    assert.deepEqual(first, {
      ...{ Date: '2026-11-01T01:30:00-05:00', From: 'Bob Johnson', Number: '1002' },
      ...{ Direction: 'in', Type: 'chat', Message: 'Hello', Attachments: '', Status: 'received' },
    });
    assert.deepEqual(second, {
      ...{ Date: '2026-11-01T01:30:00-06:00', From: 'Alice Adams', Number: '1001' },
      ...{ Direction: 'out', Type: 'chat', Message: 'Hi', Attachments: '', Status: 'read' },
    });
    assert.equal(third?.['Status'], 'sent');
  });

  test('has exactly what is between both midnights of the zone', async () => {
    const found = await rows([
      aMessage(1, { at: new Date(FROM.getTime() - 1), text: 'before' }),
      aMessage(2, { at: FROM, text: 'first' }),
      aMessage(3, { at: new Date(TO.getTime() - 1), text: 'last' }),
      aMessage(4, { at: TO, text: 'after' }),
    ]);
    assert.deepEqual(
      found.map((row) => [row['Message'], row['Date']]),
      [
        ['first', '2026-11-01T00:00:00-05:00'],
        ['last', '2026-11-01T23:59:59-06:00'],
      ],
    );
  });

  test('tells text messages, with the name that I know them by and what the carrier said', async () => {
    const files = [aFile('f', 'a.png')];
    const found = await rows(
      [
        aMessage(1, { from: OUTSIDE }),
        aMessage(2, { from: OUTSIDE, attachments: files }),
        aMessage(3, { from: ME, carrier: { status: 'delivered' } }),
        aMessage(4, { from: ME, carrier: { status: 'failed', reason: 'blocked' } }),
        aMessage(5, {
          from: { userId: null, name: '', number: '+14695550199' },
          carrier: { status: 'sent' },
        }),
      ],
      { conversation: TEXTS, options: { attachments: false } },
    );
    assert.deepEqual(
      found.map((row) => ['From', 'Number', 'Direction', 'Type', 'Status'].map((key) => row[key])),
      [
        ['Carol at the bakery', '+14695550101', 'in', 'sms', 'received'],
        ['Carol at the bakery', '+14695550101', 'in', 'mms', 'received'],
        ['Alice Adams', '1001', 'out', 'sms', 'delivered'],
        ['Alice Adams', '1001', 'out', 'sms', 'failed: blocked'],
        ['', '+14695550199', 'out', 'sms', 'sent'],
      ],
    );
    assert.equal(found[1]?.['Attachments'], 'a.png');
  });

  test('tells what happened, video calls and what was deleted', async () => {
    const found = await rows([
      aMessage(1, { kind: 'event', text: '', event: { kind: 'created' } }),
      aMessage(2, { kind: 'event', text: '', event: { kind: 'added', names: ['Dan', 'Eve'] } }),
      aMessage(3, { kind: 'event', text: '', event: { kind: 'renamed', name: 'Launch' } }),
      aMessage(4, { kind: 'video', text: '', from: ME }),
      aMessage(5, { text: '', isDeleted: true }),
    ]);
    assert.deepEqual(
      found.map((row) => ['Type', 'Message', 'Status'].map((key) => row[key])),
      [
        ['event', 'Created the conversation', ''],
        ['event', 'Added: Dan; Eve', ''],
        ['event', 'Renamed it: Launch', ''],
        ['video', 'Video call', 'sent'],
        ['chat', '', 'deleted'],
      ],
    );
  });

  test('is read by others as it was written, and no cell of it is a formula', async () => {
    const texts = [
      'with, comma and "quotes"',
      'two\nlines\r\nthree',
      'مرحبا \u202Eabc\u202C 👩‍👩‍👧‍👦',
      'x'.repeat(50_000),
      '<script>alert(1)</script>',
    ];
    const found = await rows(texts.map((text, at) => aMessage(at + 1, { text })));
    assert.deepEqual(
      found.map((row) => row['Message']),
      texts,
    );
    const [evil] = await rows([
      aMessage(1, { from: { ...BOB, name: '@SUM(A1)' }, text: '=HYPERLINK("https://x")' }),
    ]);
    assert.deepEqual(
      [evil?.['From'], evil?.['Message']],
      ["'@SUM(A1)", `'=HYPERLINK("https://x")`],
    );
  });
});

describe('the files', () => {
  test('lie beside it under names of their own, as they were', async () => {
    const office = new Office([
      aMessage(1, { attachments: [aFile('a', 'photo.png'), aFile('b', 'photo.png')] }),
      aMessage(2, { attachments: [aFile('c', '../../evil\u202Egpj.exe')] }),
    ]);
    const large = new Uint8Array(3_000_000).fill(7);
    office.files.set('a', new Blob(['first']));
    office.files.set('b', new Blob([large]));
    office.files.set('c', new Blob(['third']));
    const files = await unpacked({ source: office.source });
    assert.deepEqual(
      [...files.keys()],
      [
        'messages.csv',
        'attachments/0001 photo.png',
        'attachments/0002 photo.png',
        'attachments/0003 _.._evil_gpj.exe',
      ],
    );
    assert.equal(files.get('attachments/0001 photo.png')?.toString(), 'first');
    assert.deepEqual(files.get('attachments/0002 photo.png'), Buffer.from(large));
    const named = rowsOf(files).map((row) => row['Attachments']?.split('; '));
    assert.deepEqual(named.flat(), [...files.keys()].slice(1));
  });

  test('that are gone are told so, and cost none of the others', async () => {
    const office = new Office([
      aMessage(1, { attachments: [aFile('gone', 'a.txt'), aFile('b', 'b.txt')] }),
    ]);
    office.files.set('b', new Blob(['there']));
    const files = await unpacked({ source: office.source });
    assert.equal(files.get('attachments/0001 a.txt.missing')?.length, 0);
    assert.equal(files.get('attachments/0002 b.txt')?.toString(), 'there');
  });

  test('are left out where nobody wants them', async () => {
    const office = new Office([aMessage(1, { attachments: [aFile('a', 'photo.png')] })]);
    const files = await unpacked({ source: office.source, options: { attachments: false } });
    assert.deepEqual([...files.keys()], ['messages.csv']);
  });
});

describe('exporting', () => {
  test('counts messages and files', async () => {
    const office = new Office([
      ...Array.from({ length: 1_500 }, (_, at) => aMessage(at + 1)),
      aMessage(1_501, { attachments: [aFile('a', 'a'), aFile('b', 'b')] }),
    ]);
    office.files.set('a', new Blob(['a']));
    office.files.set('b', new Blob(['b']));
    const told: string[] = [];
    const progress = (done: number, total: number) => told.push(`${done}/${total}`);
    await exported({ source: office.source, options: { progress } });
    assert.deepEqual(told, ['1000/1503', '1501/1503', '1502/1503', '1503/1503']);
  });

  test('is refused where there is nothing', async () => {
    const { source } = new Office([aMessage(1, { at: TO })]);
    await assert.rejects(exported({ source }), { code: 'export/empty' });
  });

  test('fails as the server does', async () => {
    const { source } = new Office([aMessage(1)]);
    const away = () => Promise.reject(new HubError('network/unreachable'));
    for (const [name, part] of [
      ['count', { count: away }],
      ['messages', { messages: away }],
    ] as const) {
      await assert.rejects(
        exported({ source: { ...source, ...part } }),
        { code: 'network/unreachable' },
        name,
      );
    }
    const withFile = new Office([aMessage(1, { attachments: [aFile('a', 'a')] })]);
    await assert.rejects(exported({ source: { ...withFile.source, file: away } }), {
      code: 'network/unreachable',
    });
  });

  test('ends at once when it is cancelled, whatever it waits for', async () => {
    const never = () => new Promise<never>(() => {});
    const { source } = new Office([aMessage(1, { attachments: [aFile('a', 'a')] })]);
    const parts: Partial<MessageSource>[] = [
      { count: never },
      { messages: never },
      { file: never },
    ];
    for (const part of parts) {
      const cancel = new AbortController();
      const waiting = exported({
        source: { ...source, ...part },
        options: { signal: cancel.signal },
      });
      setImmediate(() => cancel.abort(new Error('enough')));
      await assert.rejects(waiting, { message: 'enough' });
    }
    const early = exported({ source, options: { signal: AbortSignal.abort(new Error('no')) } });
    await assert.rejects(early, { message: 'no' });
  });

  test('asks for nothing more once it is cancelled', async () => {
    const office = new Office(Array.from({ length: 5_000 }, (_, at) => aMessage(at + 1)));
    const cancel = new AbortController();
    const progress = () => cancel.abort(new Error('enough'));
    const options = { signal: cancel.signal, progress };
    await assert.rejects(exported({ source: office.source, options }), { message: 'enough' });
    await new Promise(setImmediate);
    assert.equal(office.asked.length, 1);
  });

  test('lets the page live while 100,000 messages go by', async () => {
    const count = 100_000;
    const office = new Office(Array.from({ length: count }, (_, at) => aMessage(at + 1)));
    let turns = 0;
    let running = true;
    const live = () => {
      turns += 1;
      if (running) setImmediate(live);
    };
    setImmediate(live);
    const files = await unpacked({ source: office.source });
    running = false;
    const found = rowsOf(files);
    assert.equal(found.length, count);
    assert.equal(found.at(-1)?.['Message'], `Text ${count}`);
    assert.equal(office.asked.length, 100);
    assert.ok(turns >= 100, `${turns} turns for 100 pages`);
  });
});
