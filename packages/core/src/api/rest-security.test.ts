import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedInBackend } from '../testing/backend-on-fake-server.ts';
import { json, refuse } from '../testing/fake-hubline-server.ts';
import { SESSIONS } from '../testing/index.ts';

const done = (): Response => new Response(null, { status: 204 });

test('sessions are read with their times', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const security = await backend.security!();
  server.answerNext('sessions', () => json({ items: SESSIONS }));
  assert.deepEqual(await security.sessions(), SESSIONS);
  server.answerNext('sessions', () => json({ items: [{ ...SESSIONS[0], startedAt: 'soon' }] }));
  await assert.rejects(security.sessions(), { code: 'server/bad-answer' });
});

test('what is done is done at its place', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const security = await backend.security!();
  const codes = ['one', 'two'];
  const offer = { secret: 'S', uri: 'otpauth://totp/x' };
  const weak = { score: 1, accepted: false, problem: 'keyboard' };
  const acts: readonly (readonly [
    () => Promise<unknown>,
    () => Response,
    unknown,
    ...unknown[],
  ])[] = [
    ...([
      [() => security.endSession('s/1'), done, undefined, 'DELETE', 'sessions/s%2F1', undefined],
      [() => security.endOtherSessions(), done, undefined, 'DELETE', 'sessions', undefined],
    ] as const),
    [
      ...([() => security.passwordStrength('p'), () => json(weak), weak] as const),
      ...['POST', 'security/password-strength', { password: 'p' }],
    ],
    [
      ...([() => security.changePassword('p', 'q'), done, undefined] as const),
      ...['PUT', 'security/password', { current: 'p', next: 'q' }],
    ],
    [
      ...([() => security.beginSecondFactor('p'), () => json(offer), offer] as const),
      ...['POST', 'security/second-factor', { password: 'p' }],
    ],
    [
      () => security.confirmSecondFactor('1'),
      ...([() => json({ recoveryCodes: codes }), codes] as const),
      ...['PUT', 'security/second-factor', { code: '1' }],
    ],
    [
      () => security.newRecoveryCodes('p'),
      ...([() => json({ recoveryCodes: codes }), codes] as const),
      ...['POST', 'security/recovery-codes', { password: 'p' }],
    ],
    [
      ...([() => security.removeSecondFactor('p'), done, undefined] as const),
      ...['POST', 'security/second-factor/removal', { password: 'p' }],
    ],
  ];
  for (const [act, answer, result, ...request] of acts) {
    server.answerNext('s', answer);
    assert.deepEqual(await act(), result);
    const { method, path, body } = server.requests.at(-1)!;
    assert.deepEqual([method, path, body], request);
  }
});

test('a password that the network swallowed is not sent again', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const security = await backend.security!();
  server.down = true;
  await assert.rejects(security.changePassword('p', 'q'), { code: 'network/unreachable' });
  assert.equal(server.count('PUT', 'security/password'), 1);
});

test('what is refused says why', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const security = await backend.security!();
  const fields = { password: 'wrong' };
  server.answerNext('security', () => refuse(422, 'request/invalid', { fields }));
  await assert.rejects(security.newRecoveryCodes('p'), { code: 'request/invalid', fields });
  server.answerNext('security', () => refuse(429, 'session/too-many-tries', { retryAfter: 9 }));
  await assert.rejects(security.newRecoveryCodes('p'), {
    ...{ code: 'session/too-many-tries', retryAfter: 9 },
  });
  server.answerNext('security', () => refuse(422, 'password/weak'));
  await assert.rejects(security.changePassword('p', 'q'), { code: 'password/weak' });
  server.answerNext('security', () => json({ score: 9, accepted: true, problem: null }));
  assert.equal((await security.passwordStrength('p')).score, 4);
  server.answerNext('security', () => json({ score: 'good', accepted: true, problem: null }));
  await assert.rejects(security.passwordStrength('p'), { code: 'server/bad-answer' });
});
