import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUsps } from './address-environment.ts';

const ACCOUNT = { HUBLINE_USPS_CLIENT_ID: 'an-id', HUBLINE_USPS_CLIENT_SECRET: 'a-secret' };

test('without an account there is no USPS', () => {
  assert.equal(readUsps({}), null);
  assert.equal(readUsps({ HUBLINE_USPS_CLIENT_ID: '', HUBLINE_USPS_CLIENT_SECRET: '' }), null);
});

test('an account is read, and another address where one is given', () => {
  const own = { clientId: 'an-id', clientSecret: 'a-secret' };
  assert.deepEqual(readUsps(ACCOUNT), { ...own, baseUrl: 'https://apis.usps.com' });
  const other = { ...ACCOUNT, HUBLINE_USPS_BASE_URL: 'http://127.0.0.1:99/usps/' };
  assert.deepEqual(readUsps(other), { ...own, baseUrl: 'http://127.0.0.1:99/usps' });
});

test('half an account is refused in one sentence without the secret', () => {
  const halves = [
    { ...ACCOUNT, HUBLINE_USPS_CLIENT_ID: '' },
    { ...ACCOUNT, HUBLINE_USPS_CLIENT_SECRET: '' },
    { ...ACCOUNT, HUBLINE_USPS_BASE_URL: 'apis.usps.com' },
    { ...ACCOUNT, HUBLINE_USPS_BASE_URL: 'ftp://apis.usps.com' },
  ];
  for (const environment of halves) {
    assert.throws(() => readUsps(environment), {
      name: 'UsageError',
      message: /^(?!.*a-secret)[^.].*\.$/,
    });
  }
});
