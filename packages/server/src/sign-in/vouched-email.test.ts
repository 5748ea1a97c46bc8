import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vouchedEmail } from './vouched-email.ts';

const email = 'Ann@Example.com';

test('a verified address is compared in lower case', () => {
  assert.equal(vouchedEmail('oidc', { email, email_verified: true }), 'ann@example.com');
});

test('what is not said to be verified, or not in so many words, is not', () => {
  for (const email_verified of [undefined, false, 'true', 1, null]) {
    assert.equal(vouchedEmail('oidc', { email, email_verified }), null, String(email_verified));
  }
  for (const wrong of [undefined, '', 'ann', 'a@b@c', 'a b@c', ['ann@example.com'], 1]) {
    assert.equal(vouchedEmail('oidc', { email: wrong, email_verified: true }), null);
  }
});

test('Google vouches for mailboxes that it runs', () => {
  const said = { email, email_verified: true };
  assert.equal(vouchedEmail('google', said), null);
  assert.equal(vouchedEmail('google', { ...said, hd: 'other.example' }), null);
  assert.equal(vouchedEmail('google', { ...said, hd: 'example.com' }), 'ann@example.com');
  assert.equal(vouchedEmail('google', { ...said, email: 'ann@gmail.com' }), 'ann@gmail.com');
  assert.equal(vouchedEmail('google', { email: 'ann@gmail.com', email_verified: false }), null);
});

test('Microsoft vouches where the office owns the domain', () => {
  assert.equal(vouchedEmail('microsoft', { email, email_verified: true }), null);
  assert.equal(vouchedEmail('microsoft', { email, xms_edov: false }), null);
  assert.equal(vouchedEmail('microsoft', { email, xms_edov: '0' }), null);
  for (const xms_edov of [true, 1, '1', 'true']) {
    assert.equal(vouchedEmail('microsoft', { email, xms_edov }), 'ann@example.com');
  }
});
