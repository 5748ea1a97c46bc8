import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';
import type { PageQuery, Span } from './message-pages.ts';

/** A chat of ten messages, a second apart. */

let office: ChattingOffice;
let id: string;
let times: number[];

before(async () => {
  office = await ChattingOffice.open();
  ({ id } = await office.begin('alice', 'bob'));
  times = [0];
  for (let seq = 1; seq <= 10; seq += 1) {
    const { at } = await office.post(seq % 2 === 0 ? 'alice' : 'bob', id, `message ${seq}`);
    times.push(Date.parse(at));
  }
});
after(() => office[Symbol.asyncDispose]());

async function pageOf(
  query: PageQuery,
): Promise<[places: string, earlier: boolean, later: boolean]> {
  const page = await office.services.messagePages.page('alice', id, query);
  return [page.items.map(({ seq }) => seq).join(' '), page.hasEarlier, page.hasLater];
}

test('pages are stretches, oldest first, that tell what is around them', async () => {
  for (const [query, expected] of [
    [{ limit: 3, before: null }, ['8 9 10', true, false]],
    [{ limit: 20, before: null }, ['1 2 3 4 5 6 7 8 9 10', false, false]],
    [{ limit: 3, before: 8 }, ['5 6 7', true, true]],
    [{ limit: 3, before: 3 }, ['1 2', false, true]],
    [{ limit: 3, before: 1 }, ['', false, true]],
    [{ limit: 3, before: 99 }, ['8 9 10', true, false]],
    [{ limit: 3, after: 5, span: null }, ['6 7 8', true, true]],
    [{ limit: 3, after: 0, span: null }, ['1 2 3', false, true]],
    [{ limit: 3, after: 10, span: null }, ['', true, false]],
    [{ limit: 4, around: 5 }, ['3 4 5 6', true, true]],
    [{ limit: 4, around: 1 }, ['1 2 3 4', false, true]],
    [{ limit: 4, around: 10 }, ['7 8 9 10', true, false]],
    [{ limit: 4, around: 500 }, ['7 8 9 10', true, false]],
    [{ limit: 20, around: 5 }, ['1 2 3 4 5 6 7 8 9 10', false, false]],
  ] as const) {
    assert.deepEqual(await pageOf(query), expected, JSON.stringify(query));
  }
});

test('a span has its beginning and not its end', async () => {
  const spanOf = (first: number, end: number): Span => ({ from: times[first]!, to: times[end]! });
  assert.deepEqual(await pageOf({ limit: 10, after: 0, span: spanOf(3, 7) }), [
    '3 4 5 6',
    false,
    false,
  ]);
  assert.deepEqual(await pageOf({ limit: 2, after: 0, span: spanOf(3, 7) }), ['3 4', false, true]);
  assert.deepEqual(await pageOf({ limit: 2, after: 4, span: spanOf(3, 7) }), ['5 6', true, false]);
  assert.deepEqual(await pageOf({ limit: 2, after: 0, span: spanOf(3, 3) }), ['', false, false]);
  const everything = { from: 0, to: Infinity };
  assert.deepEqual(await pageOf({ limit: 2, after: 8, span: everything }), ['9 10', true, false]);
  const { messagePages } = office.services;
  const count = (span: Span) => messagePages.count('alice', id, span);
  assert.deepEqual(await count(spanOf(3, 7)), { messages: 4, files: 0 });
  assert.deepEqual(await count(spanOf(7, 3)), { messages: 0, files: 0 });
  assert.deepEqual(await count(everything), { messages: 10, files: 0 });
});

test('an empty conversation has an empty page', async () => {
  const empty = await office.begin('alice', 'carol');
  const query = { limit: 10, before: null };
  const page = await office.services.messagePages.page('alice', empty.id, query);
  assert.deepEqual(page, { items: [], hasEarlier: false, hasLater: false });
});

test('words are found whatever their case and accents, newest first, and signs as they are', async () => {
  const other = await office.begin('bob', 'carol');
  await office.post('bob', other.id, 'Café 100%_\\ 🚀');
  await office.post('carol', other.id, 'The cafe, again');
  const search = async (userId: string, words: string) =>
    (await office.services.messagePages.search(userId, words)).map(({ text }) => text);
  assert.deepEqual(await search('bob', ' CAFÉ'), ['The cafe, again', 'Café 100%_\\ 🚀']);
  assert.deepEqual(await search('alice', 'cafe'), []);
  assert.deepEqual(await search('bob', 'message 10'), ['message 10']);
  assert.deepEqual(await search('bob', '🚀'), ['Café 100%_\\ 🚀']);
  assert.deepEqual(await search('bob', '%_\\'), ['Café 100%_\\ 🚀']);
  for (const none of ['%', '_', 'm%e', '\\%', ' ']) {
    const found = await search('alice', none);
    assert.deepEqual(found, [], none);
  }
});
