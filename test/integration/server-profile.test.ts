import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import { pngFile } from '../support/picture-file.ts';
import type { Answer, ServerClient, SignedIn } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** Profiles over REST: who may do what, what is refused, what clients are told. */

type Profile = components['schemas']['Profile'];

const NO_TOKEN = 'no-such-token';
const USUAL = {
  ...{ doNotDisturb: false, ringSeconds: null },
  ...{ always: null, busy: null, noAnswer: null, notConnected: null },
};
const to = (number: string) => ({ kind: 'number', number });

let server: TestServer;
let client: ServerClient;
let alice: SignedIn;
let bob: SignedIn;
let visitor: SignedIn;
before(async () => {
  server = await TestServer.start();
  client = server.client;
  [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  visitor = await client.signIn('visitor');
});
after(() => server[Symbol.asyncDispose]());

const ask = (method: string, path: string, who: SignedIn, body?: unknown) =>
  client.request(method, `/api/profile${path}`, { token: who.token, body });

function profileOf(answer: Answer): Profile {
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text) as Profile;
}

const mine = async (who: SignedIn) => profileOf(await ask('GET', '', who));
const change = async (who: SignedIn, patch: unknown) => profileOf(await ask('PUT', '', who, patch));

/** What is wrong with which field. */
async function faults(patch: unknown): Promise<Record<string, string>> {
  const answer = await ask('PUT', '', alice, patch);
  assert.equal(answer.status, 422, answer.text);
  return answer.body.fields ?? {};
}

/** The newest code that was sent to this address. */
async function codeFor(address: string): Promise<string> {
  const folder = join(server.dataFolder, 'outbox');
  const mails = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')),
  );
  const mail = mails.findLast((text) => text.includes(address));
  const code = /code is (\d{6})/.exec(mail ?? '')?.[1];
  assert.ok(code, mail ?? 'no mail');
  return code;
}

async function addEmail(who: SignedIn, address: string): Promise<Profile['emails'][number]> {
  const profile = profileOf(await ask('POST', '/emails', who, { address }));
  const added = profile.emails.find((one) => one.address === address);
  assert.ok(added, JSON.stringify(profile.emails));
  return added;
}

const sendAvatar = (who: SignedIn, bytes: Uint8Array) =>
  fetch(`${client.url}/api/profile/avatar`, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${who.token}`,
      'Content-Type': 'application/octet-stream',
    },
    body: Uint8Array.from(bytes),
  });

describe('A profile', () => {
  test('begins with what the office knows', async () => {
    const profile = await mine(alice);
    assert.deepEqual([profile.firstName, profile.lastName], ['Alice', 'Anderson']);
    assert.deepEqual(
      profile.emails.map(({ address, primary, confirmed }) => [address, primary, confirmed]),
      [['alice@demo.hubline.example', true, true]],
    );
    assert.deepEqual(profile.callerIds, ['+14695550101']);
    assert.deepEqual(profile.emergencyCallerIds.slice(0, 2), ['+14695550101', '+14695550200']);
    assert.deepEqual(profile.answering, USUAL);
    assert.equal(profile.hasPassword, true);
  });

  test('that changes is told to its owner alone, the name to everyone, and sessions go on', async () => {
    const [hers, his] = [await client.follow(alice.token), await client.follow(bob.token)];
    await Promise.all([hers.settled(), his.settled()]);
    assert.equal((await hers.takeChange('profile', 'reset')).change.items.length, 1);
    const { firstName } = await change(alice, { firstName: '  Älice ' });
    assert.equal(firstName, 'Älice');
    assert.equal((await hers.takeChange('profile', 'upsert')).change.item.id, alice.userId);
    const told = (await his.takeChange('directory', 'upsert')).change.item;
    assert.deepEqual([told.id, told.name], [alice.userId, 'Älice Anderson']);
    const ofProfiles = his.messages.drain(({ topic }) => topic === 'profile');
    assert.deepEqual(
      ofProfiles.flatMap(({ change: { op, items } }) => [op, items.length]),
      ['reset', 1],
    );
    await change(alice, { firstName: 'Alice' });
    await Promise.all([hers.close(), his.close()]);
  });

  test('that is not listed is in the directory of its owner alone', async () => {
    const his = await client.follow(bob.token);
    await his.settled();
    const listed = async (who: SignedIn) => {
      const { body } = await client.request('GET', '/api/directory', { token: who.token });
      return body.items.some(({ id }) => id === alice.userId);
    };
    await change(alice, { listInDirectory: false });
    assert.equal((await his.takeChange('directory', 'remove')).change.id, alice.userId);
    assert.deepEqual([await listed(alice), await listed(bob)], [true, false]);
    await change(alice, { listInDirectory: true });
    assert.deepEqual([await listed(alice), await listed(bob)], [true, true]);
    await his.close();
  });

  test('is kept', async () => {
    const patch = {
      ...{ timezone: 'America/Chicago', areaCode: '214', announceInDirectory: false },
      emergencyCallerId: '+14695550200',
      answering: { ...USUAL, ringSeconds: 20, busy: to('1003'), noAnswer: { kind: 'voicemail' } },
    };
    const changed = await change(bob, patch);
    assert.deepEqual({ ...changed, ...patch }, changed);
    assert.deepEqual(await mine(bob), changed);
    for (const timezone of ['Asia/Kolkata', 'America/Indiana/Indianapolis', 'UTC', '']) {
      assert.equal((await change(bob, { timezone })).timezone, timezone);
    }
    await change(bob, { areaCode: '', answering: USUAL, emergencyCallerId: null });
  });
});

describe('A field of a profile', () => {
  const wrong: [patch: Record<string, unknown>, fields: Record<string, string>][] = [
    [{ firstName: ' ' }, { firstName: 'missing' }],
    [{ firstName: 'x'.repeat(51) }, { firstName: 'too-long' }],
    [{ firstName: 'A\u0000' }, { firstName: 'not-readable' }],
    [{ lastName: 'Evil\r\nBcc: x' }, { lastName: 'not-readable' }],
    [{ lastName: 'A\u202eb' }, { lastName: 'not-readable' }],
    [{ firstName: 7 }, { firstName: 'not-readable' }],
    [{ timezone: 'Mars/Olympus' }, { timezone: 'unknown' }],
    [{ timezone: '+05:00' }, { timezone: 'unknown' }],
    ...['911', '211', '12', '012', '1234', 'abc'].map(
      (areaCode): [Record<string, unknown>, Record<string, string>] => [
        { areaCode },
        { areaCode: 'area-code' },
      ],
    ),
    [{ callerId: '+14695550102' }, { callerId: 'not-mine' }],
    [{ callerId: '+14695550200' }, { callerId: 'not-mine' }],
    [{ emergencyCallerId: '+14695550199' }, { emergencyCallerId: 'not-mine' }],
    ...([4, 121, 7.5, -1] as const).map(
      (ringSeconds): [Record<string, unknown>, Record<string, string>] => [
        { answering: { ...USUAL, ringSeconds } },
        { 'answering.ringSeconds': 'seconds' },
      ],
    ),
    ...(
      [
        ['1001', 'own-extension'],
        ['+14695550101', 'own-extension'],
        ['911', 'number'],
        ['9-1-1', 'number'],
        ['933', 'number'],
        ['*97', 'number'],
        ['*971002', 'number'],
        ['*43', 'number'],
        ['701', 'number'],
        ['1999', 'number'],
        ['+12125550100', 'number'],
        ['x', 'number'],
        ['', 'missing'],
        ['1'.repeat(65), 'number'],
      ] as const
    ).map(([number, fault]): [Record<string, unknown>, Record<string, string>] => [
      { answering: { ...USUAL, noAnswer: to(number) } },
      {
        [number.length > 64 ? 'answering.noAnswer.number' : 'answering.noAnswer']: fault,
      },
    ]),
  ];
  for (const [patch, fields] of wrong) {
    test(`is refused: ${JSON.stringify(patch).slice(0, 70)}`, async () => {
      assert.deepEqual(await faults(patch), fields);
    });
  }

  test('that is wrong leaves all of them as they were', async () => {
    const before = await mine(alice);
    assert.deepEqual(await faults({ firstName: 'New', areaCode: '911' }), {
      areaCode: 'area-code',
    });
    assert.deepEqual(await mine(alice), before);
  });

  test('may not send calls to someone who sends them back', async () => {
    await change(bob, { answering: { ...USUAL, always: to('1001') } });
    assert.deepEqual(await faults({ answering: { ...USUAL, busy: to('1002') } }), {
      'answering.busy': 'loop',
    });
    await change(bob, { answering: USUAL });
  });
});

describe('An e-mail address', () => {
  test('is confirmed by the code that was sent to it, and can become the primary one', async () => {
    const added = await addEmail(alice, 'Alice.Home@example.com');
    assert.deepEqual([added.primary, added.confirmed], [false, false]);
    const path = `/emails/${added.id}`;
    const early = await ask('PUT', `${path}/primary`, alice);
    assert.deepEqual([early.status, early.body.code], [409, 'email/not-confirmed']);
    const code = await codeFor(added.address);
    const wrong = await ask('POST', `${path}/confirmation`, alice, {
      code: code === '000000' ? '000001' : '000000',
    });
    assert.deepEqual([wrong.status, wrong.body.code], [422, 'email/wrong-code']);
    profileOf(await ask('POST', `${path}/confirmation`, alice, { code }));
    // Again, as after a lost answer.
    profileOf(await ask('POST', `${path}/confirmation`, alice, { code }));
    const { emails } = profileOf(await ask('PUT', `${path}/primary`, alice));
    assert.deepEqual(emails.map(({ address, primary }) => [address, primary])[0], [
      added.address,
      true,
    ]);
    const left = profileOf(await ask('DELETE', path, alice)).emails;
    assert.deepEqual(
      left.map(({ address, primary }) => [address, primary]),
      [['alice@demo.hubline.example', true]],
    );
  });

  test('is there once, whatever its letters, and there are at most five', async () => {
    const again = await ask('POST', '/emails', alice, { address: ' ALICE@demo.hubline.example ' });
    assert.deepEqual([again.status, again.body.code], [409, 'email/taken']);
    const ids: string[] = [];
    for (const at of [1, 2, 3, 4]) ids.push((await addEmail(alice, `a${at}@example.com`)).id);
    const sixth = await ask('POST', '/emails', alice, { address: 'a5@example.com' });
    assert.deepEqual([sixth.status, sixth.body.code], [409, 'email/too-many']);
    for (const id of ids) profileOf(await ask('DELETE', `/emails/${id}`, alice));
    server.ahead += 16 * 60_000;
    await renew();
  });

  test('is refused where no mail can go to it, or headers with it', async () => {
    for (const address of ['', 'x', 'a@b@c.example', 'a@example.com\r\nBcc: b@example.com']) {
      const { status, body } = await ask('POST', '/emails', alice, { address });
      assert.deepEqual([status, Object.keys(body.fields ?? {})], [422, ['address']], address);
    }
  });

  test('takes five wrong codes, and then none', async () => {
    const { id, address } = await addEmail(bob, 'bob.home@example.com');
    const right = await codeFor(address);
    const code = right === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time += 1) {
      const { body } = await ask('POST', `/emails/${id}/confirmation`, bob, { code });
      assert.equal(body.code, 'email/wrong-code');
    }
    const late = await ask('POST', `/emails/${id}/confirmation`, bob, { code: right });
    assert.equal(late.body.code, 'email/code-expired');
    const soon = await ask('POST', `/emails/${id}/code`, bob);
    assert.equal(soon.status, 429);
    assert.ok(Number(soon.headers.get('Retry-After')) <= 60);
    server.ahead += 61_000;
    assert.equal((await ask('POST', `/emails/${id}/code`, bob)).status, 204);
    const next = await codeFor(address);
    server.ahead += 15 * 60_000;
    await renew();
    const over = await ask('POST', `/emails/${id}/confirmation`, bob, { code: next });
    assert.equal(over.body.code, 'email/code-expired');
    profileOf(await ask('DELETE', `/emails/${id}`, bob));
  });
});

describe('A picture', () => {
  const files = () => readdir(join(server.dataFolder, 'avatars'));

  test('is shown in place of the one before, to be saved and to do nothing', async () => {
    const first = (await (
      await sendAvatar(alice, pngFile({ width: 40, height: 30 }))
    ).json()) as Profile;
    const second = (await (
      await sendAvatar(alice, pngFile({ width: 50, height: 30 }))
    ).json()) as Profile;
    assert.ok(first.avatar && second.avatar && first.avatar !== second.avatar);
    assert.deepEqual(await files(), [second.avatar]);
    const shown = await ask('GET', '/avatar', alice);
    assert.equal(shown.headers.get('Content-Type'), 'image/png');
    assert.match(shown.headers.get('Content-Disposition') ?? '', /^attachment; /);
    assert.equal(shown.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(shown.headers.get('Content-Security-Policy') ?? '', /^sandbox;/);
    assert.equal((await ask('GET', '/avatar', bob)).status, 404);
    assert.equal(profileOf(await ask('DELETE', '/avatar', alice)).avatar, null);
    assert.deepEqual(await files(), []);
    assert.equal((await ask('GET', '/avatar', alice)).status, 404);
  });

  for (const [what, bytes, status, code] of [
    ['a page', () => Buffer.from('<svg onload="alert(1)"/>'), 422, 'avatar/unreadable'],
    ['nothing', () => Buffer.alloc(0), 422, 'avatar/unreadable'],
    ['too many bytes', () => Buffer.alloc(1_000_001), 413, 'avatar/too-large'],
    [
      'too many pixels',
      () => pngFile({ width: 5_000, height: 4_000, pixels: false }),
      413,
      'avatar/too-large',
    ],
  ] as const) {
    test(`is refused where it is ${what}`, async () => {
      const answer = await sendAvatar(alice, bytes());
      const problem = (await answer.json()) as { code: string };
      assert.deepEqual([answer.status, problem.code], [status, code]);
      assert.deepEqual(await files(), []);
    });
  }
});

describe('The routes of profiles', () => {
  const routes = (id: string): [method: string, path: string, body?: unknown][] => [
    ['GET', ''],
    ['PUT', '', { firstName: 'X' }],
    ['POST', '/emails', { address: 'x@example.com' }],
    ['POST', `/emails/${id}/code`],
    ['POST', `/emails/${id}/confirmation`, { code: '000000' }],
    ['PUT', `/emails/${id}/primary`],
    ['DELETE', `/emails/${id}`],
    ['GET', '/avatar'],
    ['PUT', '/avatar', 'bytes'],
    ['DELETE', '/avatar'],
  ];

  test('refuse who has no session', async () => {
    for (const [method, path, body] of routes('x')) {
      for (const token of [undefined, NO_TOKEN]) {
        const { status } = await client.request(method, `/api/profile${path}`, {
          ...(token !== undefined && { token }),
          body,
        });
        assert.equal(status, 401, `${method} ${path}`);
      }
    }
  });

  test('know nothing of addresses of other users, nor of other tenants', async () => {
    const { emails } = await mine(alice);
    const { id } = emails[0]!;
    for (const who of [bob, visitor]) {
      for (const [method, path, body] of routes(id).filter(([, path]) => path.includes(id))) {
        assert.equal((await ask(method, path, who, body)).status, 404, `${method} ${path}`);
      }
    }
    assert.deepEqual((await mine(alice)).emails, emails);
  });
});

/** Their access tokens do not live that long. */
async function renew(): Promise<void> {
  [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  visitor = await client.signIn('visitor');
}
