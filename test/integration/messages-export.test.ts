import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import Papa from 'papaparse';
import { filter, firstValueFrom, timeout } from 'rxjs';
import type { Messages } from '@hubline/core';
import { hubOf, when } from '../support/hub-on-server.ts';
import { pngFile } from '../support/picture-file.ts';
import { TestServer } from '../support/test-server.ts';
import { unzipped } from '../support/unzipped.ts';

/** What is written on the server comes out of the zip: exactly the messages of a span, and their files. */

const [ALICE, BOB] = ['Alice Anderson', 'Bob Johnson'];
const PATIENCE_MS = 30_000;
const ZONE = 'America/Chicago';
/** The day on which the clocks of the zone go back, from midnight to midnight: 25 hours. */
const FROM = new Date('2026-11-01T05:00:00Z');
const TO = new Date('2026-11-02T06:00:00Z');

let server: TestServer;
let now = FROM.getTime() - 60_000;

before(async () => {
  server = await TestServer.start({ clock: () => now });
});
after(() => server[Symbol.asyncDispose]());

interface Person {
  readonly messages: Messages;
  /** Resolves once the server has it. */
  readonly write: (text: string, ...files: readonly File[]) => Promise<void>;
}

interface Chat {
  readonly id: string;
  readonly alice: Person;
  readonly bob: Person;
}

async function chat(t: TestContext): Promise<Chat> {
  const [hers, his] = await Promise.all([
    hubOf(t, server.url, 'alice'),
    hubOf(t, server.url, 'bob'),
  ]);
  const all = await when(hers.contacts.all$, (contacts) =>
    contacts.some(({ name }) => name === BOB),
  );
  const { id: userId } = all.find(({ name }) => name === BOB)!;
  const [alice, bob] = await Promise.all([hers.messages(), his.messages()]);
  const { id } = await alice.begin([{ kind: 'user', userId }]);
  return { id, alice: person(alice, id), bob: person(bob, id) };
}

function person(messages: Messages, conversationId: string): Person {
  return {
    messages,
    async write(text, ...files) {
      await when(messages.settings$, (settings) => settings !== null);
      const thread = messages.open(conversationId);
      await messages.send(conversationId, { text, files, replyTo: null });
      await firstValueFrom(
        thread.state$.pipe(
          filter(({ messages: all }) => all.some((one) => one.text === text && one.seq !== null)),
          timeout(PATIENCE_MS),
        ),
      );
      thread.close();
    },
  };
}

function rowsOf(csv: Buffer): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.toString('utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, []);
  return data;
}

test('a day of a chat comes out as it was written, with its files', async (t) => {
  const { id, alice, bob } = await chat(t);
  const picture = pngFile({ width: 9, height: 6 });
  const notes = Buffer.from('Größe: 5 €\n');
  const at = async (moment: number, write: () => Promise<void>) => {
    now = moment;
    await write();
  };
  await at(FROM.getTime() - 1, () => alice.write('The day before'));
  await at(FROM.getTime(), () => bob.write('=HYPERLINK("https://example.com")'));
  await at(Date.parse('2026-11-01T06:30:00Z'), () =>
    alice.write('Before the clocks go back, "quoted",\nin two lines'),
  );
  await at(Date.parse('2026-11-01T07:30:00Z'), () =>
    bob.write(
      'مرحبا abc 👩‍👩‍👧‍👦',
      new File([new Uint8Array(picture)], 'photo.png', { type: 'image/png' }),
      new File([notes], 'März: a/b.txt', { type: 'text/plain' }),
    ),
  );
  await at(TO.getTime() - 1, () => alice.write('The last one'));
  await at(TO.getTime(), () => alice.write('The day after'));
  // Who answers has read what was before.
  await when(alice.messages.conversations$, (all) =>
    Boolean(all?.[0]?.members.some(({ name, readSeq }) => name === BOB && readSeq >= 4)),
  );

  const told: string[] = [];
  const zip = await alice.messages.export(id, {
    ...{ from: FROM, to: TO, attachments: true, timeZone: ZONE },
    progress: (done, total) => told.push(`${done}/${total}`),
  });
  const files = await unzipped(zip);
  const rows = rowsOf(files.get('messages.csv')!);
  const [first, second] = [...files.keys()].filter((name) => name !== 'messages.csv').sort();
  assert.equal(first, 'attachments/0001 photo.png');
  assert.match(second!, /^attachments\/0002 März_ a_b\.txt$/);
  assert.deepEqual(files.get(first), picture);
  assert.deepEqual(files.get(second!), notes);
  assert.deepEqual(
    rows.map((row) => Object.values(row)),
    [
      [
        ...['2026-11-01T00:00:00-05:00', BOB, '1002', 'in', 'chat'],
        ...[`'=HYPERLINK("https://example.com")`, '', 'received'],
      ],
      [
        ...['2026-11-01T01:30:00-05:00', ALICE, '1001', 'out', 'chat'],
        ...['Before the clocks go back, "quoted",\nin two lines', '', 'read'],
      ],
      [
        ...['2026-11-01T01:30:00-06:00', BOB, '1002', 'in', 'chat'],
        ...['مرحبا abc 👩‍👩‍👧‍👦', `${first}; ${second}`, 'received'],
      ],
      [
        ...['2026-11-01T23:59:59-06:00', ALICE, '1001', 'out', 'chat'],
        ...['The last one', '', 'sent'],
      ],
    ],
  );
  assert.deepEqual(told, ['4/6', '5/6', '6/6']);

  const without = await unzipped(
    await bob.messages.export(id, { from: FROM, to: TO, attachments: false, timeZone: ZONE }),
  );
  assert.deepEqual([...without.keys()], ['messages.csv']);
  const his = rowsOf(without.get('messages.csv')!);
  assert.deepEqual(
    his.map((row) => row['Direction']),
    ['out', 'in', 'out', 'in'],
  );

  const span = { from: new Date('2020-01-01'), to: new Date('2020-01-02') };
  await assert.rejects(alice.messages.export(id, { ...span, attachments: true }), {
    code: 'export/empty',
  });
});
