import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy } from './security-headers.ts';

test('pages may open sockets to the host they came from', () => {
  assert.match(contentSecurityPolicy('pbx.example:8443'), /wss:\/\/pbx\.example:8443[; ]/);
  assert.match(contentSecurityPolicy('[::1]:8080'), /ws:\/\/\[::1\]:8080 /);
});

test('a forged Host header cannot widen the policy', () => {
  for (const host of ['x; script-src *', 'x y', '*', 'x,y', '']) {
    assert.equal(contentSecurityPolicy(host), contentSecurityPolicy(undefined), host);
  }
});
