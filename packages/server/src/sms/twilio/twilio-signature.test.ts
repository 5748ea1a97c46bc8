import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSigned } from './twilio-signature.ts';

// The example of Twilio's documentation of webhook security.
const TOKEN = '12345';
const URL_GIVEN = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const FIELDS = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const SIGNATURE = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';

test("the example of Twilio's documentation is genuine", () => {
  assert.equal(isSigned(TOKEN, SIGNATURE, URL_GIVEN, new URLSearchParams(FIELDS)), true);
});

test('the order in which fields come does not matter, and all else does', () => {
  const reversed = Object.fromEntries(Object.entries(FIELDS).reverse());
  assert.equal(isSigned(TOKEN, SIGNATURE, URL_GIVEN, new URLSearchParams(reversed)), true);
  const changed = new URLSearchParams({ ...FIELDS, Digits: '1235' });
  const more = new URLSearchParams({ ...FIELDS, Another: '' });
  const good = new URLSearchParams(FIELDS);
  for (const [token, signature, url, fields] of [
    ['12346', SIGNATURE, URL_GIVEN, good],
    [TOKEN, undefined, URL_GIVEN, good],
    [TOKEN, '', URL_GIVEN, good],
    [TOKEN, SIGNATURE.slice(0, 20), URL_GIVEN, good],
    [TOKEN, SIGNATURE, `${URL_GIVEN}&x=1`, good],
    [TOKEN, SIGNATURE, URL_GIVEN.replace('https', 'http'), good],
    [TOKEN, SIGNATURE, URL_GIVEN, changed],
    [TOKEN, SIGNATURE, URL_GIVEN, more],
  ] as const) {
    assert.equal(isSigned(token, signature, url, fields), false);
  }
});
