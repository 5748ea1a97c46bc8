import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../reactive/change.ts';
import { signedInBackend } from '../testing/backend-on-fake-server.ts';
import { json, refuse, type FakeHublineServer } from '../testing/fake-hubline-server.ts';
import { ALICE, profileOf } from '../testing/index.ts';

const profile = {
  ...profileOf(ALICE),
  answering: {
    ...{ doNotDisturb: true, ringSeconds: 30, always: null, notConnected: null },
    busy: { kind: 'number', number: '1002' },
    noAnswer: { kind: 'voicemail' },
  },
};

const done = (): Response => new Response(null, { status: 204 });

/** What was asked after the sign-in. */
function asked({ requests }: FakeHublineServer): readonly (readonly unknown[])[] {
  return requests
    .filter(({ path }) => path.startsWith('profile'))
    .map(({ method, path, body }) => [method, path, body]);
}

test('the profile that came before anyone asked is there, and what is not understood is left out', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  const tell = (change: object): void =>
    socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic: 'profile', change }));
  socket.say({ type: 'welcome', epoch: 'e', seq: 1, replayed: false });
  tell({ op: 'reset', items: [profile] });
  const source = await backend.profile!();
  const told: Change<{ readonly id: string }>[] = [];
  source.profile$.subscribe((change) => told.push(change));
  tell({ op: 'upsert', item: { id: profile.id } });
  const { answering } = profile;
  const later = { ...profile, answering: { ...answering, always: { kind: 'of a later server' } } };
  tell({ op: 'upsert', item: later });
  tell({ op: 'upsert', item: { ...profile, lastName: 'Cooper', unknown: 1 } });
  assert.deepEqual(told, [
    { op: 'reset', items: [profile] },
    { op: 'upsert', item: { ...profile, lastName: 'Cooper' } },
  ]);
});

test('what is changed is changed at its place', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const source = await backend.profile!();
  const picture = new Blob(['picture'], { type: 'image/png' });
  const acts: readonly (readonly [() => Promise<unknown>, ...unknown[]])[] = [
    [() => source.update({ lastName: 'C' }), 'PUT', 'profile', { lastName: 'C' }],
    [() => source.addEmail('a@b.example'), 'POST', 'profile/emails', { address: 'a@b.example' }],
    [
      () => source.confirmEmail('e/1', '123456'),
      ...['POST', 'profile/emails/e%2F1/confirmation', { code: '123456' }],
    ],
    [() => source.makePrimary('e'), 'PUT', 'profile/emails/e/primary', undefined],
    [() => source.removeEmail('e'), 'DELETE', 'profile/emails/e', undefined],
    [() => source.setAvatar(picture), 'PUT', 'profile/avatar', undefined],
    [() => source.setAvatar(null), 'DELETE', 'profile/avatar', undefined],
  ];
  for (const [act] of acts) {
    server.answerNext('profile', () => json(profile));
    assert.deepEqual(await act(), profile);
  }
  server.answerNext('profile', done);
  await source.sendCode('e');
  server.answerNext('profile', () => new Response('picture'));
  assert.equal(await (await source.avatar()).text(), 'picture');
  assert.deepEqual(asked(server), [
    ...acts.map(([, ...request]) => request),
    ['POST', 'profile/emails/e/code', undefined],
    ['GET', 'profile/avatar', undefined],
  ]);
});

test('what is refused says why', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const source = await backend.profile!();
  const fields = { 'answering.busy': 'loop' };
  server.answerNext('profile', () => refuse(422, 'request/invalid', { fields }));
  await assert.rejects(source.update({}), { code: 'request/invalid', fields });
  server.answerNext('profile', () => refuse(422, 'email/wrong-code'));
  await assert.rejects(source.confirmEmail('e', '1'), { code: 'email/wrong-code' });
  server.answerNext('profile', () => refuse(422, 'avatar/unreadable'));
  await assert.rejects(source.setAvatar(new Blob()), { code: 'avatar/unreadable' });
  server.answerNext('profile', () => json({ ...profile, emails: null }));
  await assert.rejects(source.removeEmail('e'), { code: 'server/bad-answer' });
});
