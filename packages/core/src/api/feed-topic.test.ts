import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Change } from '../reactive/change.ts';
import { FeedTopic } from './feed-topic.ts';
import { unread } from './unread.ts';

type Item = { readonly id: string };

const upsert = (id: string): Change<Item> => ({ op: 'upsert', item: { id } });

const unexpected = (error: unknown): never => assert.fail(String(error));

/** What someone hears who begins to listen now. */
function heardOf(topic: FeedTopic<Item>): Change<Item>[] {
  const heard: Change<Item>[] = [];
  topic.changes$.subscribe((change) => heard.push(change));
  return heard;
}

suite('A topic of the feed', () => {
  test('begins with what it consists of for whoever comes later', () => {
    const topic = new FeedTopic(unread, unexpected);
    topic.apply({ op: 'reset', items: [{ id: 'one' }] });
    topic.apply(upsert('two'));
    topic.apply({ op: 'remove', id: 'one' });
    assert.deepEqual(heardOf(topic), [{ op: 'reset', items: [{ id: 'two' }] }]);
  });

  test('that is passing keeps nothing, and tells what happens', () => {
    const topic = new FeedTopic(unread, unexpected, { passing: true });
    topic.apply({ op: 'reset', items: [] });
    const first = heardOf(topic);
    topic.apply(upsert('one'));
    assert.deepEqual(first, [{ op: 'reset', items: [] }, upsert('one')]);
    assert.deepEqual(heardOf(topic), [{ op: 'reset', items: [] }]);
  });

  test('that has no end keeps the newest, each in its place', () => {
    const topic = new FeedTopic(unread, unexpected, { most: 2 });
    topic.apply({ op: 'reset', items: [{ id: 'two' }, { id: 'one' }] });
    const first = heardOf(topic);
    for (const id of ['three', 'two']) topic.apply(upsert(id));
    assert.deepEqual(first.slice(1), [upsert('three'), upsert('two')]);
    assert.deepEqual(heardOf(topic), [{ op: 'reset', items: [{ id: 'three' }, { id: 'two' }] }]);
  });

  test('says nothing before its first reset, and nothing of what it cannot read', () => {
    const misread: unknown[] = [];
    const topic = new FeedTopic(unread, (error) => misread.push(error));
    const heard = heardOf(topic);
    topic.apply(upsert('early'));
    topic.apply({ op: 'reset', items: [] });
    topic.apply({ op: 'upsert', item: {} as Item });
    assert.deepEqual(heard, [{ op: 'reset', items: [] }]);
    assert.equal(misread.length, 1);
  });
});
