import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, test } from 'node:test';
import type { AddressDraft } from '../emergency-entry.ts';
import { UspsValidator } from './usps-validator.ts';

/** Plays the Addresses API 3.1.2 of USPS, and its OAuth 3, as their documentation tells of them. */
const OFFICE: AddressDraft = {
  ...{ name: 'Main office', callerName: 'Alice Anderson', line1: '100 Main St', line2: 'Ste 4' },
  ...{ country: 'US', state: 'TX', city: 'Dallas', zip: '75201', location: '' },
};
const KNOWN = {
  ...{ streetAddress: '100 MAIN ST', secondaryAddress: 'STE 4', city: 'DALLAS' },
  ...{ state: 'TX', ZIPCode: '75201', ZIPPlus4: '1234' },
};

const ACCOUNT = { clientId: 'an-id', clientSecret: 'a secret&' };

let now: number;
let asked: URLSearchParams[];
let grants: string[];
/** What it does with an address; null for nothing at all. */
let deed: { status: number; dpv?: string; address?: object } | null;
/** Tokens that it does not take any more. */
let ended: Set<string>;
let server: ReturnType<typeof createServer>;
let baseUrl: string;
let validator: UspsValidator;

beforeEach(async () => {
  [now, asked, grants, ended] = [1_000_000, [], [], new Set()];
  deed = { status: 200, dpv: 'Y' };
  server = createServer((request, response) => void play(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
  validator = new UspsValidator({ ...ACCOUNT, baseUrl }, () => now);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function play(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://usps');
  const say = (status: number, body: object) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  if (request.method === 'POST' && url.pathname === '/oauth2/v3/token') {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    assert.deepEqual(form, {
      ...{ grant_type: 'client_credentials', scope: 'addresses' },
      ...{ client_id: 'an-id', client_secret: 'a secret&' },
    });
    grants.push(`token-${grants.length + 1}`);
    say(200, { access_token: grants.at(-1), token_type: 'Bearer', expires_in: 28_799 });
    return;
  }
  if (request.method !== 'GET' || url.pathname !== '/addresses/v3/address') {
    say(404, {});
    return;
  }
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  if (!grants.includes(token) || ended.has(token)) {
    say(401, { error: { code: '401' } });
    return;
  }
  asked.push(url.searchParams);
  // The request hangs.
  if (deed === null) return;
  const { status, dpv, address } = deed;
  if (status !== 200) say(status, { apiVersion: '3.1.2', error: { code: String(status) } });
  else {
    say(200, {
      firm: null,
      address: { ...KNOWN, ...address },
      additionalInfo: { deliveryPoint: '00', DPVConfirmation: dpv, vacant: 'N' },
      corrections: [{ code: '', text: '' }],
      matches: [{ code: '31', text: 'Single Response - exact match' }],
    });
  }
}

const verdict = (change: Partial<AddressDraft> = {}) =>
  validator.validate({ ...OFFICE, ...change });

test('it is asked as its documentation says, and what it knows is confirmed as it was typed', async () => {
  assert.deepEqual(await verdict(), { outcome: 'confirmed', address: OFFICE });
  assert.deepEqual(Object.fromEntries(asked[0]!), {
    ...{ streetAddress: '100 Main St', secondaryAddress: 'Ste 4' },
    ...{ city: 'Dallas', state: 'TX', ZIPCode: '75201' },
  });
  deed = { status: 200, dpv: 'Y', address: { secondaryAddress: '' } };
  await verdict({ line2: '', zip: '75201-1234' });
  assert.equal(asked[1]!.has('secondaryAddress'), false);
  assert.deepEqual([asked[1]!.get('ZIPCode'), asked[1]!.get('ZIPPlus4')], ['75201', '1234']);
});

test('what it writes otherwise is corrected, and is right then', async () => {
  const typed = { line1: '100 Main Street', city: 'Dalas', zip: '75202-9999' };
  const corrections = { line1: '100 Main St', city: 'Dallas', zip: '75201-1234' };
  assert.deepEqual(await verdict(typed), { outcome: 'corrected', corrections });
  assert.equal((await verdict({ ...typed, ...corrections })).outcome, 'confirmed');
});

const DELIVERY: readonly [dpv: string | undefined, faults: object][] = [
  ['D', { line2: 'missing' }],
  ['S', { line2: 'not-found' }],
  ['N', { line1: 'not-found' }],
  [undefined, { line1: 'not-found' }],
];
for (const [dpv, faults] of DELIVERY) {
  test(`a delivery point of ${dpv ?? 'nothing'} is refused with ${JSON.stringify(faults)}`, async () => {
    deed = { status: 200, ...(dpv === undefined ? {} : { dpv }) };
    assert.deepEqual(await verdict(), { outcome: 'invalid', faults, corrections: {} });
  });
}

for (const status of [400, 404]) {
  test(`${status} means that there is no such address`, async () => {
    deed = { status };
    const faults = { line1: 'not-found' };
    assert.deepEqual(await verdict(), { outcome: 'invalid', faults, corrections: {} });
  });
}

for (const status of [403, 429, 500, 503]) {
  test(`${status} is no judgement of the address`, async () => {
    deed = { status };
    await assert.rejects(verdict(), /USPS answered/);
  });
}

test('who does not answer is not waited for', async () => {
  deed = null;
  const hasty = new UspsValidator({ ...ACCOUNT, baseUrl }, () => now, 100);
  await assert.rejects(hasty.validate(OFFICE), { name: 'TimeoutError' });
});

test('the form is looked at first, and what is wrong with it is asked of nobody', async () => {
  assert.equal((await verdict({ line1: 'PO Box 4' })).outcome, 'invalid');
  assert.equal((await verdict({ state: 'Texas' })).outcome, 'corrected');
  assert.equal((await verdict({ location: 'x'.repeat(61) })).outcome, 'invalid');
  assert.deepEqual([asked, grants], [[], []]);
});

test('one token is used until it ends, and a new one is asked for once where it ended early', async () => {
  await verdict();
  await verdict();
  assert.equal(grants.length, 1);
  now += 28_799_000;
  await verdict();
  assert.equal(grants.length, 2);
  ended.add('token-2');
  assert.equal((await verdict()).outcome, 'confirmed');
  assert.equal(grants.length, 3);
  for (let at = 3; at < 10; at += 1) ended.add(`token-${at}`);
  await assert.rejects(verdict(), /USPS answered 401/);
  assert.equal(grants.length, 4);
});
