import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCESS_TOKEN_MS, AccessTokens } from './access-tokens.ts';

test('a token proves its session until it ends, and not a moment longer', () => {
  let now = 5_000;
  const tokens = new AccessTokens(() => now);
  const { token } = tokens.issue('session', 'user');
  now += ACCESS_TOKEN_MS - 1;
  assert.equal(tokens.find(token)?.sessionId, 'session');
  now += 1;
  assert.equal(tokens.find(token), null);
});

test('a token that was never issued proves nothing', () => {
  const tokens = new AccessTokens(() => 0);
  tokens.issue('session', 'user');
  assert.equal(tokens.find('made up'), null);
});

test('the end of a session ends all of its tokens and no others', () => {
  const tokens = new AccessTokens(() => 0);
  const mine = [tokens.issue('mine', 'user'), tokens.issue('mine', 'user')];
  const other = tokens.issue('other', 'user');
  tokens.endSession('mine');
  assert.deepEqual(
    mine.map(({ token }) => tokens.find(token)),
    [null, null],
  );
  assert.equal(tokens.find(other.token)?.sessionId, 'other');
});

test('sweeping forgets what is over and keeps what is not', () => {
  let now = 0;
  const tokens = new AccessTokens(() => now);
  tokens.issue('early', 'user');
  now = ACCESS_TOKEN_MS;
  const late = tokens.issue('late', 'user');
  tokens.sweep();
  assert.equal(tokens.size, 1);
  assert.equal(tokens.find(late.token)?.sessionId, 'late');
});
