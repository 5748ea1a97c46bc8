import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import type { TenantRow } from '../store/schema.ts';
import {
  AccountError,
  addAccount,
  addTenant,
  areaCodeOf,
  type NewAccount,
  type NewTenant,
} from './account.ts';
import { checkPassword, defaultDomain } from './account.ts';

const ACME: NewTenant = { name: 'Acme', domain: 'acme.example', areaCode: '212', demo: false };
const ZOE: NewAccount = {
  ...{ username: 'zoe', name: 'Zoé Zimmer', extension: '100', mayRecord: false, scope: 'basic' },
  ...{ number: '+12125550100', passwordHash: 'hash' },
};
const YAN: NewAccount = { ...ZOE, username: 'yan', extension: '101', number: null };

let store: Store;
let acme: TenantRow;

before(async () => {
  store = await openStore(':memory:');
  acme = await addTenant(store, ACME, 1);
  await addAccount(store, acme, ZOE, 1);
});
after(() => store.close());

async function refusal(adding: Promise<unknown>): Promise<string> {
  const error: unknown = await adding.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof AccountError, String(error));
  assert.match(error.message, /^[^\n]+\.$/);
  return error.message;
}

const WRONG_ACCOUNTS: readonly [what: string, account: Partial<NewAccount>, sentence: RegExp][] = [
  ['a taken username', { username: 'zoe' }, /There is an account zoe already/],
  ['a taken extension', { extension: '100' }, /extension 100 is taken/],
  ['a taken number', { number: '+12125550100' }, /number \+12125550100 is taken/],
  ['an emergency number', { extension: '911' }, /emergency or service number/],
  ['an extension with letters', { extension: '1x' }, /An extension has 2 to 6 digits/],
  ['an extension of one digit', { extension: '7' }, /An extension has 2 to 6 digits/],
  ['an extension like a code', { extension: '*43' }, /An extension has 2 to 6 digits/],
  ['a space in the username', { username: 'y n' }, /A username has/],
  ['an address as username', { username: 'yan@acme.example' }, /A username has/],
  ['an empty name', { name: '' }, /A name has/],
  ['a bell in the name', { name: 'Y\u0007n' }, /A name has/],
  ['a long name', { name: 'y'.repeat(101) }, /A name has/],
  ['a number without country', { number: '2125550101' }, /is written as/],
];

for (const [what, part, sentence] of WRONG_ACCOUNTS) {
  test(`${what} is refused in a sentence`, async () => {
    assert.match(await refusal(addAccount(store, acme, { ...YAN, ...part }, 2)), sentence);
    assert.equal((await store.users.all()).length, 1);
  });
}

const WRONG_TENANTS: readonly [what: string, tenant: Partial<NewTenant>, sentence: RegExp][] = [
  ['a taken domain', { name: 'Other' }, /Another tenant has the domain acme\.example/],
  ['a domain of one word', { domain: 'acme' }, /"acme" is not a domain name/],
  ['a domain with a port', { domain: 'acme.example:5060' }, /is not a domain name/],
  ['a domain with a line break', { domain: 'acme.example\r\nX: y' }, /is not a domain name/],
  ['a tenant without a name', { name: ' ' }, /The name of a tenant has/],
];

for (const [what, part, sentence] of WRONG_TENANTS) {
  test(`${what} is refused in a sentence`, async () => {
    assert.match(await refusal(addTenant(store, { ...ACME, ...part }, 2)), sentence);
  });
}

test('a password is neither short nor endless', () => {
  assert.throws(() => checkPassword('ninechars'), AccountError);
  assert.throws(() => checkPassword('x'.repeat(1025)), AccountError);
  checkPassword('ten chars!');
});

test('a tenant gets a domain of its own from its name', () => {
  assert.equal(defaultDomain('Acme Corp'), 'acme-corp.internal');
  assert.equal(defaultDomain('Café Zoë & Co.'), 'cafe-zoe-co.internal');
  assert.equal(defaultDomain('株式会社'), 'office.internal');
});

test('the area code of a tenant is that of its first number', () => {
  assert.equal(areaCodeOf('+12125550100'), '212');
  assert.equal(areaCodeOf('+442079460000'), '');
  assert.equal(areaCodeOf(null), '');
});
