import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { Voicemail, VoicemailFolder } from './voicemail.ts';
import type { VoicemailList } from './voicemails.ts';

function message(minute: number, change: Partial<Voicemail> = {}): Voicemail {
  return {
    ...{ id: `message-${minute}`, folder: 'new' as const, seconds: 8, cut: false, peaks: [1, 9] },
    from: { number: '+14695550199', name: 'Visitor' },
    receivedAt: new Date(Date.UTC(2030, 0, 1, 0, minute)),
    forwarded: null,
    ...change,
  };
}

interface Test {
  after(undo: () => unknown): void;
}

async function office(t: Test, options: FakeHubOptions = {}): Promise<FakeHub> {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

/** A list that someone looks at. */
async function opened(
  t: Test,
  { hub }: FakeHub,
  folder: VoicemailFolder = 'new',
): Promise<VoicemailList> {
  const list = hub.voicemail.open({ folder });
  const watching = list.state$.subscribe();
  t.after(() => watching.unsubscribe());
  t.after(() => list.close());
  await turns();
  return list;
}

/** The minutes of what is shown, from the top. */
const minutes = (list: VoicemailList) =>
  list.state$.value.items.map(({ id }) => Number(id.slice('message-'.length)));

test('each folder has its own messages, newest first, page by page', async (t) => {
  const voicemails = Array.from({ length: 250 }, (_, minute) =>
    message(minute, { folder: minute % 2 === 0 ? 'new' : 'saved' }),
  );
  const fake = await office(t, { voicemails });
  const list = await opened(t, fake, 'saved');
  const odd = Array.from({ length: 125 }, (_, at) => 249 - 2 * at);
  assert.deepEqual(minutes(list), odd.slice(0, 100));
  assert.equal(list.state$.value.status, 'idle');
  await list.more();
  assert.deepEqual(minutes(list), odd);
  assert.equal(list.state$.value.status, 'complete');
  assert.ok(fake.backend.voicemails.pages.every(({ folder }) => folder === 'saved'));
});

test('a message that arrives is at the top of the new ones, and of no others', async (t) => {
  const fake = await office(t, { voicemails: [message(1), message(2, { folder: 'saved' })] });
  const [fresh, saved] = [await opened(t, fake), await opened(t, fake, 'saved')];
  fake.backend.voicemails.all.upsert(message(3));
  assert.deepEqual(minutes(fresh), [3, 1]);
  assert.deepEqual(minutes(saved), [2]);
  assert.deepEqual(fake.hub.voicemail.mailbox$.value, {
    ...{ id: 'mailbox', new: 2, saved: 1, hasPin: false },
  });
});

test('a message that is moved leaves one folder for the other', async (t) => {
  const fake = await office(t, { voicemails: [message(1), message(2)] });
  const [fresh, saved] = [await opened(t, fake), await opened(t, fake, 'saved')];
  await fake.hub.voicemail.move('message-1', 'saved');
  assert.deepEqual(minutes(fresh), [2]);
  assert.deepEqual(minutes(saved), [1]);
  assert.equal(fake.hub.voicemail.mailbox$.value?.saved, 1);
});

test('a message that is deleted can be brought back to where it was', async (t) => {
  const fake = await office(t, { voicemails: [message(1), message(2), message(3)] });
  const list = await opened(t, fake);
  await fake.hub.voicemail.remove('message-2');
  assert.deepEqual(minutes(list), [3, 1]);
  await fake.hub.voicemail.move('message-2', 'new');
  assert.deepEqual(minutes(list), [3, 2, 1]);
});

test('a command changes nothing here before the server has it', async (t) => {
  const fake = await office(t, { voicemails: [message(1)] });
  const list = await opened(t, fake);
  fake.backend.failNext('voicemails', new HubError('network/unreachable'));
  await assert.rejects(fake.hub.voicemail.remove('message-1'), { code: 'network/unreachable' });
  assert.deepEqual(minutes(list), [1]);
});

test('who spoke and who forwarded have the names of the contacts, also when those change', async (t) => {
  const forwarded = { by: { number: '1003', name: '' }, comment: 'For you' };
  const fake = await office(t, {
    voicemails: [
      message(1),
      message(2, { from: { number: '1002', name: 'B.', userId: 'user-bob' }, forwarded }),
    ],
  });
  const list = await opened(t, fake);
  const [known, visitor] = list.state$.value.items;
  assert.deepEqual(known?.from, { number: '1002', name: 'Bob Johnson', userId: 'user-bob' });
  assert.deepEqual(known?.forwarded, { ...forwarded, by: { number: '1003', name: 'Carol Smith' } });
  fake.backend.contacts.upsert({
    ...{ id: 'user-carol', source: 'directory', name: 'Carol Jones' },
    phones: [{ label: 'extension', number: '1003' }],
  });
  assert.equal(list.state$.value.items[0]?.forwarded?.by.name, 'Carol Jones');
  assert.equal(list.state$.value.items[1], visitor, 'what did not change stays the same object');
  const before = list.state$.value;
  fake.backend.voicemails.all.upsert(message(1, { receivedAt: new Date(visitor!.receivedAt) }));
  assert.equal(list.state$.value, before, 'nor does one that is told again');
});

test('a page that fails says so, and is asked for again', async (t) => {
  const fake = await office(t, { voicemails: [message(1)] });
  const error = new HubError('network/unreachable');
  fake.backend.failNext('page', error);
  const list = await opened(t, fake);
  assert.deepEqual(list.state$.value.error, error);
  await list.more();
  assert.equal(list.state$.value.status, 'complete');
});

test('messages are heard, forwarded, and kept behind a PIN', async (t) => {
  const { hub, backend } = await office(t, { voicemails: [message(1)] });
  const sound = new Blob(['OggS']);
  backend.voicemails.sounds.set('message-1', sound);
  assert.equal(await hub.voicemail.sound('message-1'), sound);
  await assert.rejects(hub.voicemail.sound('gone'), { code: 'request/not-found' });
  await hub.voicemail.forward('message-1', { to: ['user-bob'], comment: 'Listen' });
  assert.deepEqual(backend.voicemails.forwarded, [
    { id: 'message-1', to: ['user-bob'], comment: 'Listen' },
  ]);
  await assert.rejects(hub.voicemail.changePin('12'), { fields: { pin: 'pin-length' } });
  await hub.voicemail.changePin('2580');
  assert.equal(hub.voicemail.mailbox$.value?.hasPin, true);
});

test('the mailbox of one user is not shown to the next', async (t) => {
  const fake = await office(t, { voicemails: [message(1)], mailbox: { hasPin: true } });
  const list = await opened(t, fake);
  assert.equal(fake.hub.voicemail.mailbox$.value?.hasPin, true);
  await fake.hub.session.signOut();
  assert.equal(fake.hub.voicemail.mailbox$.value, null);
  assert.deepEqual(minutes(list), []);
  assert.equal(fake.backend.voicemails.observed, false);
});
