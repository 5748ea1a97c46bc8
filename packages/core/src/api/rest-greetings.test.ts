import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedInBackend } from '../testing/backend-on-fake-server.ts';
import { json, refuse } from '../testing/fake-hubline-server.ts';
import type { components } from './schema.ts';

type Wire = components['schemas'];

const holiday: Wire['Greeting'] = {
  id: 'g 1',
  name: 'On holiday',
  source: 'recorded',
  isDefault: true,
  seconds: 5.5,
  createdAt: '2030-01-01T00:10:00.000Z',
};
const draft = {
  ...({ name: 'On holiday', source: 'recorded', isDefault: true } as const),
  sound: new Blob(['OggS']),
};
const done = (): Response => new Response(null, { status: 204 });

test('the greetings are live', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  const told: unknown[] = [];
  backend.greetings!.changes$.subscribe((change) => told.push(change));
  const system: Wire['Greeting'] = {
    ...{ id: 'system', name: '', source: 'system', isDefault: false },
    ...{ seconds: 4, createdAt: null },
  };
  socket.say({ type: 'welcome', epoch: 'e', seq: 1, replayed: false });
  const change = { op: 'reset', items: [system, holiday] };
  socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic: 'greetings', change }));
  const createdAt = new Date('2030-01-01T00:10:00Z');
  assert.deepEqual(told, [{ op: 'reset', items: [system, { ...holiday, createdAt }] }]);
});

test('a greeting is added with its sound, once, and is given back as it is there', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const commands = await backend.greetings!.commands();
  server.answerNext('greetings', () => json(holiday, 201));
  const added = await commands.add(draft);
  assert.deepEqual(added, { ...holiday, createdAt: new Date('2030-01-01T00:10:00Z') });
  const { method, path, body } = server.requests.at(-1)!;
  assert.deepEqual(
    { method, path, body },
    {
      method: 'POST',
      path: 'greetings',
      body: { name: 'On holiday', source: 'recorded', isDefault: true, sound: btoa('OggS') },
    },
  );
});

for (const [fields, code] of [
  [{ sound: 'unreadable' }, 'sound/unreadable'],
  [{ sound: 'silent' }, 'sound/silent'],
  [{ sound: 'too-long' }, 'sound/too-long'],
  [{ sound: 'too-large' }, 'sound/too-large'],
  [{ name: 'too-many' }, 'greeting/too-many'],
  [{ name: 'no-name' }, 'request/invalid'],
] as const) {
  const [[field, fault] = []] = Object.entries(fields);
  test(`where ${field} is ${fault}, it says ${code}`, async (t) => {
    const { backend, server } = await signedInBackend(t);
    const commands = await backend.greetings!.commands();
    server.answerNext('greetings', () => refuse(422, 'request/invalid', { fields }));
    await assert.rejects(commands.add(draft), { code });
  });
}

test('a greeting is heard, renamed, made the default and removed', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const commands = await backend.greetings!.commands();
  const seen = (): object => {
    const { method, path, body } = server.requests.at(-1)!;
    return { method, path, body };
  };
  server.answerNext('greetings/', () => new Response('OggS'));
  assert.equal(await (await commands.sound('g 1')).text(), 'OggS');
  assert.deepEqual(seen(), { method: 'GET', path: 'greetings/g%201/sound', body: undefined });
  server.answerNext('greetings/', done);
  await commands.rename('g 1', 'Back soon');
  assert.deepEqual(seen(), { method: 'PUT', path: 'greetings/g%201', body: { name: 'Back soon' } });
  server.answerNext('greetings/', done);
  await commands.setDefault('g 1');
  assert.deepEqual(seen(), { method: 'PUT', path: 'greetings/default', body: { id: 'g 1' } });
  server.answerNext('greetings/', done);
  await commands.remove('g 1');
  assert.deepEqual(seen(), { method: 'DELETE', path: 'greetings/g%201', body: undefined });
});
