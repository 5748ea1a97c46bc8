import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { signedInBackend } from '../testing/backend-on-fake-server.ts';
import { json, refuse, type SeenRequest } from '../testing/fake-hubline-server.ts';
import type { VoicemailCommands } from '../voicemail/voicemail-source.ts';
import type { components } from './schema.ts';

type Wire = components['schemas'];

const message: Wire['Voicemail'] = {
  id: 'm/1',
  folder: 'new',
  from: { number: '1002', name: 'Bob', userId: 'user-bob' },
  receivedAt: '2030-01-01T00:10:00.000Z',
  seconds: 12.5,
  cut: false,
  peaks: [0, 50, 100],
  forwarded: { by: { number: '1003', name: 'Carol' }, comment: 'For you' },
};
const done = (): Response => new Response(null, { status: 204 });

interface Desk {
  readonly commands: VoicemailCommands;
  /** Answers the next request for a path that begins so. */
  answer(path: string, answer: () => Response): void;
  readonly seen: () => Pick<SeenRequest, 'method' | 'path' | 'body'>;
}

async function desk(t: TestContext): Promise<Desk> {
  const { backend, server } = await signedInBackend(t);
  return {
    commands: await backend.voicemails!.commands(),
    answer: (path, answer) => server.answerNext(path, answer),
    seen: () => {
      const { method, path, body } = server.requests.at(-1)!;
      return { method, path, body };
    },
  };
}

test('the messages and how the mailbox stands are live', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  const told: unknown[] = [];
  backend.voicemails!.changes$.subscribe((change) => told.push(change));
  backend.voicemails!.mailbox$.subscribe((change) => told.push(change));
  const mailbox: Wire['Mailbox'] = { id: 'mailbox', new: 1, saved: 0, hasPin: false };
  socket.say({ type: 'welcome', epoch: 'e', seq: 1, replayed: false });
  for (const [topic, item] of [
    ['voicemails', message],
    ['mailbox', mailbox],
  ] as const) {
    const change = { op: 'reset', items: [item] };
    socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic, change }));
  }
  const read = { ...message, receivedAt: new Date(message.receivedAt) };
  assert.deepEqual(told, [
    { op: 'reset', items: [read] },
    { op: 'reset', items: [mailbox] },
  ]);
});

test('a page is asked for by its folder, and the next one by its cursor', async (t) => {
  const { commands, answer, seen } = await desk(t);
  answer('voicemails?', () => json({ items: [message], next: 'c' }));
  const page = await commands.page({ folder: 'new', limit: 100, cursor: null });
  assert.equal(page.items[0]?.receivedAt.getTime(), Date.UTC(2030, 0, 1, 0, 10));
  assert.equal(page.next, 'c');
  assert.equal(seen().path, 'voicemails?folder=new&limit=100');
  answer('voicemails?', () => json({ items: [], next: null }));
  await commands.page({ folder: 'saved', limit: 100, cursor: 'c' });
  assert.equal(seen().path, 'voicemails?folder=saved&limit=100&cursor=c');
});

test('a message is heard, moved and deleted by its id', async (t) => {
  const { commands, answer, seen } = await desk(t);
  answer('voicemails/', () => new Response('OggS'));
  assert.equal(await (await commands.sound('m/1')).text(), 'OggS');
  assert.equal(seen().path, 'voicemails/m%2F1/sound');
  answer('voicemails/', done);
  await commands.move('m/1', 'saved');
  assert.deepEqual(seen(), {
    method: 'PUT',
    path: 'voicemails/m%2F1',
    body: { folder: 'saved' },
  });
  answer('voicemails/', done);
  await commands.remove('m/1');
  assert.deepEqual(seen(), { method: 'DELETE', path: 'voicemails/m%2F1', body: undefined });
  await assert.rejects(commands.sound('gone'), { code: 'request/not-found' });
});

test('a message is forwarded with what was written and spoken', async (t) => {
  const { commands, answer, seen } = await desk(t);
  answer('voicemails/', done);
  await commands.forward('m', { to: ['user-carol'], comment: '' });
  assert.deepEqual(seen(), {
    method: 'POST',
    path: 'voicemails/m/forward',
    body: { to: ['user-carol'] },
  });
  // More than one piece of letters.
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  answer('voicemails/', done);
  await commands.forward('m', {
    to: ['user-carol', 'user-dave'],
    comment: 'Listen',
    spoken: new Blob([bytes]),
  });
  const { spoken, ...rest } = seen().body as { readonly spoken: string };
  assert.deepEqual(rest, { to: ['user-carol', 'user-dave'], comment: 'Listen' });
  assert.deepEqual(Uint8Array.from(Buffer.from(spoken, 'base64')), bytes);
});

for (const fault of ['unreadable', 'silent', 'too-long', 'too-large'] as const) {
  test(`a spoken comment that is ${fault} is refused as that`, async (t) => {
    const { commands, answer } = await desk(t);
    answer('voicemails/', () => refuse(422, 'request/invalid', { fields: { spoken: fault } }));
    const spoken = new Blob(['x']);
    await assert.rejects(commands.forward('m', { to: ['user-carol'], comment: '', spoken }), {
      code: `sound/${fault}`,
    });
  });
}

test('any other refusal stays what it is', async (t) => {
  const { commands, answer } = await desk(t);
  const forward = () => commands.forward('m', { to: [], comment: '' });
  answer('voicemails/', () => refuse(422, 'request/invalid', { fields: { to: 'no-recipient' } }));
  await assert.rejects(forward(), { code: 'request/invalid', fields: { to: 'no-recipient' } });
  answer('voicemails/', () => refuse(507, 'server/full'));
  await assert.rejects(forward(), { code: 'server/full' });
});

test('a PIN is chosen, or refused with what is wrong with it', async (t) => {
  const { commands, answer, seen } = await desk(t);
  answer('mailbox/pin', done);
  await commands.changePin('2580');
  assert.deepEqual(seen(), { method: 'PUT', path: 'mailbox/pin', body: { pin: '2580' } });
  answer('mailbox/pin', () => refuse(422, 'request/invalid', { fields: { pin: 'pin-easy' } }));
  await assert.rejects(commands.changePin('1111'), {
    code: 'request/invalid',
    fields: { pin: 'pin-easy' },
  });
});
