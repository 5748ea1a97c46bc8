import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { components } from '../../packages/core/src/api/schema.ts';
import { runProgram } from '../support/program.ts';
import {
  PASSWORD,
  type Answer,
  type ServerClient,
  type SignedIn,
} from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

type Schemas = components['schemas'];

const MINUTE = 60_000;
const STEP = 30_000;
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NEXT = 'violet tractor sings';

let server: TestServer;
let client: ServerClient;

beforeEach(async () => {
  server = await TestServer.start();
  client = server.client;
});
afterEach(() => server[Symbol.asyncDispose]());

function signIn(body: object, userAgent = 'a test'): Promise<Answer> {
  return client.request('POST', '/api/session', {
    body: { username: 'alice', password: PASSWORD, ...body },
    headers: { 'User-Agent': userAgent },
  });
}

const tokenOf = async (body: object, userAgent?: string) =>
  (await signIn(body, userAgent)).body.accessToken;

const canUse = async (token: string) =>
  (await client.request('GET', '/api/directory', { token })).status === 200;

async function sessionsOf(token: string): Promise<readonly Schemas['SessionEntry'][]> {
  const { status, text } = await client.request('GET', '/api/sessions', { token });
  assert.equal(status, 200);
  return (JSON.parse(text) as { items: Schemas['SessionEntry'][] }).items;
}

describe('where one is signed in', () => {
  test('is told with browser, time zone and times, the newest first', async () => {
    const before = Date.now();
    const chrome = await tokenOf({ timezone: 'America/Chicago' }, CHROME);
    server.ahead += MINUTE;
    const firefox = await tokenOf({}, FIREFOX);
    const items = await sessionsOf(chrome);
    assert.deepEqual(
      items.map(({ device, current, timezone, method }) => [device, current, timezone, method]),
      [
        ['Firefox on Linux', false, '', 'password'],
        ['Chrome on Windows', true, 'America/Chicago', 'password'],
      ],
    );
    assert.match(items[0]?.address ?? '', /^(?:127\.0\.0\.1|::1)$/);
    const started = Date.parse(items[1]?.startedAt ?? '');
    assert.ok(started >= before && started <= Date.now());
    assert.deepEqual(
      (await sessionsOf(firefox)).map(({ current }) => current),
      [true, false],
    );
  });

  test('is known by its last use, and by where it was last resumed', async () => {
    const { cookie, token } = await client.signIn('alice');
    const usedAt = async () => Date.parse((await sessionsOf(token))[0]?.usedAt ?? '') - Date.now();
    server.ahead = 5 * MINUTE;
    assert.ok((await usedAt()) > 4 * MINUTE);
    const headers = { 'User-Agent': FIREFOX, 'X-Forwarded-For': '198.51.100.7' };
    await client.request('POST', '/api/session/refresh', { cookie, headers });
    const [entry] = await sessionsOf(token);
    assert.deepEqual([entry?.device, entry?.address], ['Firefox on Linux', '198.51.100.7']);
  });

  test('ends there when that is asked for here: feed, phone and cookie too', async () => {
    const here = await client.signIn('alice');
    const there = await client.signIn('alice');
    const feed = await client.follow(there.token);
    await feed.settled();
    const phone = await client.phone(there.token);
    await phone.register();
    const other = (await sessionsOf(here.token)).find(({ current }) => !current);
    const path = `/api/sessions/${other?.id}`;
    assert.equal((await client.request('DELETE', path, { token: here.token })).status, 204);
    assert.equal((await feed.take('session-ended')).because, 'ended-elsewhere');
    assert.equal((await client.refresh(there.cookie)).status, 204);
    assert.deepEqual([await canUse(there.token), await canUse(here.token)], [false, true]);
    await until('the phone is gone', () =>
      server.running.stats().telephony.registrations === 0 ? true : null,
    );
    assert.equal((await client.request('DELETE', path, { token: here.token })).status, 404);
    assert.equal((await sessionsOf(here.token)).length, 1);
  });

  test('ends everywhere else at once, and for nobody else', async () => {
    const [here, ...others] = [await client.signIn('alice'), await client.signIn('alice')];
    const bob = await client.signIn('bob');
    const { token } = here;
    assert.equal((await client.request('DELETE', '/api/sessions', { token })).status, 204);
    for (const other of others) assert.equal(await canUse(other.token), false);
    assert.deepEqual([await canUse(token), await canUse(bob.token)], [true, true]);
  });

  test('of others is nothing to me', async () => {
    const alice = await client.signIn('alice');
    const bob = await client.signIn('bob');
    const [session] = await sessionsOf(bob.token);
    for (const id of [session?.id, randomUUID()]) {
      const answer = await client.request('DELETE', `/api/sessions/${id}`, { token: alice.token });
      assert.equal(answer.status, 404);
    }
    assert.equal(await canUse(bob.token), true);
  });
});

describe('a new password', () => {
  const change = (token: string, current: string, next: string) =>
    client.request('PUT', '/api/security/password', { token, body: { current, next } });

  test('signs in from then on, and ends all sessions but this one', async () => {
    const here = await client.signIn('alice');
    const there = await client.signIn('alice');
    const feed = await client.follow(there.token);
    await feed.settled();
    assert.equal((await change(here.token, PASSWORD, NEXT)).status, 204);
    assert.equal((await feed.take('session-ended')).because, 'ended-elsewhere');
    assert.equal((await client.refresh(there.cookie)).status, 204);
    assert.equal(await canUse(here.token), true);
    assert.equal((await client.refresh(here.cookie)).status, 200);
    assert.equal((await signIn({})).status, 401);
    assert.equal((await signIn({ password: NEXT })).status, 200);
  });

  test('is refused with a wrong current one, and after five of those for a while', async () => {
    const { token } = await client.signIn('alice');
    for (let time = 0; time < 5; time += 1) {
      const { status, body } = await change(token, 'a wrong one', NEXT);
      assert.deepEqual([status, body.fields], [422, { password: 'wrong' }]);
    }
    const waiting = await change(token, PASSWORD, NEXT);
    assert.deepEqual([waiting.status, waiting.headers.get('Retry-After')], [429, '2']);
    server.ahead += 2_000;
    assert.equal((await change(token, PASSWORD, NEXT)).status, 204);
  });

  test('is refused where it is the same, easily guessed, or too long', async () => {
    const { token } = await client.signIn('alice');
    const same = await change(token, PASSWORD, PASSWORD);
    assert.deepEqual([same.status, same.body.code], [422, 'password/same']);
    for (const [next, problem] of [
      ['', 'too-short'],
      ['kX9#mQ2!x', 'too-short'],
      ['password1234', 'common'],
      ['alice-anderson-1001', 'personal'],
      [`${NEXT} ${'x'.repeat(1_024)}`, 'too-long'],
    ] as const) {
      const { status, body } = await change(token, PASSWORD, next);
      assert.deepEqual(
        [status, body.code, body.fields],
        [422, 'password/weak', { next: problem }],
        next.slice(0, 20),
      );
    }
    assert.equal((await signIn({})).status, 200);
  });

  test('is judged for who will have it, and the thread of the sound is not held up', async () => {
    const { token } = await client.signIn('alice');
    const judge = async (password: string) => {
      const path = '/api/security/password-strength';
      const { status, text } = await client.request('POST', path, { token, body: { password } });
      assert.equal(status, 200, text);
      return JSON.parse(text) as Schemas['PasswordStrength'];
    };
    assert.deepEqual(await judge('anderson alice'), {
      score: (await judge('anderson alice')).score,
      accepted: false,
      problem: 'personal',
    });
    const good = await judge(NEXT);
    assert.deepEqual([good.accepted, good.problem], [true, null]);
    const long = await judge('$4@8({[<369&#!1/|0$5+7%2'.repeat(40));
    assert.equal(long.accepted, true);
  });
});

describe('a second factor', () => {
  let alice: SignedIn;
  let totp: TOTP;

  beforeEach(async () => {
    alice = await client.signIn('alice');
  });

  const ask = (method: string, path: string, body: object) =>
    client.request(method, `/api/security/${path}`, { token: alice.token, body });
  const now = () => Date.now() + server.ahead;
  const code = () => totp.generate({ timestamp: now() });
  const nextCode = () => {
    server.ahead += STEP;
    return code();
  };

  async function begin(): Promise<void> {
    const { status, text } = await ask('POST', 'second-factor', { password: PASSWORD });
    assert.equal(status, 200, text);
    const { secret, uri } = JSON.parse(text) as Schemas['SecondFactorOffer'];
    assert.match(uri, /^otpauth:\/\/totp\/Hubline:alice\?/);
    assert.equal(new URL(uri).searchParams.get('secret'), secret);
    totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  async function setUp(): Promise<readonly string[]> {
    await begin();
    const { status, text } = await ask('PUT', 'second-factor', { code: code() });
    assert.equal(status, 200, text);
    return (JSON.parse(text) as Schemas['RecoveryCodes']).recoveryCodes;
  }

  const outcome = async (body: object) => {
    const answer = await signIn(body);
    return answer.status === 200 ? 'signed in' : answer.body.code;
  };

  test('is not asked for before its first code came', async () => {
    await begin();
    assert.equal(await outcome({}), 'signed in');
    const { status, body } = await ask('PUT', 'second-factor', { code: '000000' });
    assert.deepEqual([status, body.code], [422, 'second-factor/wrong-code']);
    assert.equal(await outcome({}), 'signed in');
  });

  test('is asked for after the right password only, and each code is right once', async () => {
    await setUp();
    assert.equal(await outcome({ password: 'wrong' }), 'session/invalid-credentials');
    assert.equal(
      await outcome({ password: 'wrong', code: '000000' }),
      'session/invalid-credentials',
    );
    assert.equal(await outcome({}), 'session/code-needed');
    assert.equal(await outcome({ code: code() }), 'session/wrong-code', 'it set up the factor');
    const fresh = nextCode();
    assert.equal(await outcome({ code: ` ${fresh.slice(0, 3)} ${fresh.slice(3)} ` }), 'signed in');
    assert.equal(await outcome({ code: fresh }), 'session/wrong-code');
    assert.equal(await outcome({ code: nextCode() }), 'signed in');
  });

  test('takes the code of the time before or after, and none further away', async () => {
    await setUp();
    server.ahead += 10 * STEP;
    const at = (steps: number) => totp.generate({ timestamp: now() + steps * STEP });
    assert.equal(await outcome({ code: at(-2) }), 'session/wrong-code');
    assert.equal(await outcome({ code: at(2) }), 'session/wrong-code');
    assert.equal(await outcome({ code: at(-1) }), 'signed in');
    assert.equal(await outcome({ code: at(1) }), 'signed in');
    assert.equal(await outcome({ code: at(0) }), 'session/wrong-code', 'a later one was used');
  });

  test('wrong codes make the next try wait as wrong passwords do, whatever comes between', async () => {
    await setUp();
    for (let time = 0; time < 5; time += 1) {
      assert.equal(await outcome({}), 'session/code-needed');
      assert.equal(await outcome({ code: '000000' }), 'session/wrong-code');
    }
    assert.equal(await outcome({}), 'session/too-many-tries');
    server.ahead += STEP;
    assert.equal(await outcome({ code: code() }), 'signed in');
  });

  test('is replaced by a recovery code, once each, however it is typed', async () => {
    const codes = await setUp();
    assert.equal(new Set(codes).size, 10);
    const [first = '', second = '', third = ''] = codes;
    assert.match(first, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    assert.equal(await outcome({ code: first }), 'signed in');
    assert.equal(await outcome({ code: first }), 'session/wrong-code');
    const typed = ` ${second.toLowerCase().replace('-', ' ')} `;
    assert.equal(await outcome({ code: typed }), 'signed in');
    const atOnce = await Promise.all([outcome({ code: third }), outcome({ code: third })]);
    assert.deepEqual(atOnce.sort(), ['session/wrong-code', 'signed in']);
  });

  test('gets new recovery codes, and those before are void', async () => {
    const [old = ''] = await setUp();
    assert.equal((await ask('POST', 'recovery-codes', { password: 'wrong' })).status, 422);
    const { text } = await ask('POST', 'recovery-codes', { password: PASSWORD });
    const { recoveryCodes } = JSON.parse(text) as Schemas['RecoveryCodes'];
    assert.equal(await outcome({ code: old }), 'session/wrong-code');
    assert.equal(await outcome({ code: recoveryCodes[0] ?? '' }), 'signed in');
  });

  test('begun again leaves the code before it void; one that is set up stays', async () => {
    await begin();
    const before = code();
    await begin();
    assert.equal((await ask('PUT', 'second-factor', { code: before })).status, 422);
    assert.equal((await ask('PUT', 'second-factor', { code: code() })).status, 200);
    const again = await ask('POST', 'second-factor', { password: PASSWORD });
    assert.deepEqual([again.status, again.body.fields], [422, { secondFactor: 'set-up' }]);
    assert.equal(await outcome({ code: nextCode() }), 'signed in');
  });

  test('confirmed twice at once gives recovery codes once', async () => {
    await begin();
    const body = { code: code() };
    const answers = await Promise.all([
      ask('PUT', 'second-factor', body),
      ask('PUT', 'second-factor', body),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
  });

  test('that waited for more than an hour has to be begun again', async () => {
    await begin();
    server.ahead += 61 * MINUTE;
    alice = await client.signIn('alice');
    assert.equal((await ask('PUT', 'second-factor', { code: code() })).status, 422);
  });

  test('is removed with the password, and with its recovery codes', async () => {
    const [recoveryCode = ''] = await setUp();
    const wrong = await ask('POST', 'second-factor/removal', { password: 'wrong' });
    assert.deepEqual([wrong.status, wrong.body.fields], [422, { password: 'wrong' }]);
    assert.equal(await outcome({}), 'session/code-needed');
    const removed = await ask('POST', 'second-factor/removal', { password: PASSWORD });
    assert.equal(removed.status, 204);
    assert.equal(await outcome({}), 'signed in');
    assert.equal((await ask('POST', 'recovery-codes', { password: PASSWORD })).status, 404);
    await setUp();
    assert.equal(await outcome({ code: recoveryCode }), 'session/wrong-code');
  });

  test('is taken off by the command line for who lost it', async () => {
    await setUp();
    const off = ['account', 'second-factor', '--username', 'Alice', '--off'];
    const command = () => runProgram([...off, '--data', server.dataFolder]);
    const { code: exit, stdout } = await command();
    assert.equal(exit, 0);
    assert.equal(stdout, 'The second factor of alice is off: the password alone signs in.\n');
    assert.equal(await outcome({}), 'signed in');
    assert.equal((await command()).stdout, 'There is no second factor of alice.\n');
  });
});

test('none of it is for who is not signed in', async () => {
  for (const [method, path, body] of [
    ['GET', '/api/sessions'],
    ['DELETE', '/api/sessions'],
    ['DELETE', `/api/sessions/${randomUUID()}`],
    ['POST', '/api/security/password-strength', { password: NEXT }],
    ['PUT', '/api/security/password', { current: PASSWORD, next: NEXT }],
    ['POST', '/api/security/second-factor', { password: PASSWORD }],
    ['PUT', '/api/security/second-factor', { code: '000000' }],
    ['POST', '/api/security/recovery-codes', { password: PASSWORD }],
    ['POST', '/api/security/second-factor/removal', { password: PASSWORD }],
  ] as const) {
    for (const token of [undefined, 'made-up']) {
      const answer = await client.request(method, path, { body, ...(token && { token }) });
      assert.deepEqual([answer.status, answer.body.code], [401, 'session/expired'], path);
    }
  }
});
