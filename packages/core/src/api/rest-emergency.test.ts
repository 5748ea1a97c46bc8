import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmergencySource } from '../emergency/emergency-source.ts';
import type { Change } from '../reactive/change.ts';
import { backendOn, signedInBackend } from '../testing/backend-on-fake-server.ts';
import { FakeHublineServer, json, refuse } from '../testing/fake-hubline-server.ts';
import { OFFICE_ADDRESS, PASSWORD } from '../testing/index.ts';

const DEVICE = '11111111-1111-4111-8111-111111111111';
const { id: _id, version: _version, validatedAt: _validatedAt, ...draft } = OFFICE_ADDRESS;
const done = (): Response => new Response(null, { status: 204 });

async function emergency(
  t: Parameters<typeof backendOn>[0],
): Promise<{ source: EmergencySource; server: FakeHublineServer }> {
  const server = new FakeHublineServer();
  const backend = backendOn(t, server, { deviceId: DEVICE });
  await backend.authenticator.signIn({ username: 'alice', password: PASSWORD });
  return { source: await backend.emergency!(), server };
}

test('what came before anyone asked is there, and what is not understood is left out', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  const tell = (topic: string, change: object): void =>
    socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic, change }));
  socket.say({ type: 'welcome', epoch: 'e', seq: 1, replayed: false });
  const state = { id: 'user-alice', selectedId: null, callerId: '+14695550101', reachable: true };
  const { name: _name, ...address } = draft;
  const notice = {
    ...{ id: 'n', at: '2030-01-01T12:00:00.000Z', test: true, address },
    caller: { userId: 'b', name: 'Bob', extension: '1002', callbackNumber: null },
  };
  tell('emergency-addresses', {
    op: 'reset',
    items: [OFFICE_ADDRESS, { id: 'of a later server' }],
  });
  tell('emergency', { op: 'reset', items: [state] });
  tell('emergency-calls', { op: 'reset', items: [notice] });
  const source = await backend.emergency!();
  const told: Change<{ readonly id: string }>[] = [];
  source.addresses$.subscribe((change) => told.push(change));
  source.state$.subscribe((change) => told.push(change));
  source.notices$.subscribe((change) => told.push(change));
  assert.deepEqual(told, [
    { op: 'reset', items: [OFFICE_ADDRESS] },
    { op: 'reset', items: [state] },
    { op: 'reset', items: [{ ...notice, at: new Date(notice.at) }] },
  ]);
});

test('what is saved is saved at its place', async (t) => {
  const { source, server } = await emergency(t);
  const place = { name: 'Office', location: 'Door' };
  const acts: readonly (readonly [() => Promise<unknown>, ...unknown[]])[] = [
    [
      () => source.add(draft, 'proof', 'p'),
      ...['POST', 'emergency/addresses', { draft, proof: 'proof', password: 'p' }],
    ],
    [
      () => source.change('a/1', 2, draft, 'proof', 'p'),
      ...['PUT', 'emergency/addresses/a%2F1'],
      { version: 2, draft, proof: 'proof', password: 'p' },
    ],
    [
      () => source.describe('a', 2, place, 'p'),
      ...['PUT', 'emergency/addresses/a/description', { version: 2, ...place, password: 'p' }],
    ],
  ];
  for (const [act, ...request] of acts) {
    server.answerNext('emergency', () => json(OFFICE_ADDRESS));
    assert.deepEqual(await act(), OFFICE_ADDRESS);
    const { method, path, body } = server.requests.at(-1)!;
    assert.deepEqual([method, path, body], request);
  }
});

test('which address is right is said for this phone', async (t) => {
  const { source, server } = await emergency(t);
  const acts: readonly (readonly [() => Promise<unknown>, () => Response, ...unknown[]])[] = [
    [
      ...([() => source.select('a'), done] as const),
      ...['PUT', 'emergency/selection', { addressId: 'a', deviceId: DEVICE }],
    ],
    [
      ...([() => source.confirm(), done] as const),
      ...['PUT', 'emergency/place', { deviceId: DEVICE }],
    ],
    [
      ...([() => source.remove('a'), done] as const),
      ...['DELETE', 'emergency/addresses/a', undefined],
    ],
    [
      ...([() => source.isStillRight(), () => json({ right: false })] as const),
      ...['GET', `emergency/place?deviceId=${DEVICE}`, undefined],
    ],
  ];
  let answer: unknown;
  for (const [act, answered, ...request] of acts) {
    server.answerNext('emergency', answered);
    answer = await act();
    const { method, path, body } = server.requests.at(-1)!;
    assert.deepEqual([method, path, body], request);
  }
  assert.equal(answer, false);
});

test('what comes of a validation is read whichever it is', async (t) => {
  const { source, server } = await emergency(t);
  const validations = [
    { outcome: 'confirmed', address: draft, proof: 'proof' },
    { outcome: 'corrected', corrections: { city: 'Dallas' } },
    {
      ...{ outcome: 'invalid', corrections: { zip: '75201' } },
      faults: { zip: 'other-city', line1: 'no-number' },
    },
  ];
  for (const validation of validations) {
    server.answerNext('emergency/validation', () => json(validation));
    assert.deepEqual(await source.validate(draft, null), validation);
  }
  assert.deepEqual(server.requests.at(-1)?.body, { draft, addressId: null });
  for (const unknown of [
    { outcome: 'perhaps' },
    { outcome: 'confirmed', address: draft },
    { outcome: 'invalid', faults: { zip: 'of a later server' }, corrections: {} },
  ]) {
    server.answerNext('emergency/validation', () => json(unknown));
    await assert.rejects(source.validate(draft, 'a'), { code: 'server/bad-answer' });
  }
});

test('what is refused says why', async (t) => {
  const { source, server } = await emergency(t);
  server.answerNext('emergency', () => refuse(409, 'emergency/changed'));
  await assert.rejects(source.change('a', 1, draft, 'proof', 'p'), { code: 'emergency/changed' });
  server.answerNext('emergency', () => refuse(503, 'emergency/validation-unavailable'));
  await assert.rejects(source.validate(draft, null), {
    code: 'emergency/validation-unavailable',
  });
  server.answerNext('emergency', () => json({}));
  await assert.rejects(source.isStillRight(), { code: 'server/bad-answer' });
});
