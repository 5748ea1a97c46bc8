import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf, statusOf } from './twilio-status.ts';

test('each status of a message that goes out is known', () => {
  for (const status of ['accepted', 'scheduled', 'queued', 'sending']) {
    assert.equal(statusOf(status), 'queued');
  }
  assert.equal(statusOf('sent'), 'sent');
  for (const status of ['delivered', 'read']) assert.equal(statusOf(status), 'delivered');
  for (const status of ['failed', 'undelivered', 'canceled'])
    assert.equal(statusOf(status), 'failed');
  for (const status of ['received', 'receiving', '']) assert.equal(statusOf(status), null);
});

test('errors become reasons that people understand', () => {
  assert.equal(failureOf(21610), 'opted-out');
  for (const code of [30003, 30005, 21211, 21614]) assert.equal(failureOf(code), 'unreachable');
  for (const code of [30004, 30007]) assert.equal(failureOf(code), 'blocked');
  for (const code of [21617, 21620, 12300]) assert.equal(failureOf(code), 'too-large');
  for (const code of [30008, 0, NaN, null]) assert.equal(failureOf(code), 'failed');
});
