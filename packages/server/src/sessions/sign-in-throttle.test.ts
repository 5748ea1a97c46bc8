import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { SignInThrottle } from './sign-in-throttle.ts';

const MINUTE = 60_000;
const HERE = '192.0.2.1';

let now: number;
let throttle: SignInThrottle;

beforeEach(() => {
  now = 1_000_000;
  throttle = new SignInThrottle(() => now);
});

function fail(times: number, username = 'alice', address = HERE): void {
  for (let time = 0; time < times; time += 1) throttle.failed(username, address);
}

describe('for one username', () => {
  test('four wrong passwords cost no wait, the fifth costs two seconds', () => {
    fail(4);
    assert.equal(throttle.wait('alice', HERE), 0);
    fail(1);
    assert.equal(throttle.wait('alice', HERE), 2_000);
  });

  test('the wait is the same from another address', () => {
    fail(5);
    assert.equal(throttle.wait('alice', '198.51.100.7'), 2_000);
  });

  test('another username does not wait', () => {
    fail(5);
    assert.equal(throttle.wait('bob', HERE), 0);
  });

  test('each further failure doubles the wait, up to five minutes', () => {
    fail(5);
    const waits = Array.from({ length: 9 }, () => {
      now += throttle.wait('alice', HERE);
      assert.equal(throttle.wait('alice', HERE), 0);
      fail(1);
      return throttle.wait('alice', HERE) / 1000;
    });
    assert.deepEqual(waits, [4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('the wait runs down with the clock', () => {
    fail(5);
    now += 1_500;
    assert.equal(throttle.wait('alice', HERE), 500);
  });

  test('a right password clears it', () => {
    fail(8);
    throttle.succeeded('alice');
    assert.equal(throttle.wait('alice', HERE), 0);
    fail(4);
    assert.equal(throttle.wait('alice', HERE), 0);
  });

  test('failures are forgotten after an hour without any', () => {
    fail(12);
    now += 60 * MINUTE;
    fail(1);
    assert.equal(throttle.wait('alice', HERE), 0);
  });
});

describe('for one address', () => {
  test('fifty failures over many usernames make every username wait', () => {
    for (let index = 0; index < 49; index += 1) throttle.failed(`user${index}`, HERE);
    assert.equal(throttle.wait('someone', HERE), 0);
    throttle.failed('user49', HERE);
    assert.equal(throttle.wait('someone', HERE), 2_000);
    assert.equal(throttle.wait('someone', '198.51.100.7'), 0);
  });

  test('a right password for one username does not clear the address', () => {
    for (let index = 0; index < 50; index += 1) throttle.failed(`user${index}`, HERE);
    throttle.succeeded('user1');
    assert.equal(throttle.wait('user1', HERE), 2_000);
  });
});
