import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  PASSWORD,
  type Answer,
  type Follower,
  type ServerClient,
} from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** Emergency addresses over REST: validated, saved with the password, told, and nobody else's. */

interface Address {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly location: string;
  readonly state: string;
}
interface Verdict {
  readonly outcome: string;
  readonly address: object;
  readonly proof: string;
  readonly faults: Record<string, string>;
  readonly corrections: Record<string, string>;
}

let server: TestServer;
let client: ServerClient;
let alice: string;
let dave: string;
let visitor: string;

before(async () => {
  server = await TestServer.start();
  client = server.client;
  [alice, dave, visitor] = (await Promise.all(
    ['alice', 'dave', 'visitor'].map(async (name) => (await client.signIn(name)).token),
  )) as [string, string, string];
});
after(() => server[Symbol.asyncDispose]());

const HOME = {
  ...{ name: 'Home', callerName: 'Dave Davis', line1: '7 Elm St', line2: '', country: 'US' },
  ...{ state: 'TX', city: 'Frisco', zip: '75034', location: 'Back door' },
};

const send = (method: string, path: string, body?: unknown, token = dave, from = '') =>
  client.request(method, `/api/emergency/${path}`, {
    ...{ token, body },
    headers: from === '' ? {} : { 'X-Forwarded-For': from },
  });
const json = <T>({ text }: Answer): T => JSON.parse(text) as T;

async function validated(draft: object, token = dave, addressId: string | null = null) {
  const answer = await send('POST', 'validation', { draft, addressId }, token);
  assert.equal(answer.status, 200, answer.text);
  return json<Verdict>(answer);
}

async function saved(draft: object, token = dave): Promise<Address> {
  const { address, proof } = await validated(draft, token);
  const body = { draft: address, proof, password: PASSWORD };
  const answer = await send('POST', 'addresses', body, token);
  assert.equal(answer.status, 201, answer.text);
  return json<Address>(answer);
}

async function removed(...addresses: readonly Address[]): Promise<void> {
  for (const { id } of addresses) {
    assert.equal((await send('DELETE', `addresses/${id}`)).status, 204);
  }
}

/** What the topics begin with. */
async function seen(token: string): Promise<{ addresses: Address[]; state: object; by: Follower }> {
  const by = await client.follow(token);
  const addresses = (await by.takeChange('emergency-addresses', 'reset')).change.items;
  const [state = {}] = (await by.takeChange('emergency', 'reset')).change.items;
  return { addresses: addresses as unknown as Address[], state, by };
}

const selectedIn = (state: object) => (state as { selectedId: string | null }).selectedId;

test('an address is validated, saved with the password, used, described and removed; all of it is told', async () => {
  const { addresses, state, by } = await seen(dave);
  assert.deepEqual(addresses, []);
  assert.equal(selectedIn(state), null);

  const { outcome, address, proof } = await validated({ ...HOME, line1: '  7 ELM  ST' });
  assert.deepEqual([outcome, address], ['confirmed', HOME]);
  const body = { draft: address, proof, password: PASSWORD };
  const added = json<Address>(await send('POST', 'addresses', body));
  assert.equal(added.version, 1);
  const told = await by.takeChange('emergency-addresses', 'upsert');
  assert.deepEqual(told.change.item, added);
  const stateTold = await by.takeChange('emergency', 'upsert');
  assert.equal(selectedIn(stateTold.change.item), added.id);

  const words = { version: 1, name: 'My home', location: 'Front door', password: PASSWORD };
  const described = json<Address>(await send('PUT', `addresses/${added.id}/description`, words));
  assert.deepEqual(
    [described.version, described.name, described.location],
    [2, 'My home', 'Front door'],
  );

  assert.equal((await send('DELETE', `addresses/${added.id}`)).status, 204);
  assert.equal((await by.takeChange('emergency-addresses', 'remove')).change.id, added.id);
  assert.equal(selectedIn((await by.takeChange('emergency', 'upsert')).change.item), null);
  await by.close();
});

test('an address that validates only after correction is not to be saved before', async () => {
  const wrong = { ...HOME, state: 'Texas', city: 'Frysco' };
  const found = await validated(wrong);
  assert.deepEqual(found, { outcome: 'corrected', corrections: { state: 'TX', city: 'Frisco' } });
  const again = await validated({ ...wrong, ...found.corrections });
  assert.equal(again.outcome, 'confirmed');
  const body = { draft: wrong, proof: again.proof, password: PASSWORD };
  const refused = await send('POST', 'addresses', body);
  assert.deepEqual([refused.status, refused.body.code], [422, 'emergency/not-validated']);
});

test('what was edited since, validated by someone else or long ago is to be validated again', async () => {
  const { proof } = await validated(HOME);
  const others = await validated(HOME, visitor);
  const tries: readonly [draft: object, proof: string][] = [
    [{ ...HOME, line1: '8 Elm St' }, proof],
    [{ ...HOME, location: 'Roof' }, proof],
    [HOME, others.proof],
    [HOME, ''],
    [HOME, 'x'.repeat(60)],
  ];
  for (const [draft, shown] of tries) {
    const body = { draft, proof: shown, password: PASSWORD };
    assert.equal((await send('POST', 'addresses', body)).body.code, 'emergency/not-validated');
  }
  server.ahead += 16 * 60_000;
  const token = (await client.signIn('dave')).token;
  const late = await send('POST', 'addresses', { draft: HOME, proof, password: PASSWORD }, token);
  assert.equal(late.body.code, 'emergency/not-validated');
  server.ahead = 0;
});

test('a wrong password saves nothing, and says so', async () => {
  const { proof } = await validated(HOME);
  const refused = await send('POST', 'addresses', { draft: HOME, proof, password: 'guess' });
  assert.deepEqual([refused.status, refused.body.fields], [422, { password: 'wrong' }]);
  const { addresses, by } = await seen(dave);
  assert.deepEqual(addresses, []);
  await by.close();
  // The proof is still good.
  await removed(await saved(HOME));
});

test('of two who edit the same address the second is told, and nothing is overwritten', async () => {
  const { id } = await saved(HOME);
  const first = await validated({ ...HOME, line1: '9 Elm St' }, dave, id);
  const second = await validated({ ...HOME, line1: '10 Elm St' }, dave, id);
  const put = ({ address, proof }: Verdict) =>
    send('PUT', `addresses/${id}`, { version: 1, draft: address, proof, password: PASSWORD });
  assert.equal((await put(first)).status, 200);
  const late = await put(second);
  assert.deepEqual([late.status, late.body.code], [409, 'emergency/changed']);
  const words = { version: 1, name: 'Late', location: '', password: PASSWORD };
  assert.equal(
    (await send('PUT', `addresses/${id}/description`, words)).body.code,
    'emergency/changed',
  );
  const { addresses, by } = await seen(dave);
  assert.deepEqual(
    addresses.map(({ version, name }) => [version, name]),
    [[2, 'Home']],
  );
  assert.equal((addresses[0] as unknown as typeof HOME).line1, '9 Elm St');
  await by.close();
  await removed({ id } as Address);
});

test('61 characters, another country and a name that is taken are refused by field', async () => {
  const home = await saved(HOME);
  const family = '👩‍👩‍👧‍👦';
  const faultsOf = async (change: object) => (await validated({ ...HOME, ...change })).faults;
  assert.deepEqual(await faultsOf({ name: 'A', location: 'x'.repeat(61) }), {
    location: 'too-long',
  });
  assert.deepEqual(await faultsOf({ name: 'A', location: family.repeat(61) }), {
    location: 'too-long',
  });
  assert.deepEqual(await faultsOf({ name: 'A', country: 'DE' }), { country: 'unsupported' });
  assert.deepEqual(await faultsOf({ name: ' hOME ' }), { name: 'taken' });
  assert.deepEqual(await faultsOf({ name: 'A', line1: `1 ${'x'.repeat(10_000)}` }), {
    line1: 'too-long',
  });
  assert.equal((await validated(HOME, dave, home.id)).outcome, 'confirmed');
  const far = { version: 1, name: 'Home', location: 'x'.repeat(61), password: PASSWORD };
  const refused = await send('PUT', `addresses/${home.id}/description`, far);
  assert.deepEqual([refused.status, refused.body.fields], [422, { location: 'too-long' }]);
  const fits = { ...far, location: family.repeat(60) };
  assert.equal((await send('PUT', `addresses/${home.id}/description`, fits)).status, 200);
  await removed(home);
});

test('two addresses never have one name, and there are at most 20', async () => {
  const { address, proof } = await validated(HOME);
  const body = { draft: address, proof, password: PASSWORD };
  const answers = await Promise.all([1, 2].map(() => send('POST', 'addresses', body)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  const kept: Address[] = [json<Address>(answers.find(({ status }) => status === 201)!)];
  for (let at = 2; at <= 20; at += 1) kept.push(await saved({ ...HOME, name: `Home ${at}` }));
  const other = await validated({ ...HOME, name: 'One more' });
  const more = { draft: other.address, proof: other.proof, password: PASSWORD };
  assert.equal((await send('POST', 'addresses', more)).body.code, 'emergency/too-many');
  await removed(...kept);
});

test('an address is right in the network where someone said so, until it is changed', async () => {
  const right = async (from: string, deviceId = 'laptop') =>
    json<{ right: boolean }>(await send('GET', `place?deviceId=${deviceId}`, undefined, dave, from))
      .right;
  assert.equal(await right('192.0.2.1'), false);
  assert.equal((await send('PUT', 'place', { deviceId: 'laptop' })).status, 404);
  const home = await saved(HOME);
  assert.equal(await right('127.0.0.1'), true, 'where it was added');
  assert.equal(await right('192.0.2.1'), false);
  await send('PUT', 'place', { deviceId: 'laptop' }, dave, '192.0.2.1');
  assert.equal(await right('192.0.2.200'), true, 'the same /24');
  assert.equal(await right('::ffff:192.0.2.7'), true, 'IPv4 in the form of IPv6');
  assert.equal(await right('192.0.3.1'), false);
  assert.equal(await right('192.0.2.1', 'phone'), false);
  const use = { addressId: home.id, deviceId: 'laptop' };
  assert.equal((await send('PUT', 'selection', use, dave, '2001:db8:0:1::5')).status, 204);
  assert.equal(await right('2001:db8::1:ffff:0:0:1'), true, 'the same /64');
  assert.equal(await right('2001:db8:0:2::5'), false);
  const moved = await validated({ ...HOME, line1: '11 Elm St' }, dave, home.id);
  const change = { version: 1, draft: moved.address, proof: moved.proof, password: PASSWORD };
  assert.equal((await send('PUT', `addresses/${home.id}`, change)).status, 200);
  assert.equal(await right('2001:db8:0:1::5'), false);
  await removed(home);
});

test('alice of the demonstration has an address in use, which is valid', async () => {
  const { addresses, state, by } = await seen(alice);
  assert.deepEqual(
    addresses.map(({ name }) => name),
    ['Main office'],
  );
  assert.equal(selectedIn(state), addresses[0]?.id);
  await by.close();
  const { id: _id, version: _version, ...draft } = addresses[0]!;
  const { validatedAt: _at, ...own } = draft as typeof draft & { validatedAt: string };
  assert.equal((await validated(own, alice, addresses[0]!.id)).outcome, 'confirmed');
});

const ROUTES: readonly [method: string, path: string, body?: object][] = [
  ['POST', 'validation', { draft: HOME, addressId: 'ID' }],
  ['PUT', 'addresses/ID', { version: 1, draft: HOME, proof: '', password: PASSWORD }],
  ['PUT', 'addresses/ID/description', { version: 1, name: 'A', location: '', password: PASSWORD }],
  ['DELETE', 'addresses/ID'],
  ['PUT', 'selection', { addressId: 'ID', deviceId: 'laptop' }],
];
const OWN: typeof ROUTES = [
  ['POST', 'addresses', { draft: HOME, proof: '', password: PASSWORD }],
  ['GET', 'place?deviceId=laptop'],
  ['PUT', 'place', { deviceId: 'laptop' }],
];

describe('without a session', () => {
  for (const [method, path, body] of [...ROUTES, ...OWN]) {
    test(`${method} ${path} is refused`, async () => {
      const answer = await client.request(method, `/api/emergency/${path}`, { body });
      assert.equal(answer.status, 401);
    });
  }
});

describe('the address of someone else', () => {
  for (const [method, path, body] of ROUTES) {
    test(`is not there for ${method} ${path}, in the same office and in another`, async () => {
      const { addresses, by } = await seen(alice);
      await by.close();
      const id = addresses[0]!.id;
      const asked = JSON.parse(JSON.stringify(body ?? null).replaceAll('ID', id)) as unknown;
      for (const token of [dave, visitor]) {
        const answer = await send(method, path.replace('ID', id), asked ?? undefined, token);
        assert.equal(answer.status, 404, answer.text);
      }
      const after = await seen(alice);
      await after.by.close();
      assert.deepEqual(after.addresses, addresses);
    });
  }
});
