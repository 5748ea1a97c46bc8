import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { LegAbsence } from './leg-absence.ts';

/** A phone's media, and all that was told of the phone since. */
function watched(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const media = { isGone: false, onGone: () => {}, received: 0 };
  const told: boolean[] = [];
  const absence: LegAbsence = new LegAbsence(media, () => told.push(absence.isAway));
  const setGone = (isGone: boolean): void => {
    media.isGone = isGone;
    media.onGone();
  };
  return { media, absence, told, setGone, tick: (ms: number) => t.mock.timers.tick(ms) };
}

describe('A phone is away', () => {
  test('that closed its transport and says no goodbye', (t) => {
    const { told, setGone, tick } = watched(t);
    setGone(true);
    assert.deepEqual(told, []);
    tick(100);
    assert.deepEqual(told, [true]);
    setGone(false);
    assert.deepEqual(told, [true, false]);
  });

  test('but not one whose goodbye comes a moment later', (t) => {
    const { absence, told, setGone, tick } = watched(t);
    setGone(true);
    tick(20);
    absence.stop();
    tick(60_000);
    assert.deepEqual(told, []);
  });

  test('but not one that has a new transport at once', (t) => {
    const { told, setGone, tick } = watched(t);
    setGone(true);
    tick(20);
    setGone(false);
    tick(60_000);
    assert.deepEqual(told, []);
  });

  test('that lost its socket and is silent, until it is heard or has a socket', (t) => {
    const { media, absence, told, tick } = watched(t);
    tick(60_000);
    assert.deepEqual(told, []);
    absence.socketLost();
    tick(499);
    assert.deepEqual(told, []);
    tick(1);
    assert.deepEqual(told, [true]);
    media.received += 1;
    tick(250);
    assert.deepEqual(told, [true, false]);
    tick(500);
    absence.socketBack();
    tick(60_000);
    assert.deepEqual(told, [true, false, true, false]);
  });

  test('but not while something comes from it', (t) => {
    const { media, absence, told, tick } = watched(t);
    absence.socketLost();
    for (let look = 0; look < 100; look++) {
      media.received += 12;
      tick(250);
    }
    assert.deepEqual(told, []);
  });
});
