import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { MediaTrouble } from '../calls/phone.ts';
import { MediaWatch } from './media-watch.ts';

/** The sound of a call, as the test says it is. */
class Sound {
  state: 'connecting' | 'flowing' | 'interrupted' = 'flowing';
  failed = false;
  otherAway = false;
  hasMore = false;
  hasRelay = false;
  relayed = false;

  relayOnly(on: boolean): void {
    this.relayed = on;
  }
}

interface Watched {
  readonly sound: Sound;
  readonly watch: MediaWatch;
  /** What was tried, in order. */
  readonly tried: string[];
  readonly troubles: (MediaTrouble | null)[];
  readonly givenUp: () => boolean;
  pass(milliseconds: number): void;
  become(changes: Partial<Sound>): void;
}

function watched(t: TestContext, { caller = true } = {}): Watched {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const sound = new Sound();
  const tried: string[] = [];
  const troubles: (MediaTrouble | null)[] = [];
  let givenUp = false;
  const watch = new MediaWatch({
    media: sound,
    caller,
    restart: () => tried.push(sound.relayed ? 'relay' : 'ice-restart'),
    giveUp: () => (givenUp = true),
    onChange: () => troubles.push(watch.trouble),
  });
  t.after(() => watch.close());
  return {
    sound,
    watch,
    tried,
    troubles,
    givenUp: () => givenUp,
    pass: (milliseconds) => {
      for (let step = 0; step < milliseconds; step += 100) {
        now += 100;
        t.mock.timers.tick(100);
      }
    },
    become: (changes) => {
      Object.assign(sound, changes);
      watch.check();
    },
  };
}

test('sound that comes back by itself within two seconds is left alone', (t) => {
  const { tried, troubles, pass, become } = watched(t);
  become({ state: 'interrupted' });
  pass(1_900);
  become({ state: 'flowing' });
  pass(10_000);
  assert.deepEqual(tried, []);
  assert.deepEqual(troubles, [{ kind: 'path', repair: null }, null]);
});

test('sound that does not come back is repaired by an ICE restart, then by the relay, in turns', (t) => {
  const { tried, troubles, pass, become } = watched(t);
  become({ state: 'interrupted', hasRelay: true });
  pass(15_000);
  assert.deepEqual(tried, ['ice-restart', 'relay', 'ice-restart']);
  become({ state: 'flowing' });
  assert.deepEqual(
    troubles.map((trouble) => trouble && trouble.repair),
    [null, 'ice-restart', 'relay', 'ice-restart', null],
  );
  pass(20_000);
  assert.equal(tried.length, 3);
});

test('where there is no relay ICE is restarted again', (t) => {
  const { tried, pass, become } = watched(t);
  become({ state: 'interrupted' });
  pass(9_000);
  assert.deepEqual(tried, ['ice-restart', 'ice-restart']);
});

test('nothing is waited for where ICE has given up', (t) => {
  const { tried, pass, become } = watched(t);
  become({ state: 'interrupted', failed: true });
  pass(100);
  assert.deepEqual(tried, ['ice-restart']);
});

test('a restart that met a path that was still cut is followed by another as soon as it fails', (t) => {
  const { tried, pass, become } = watched(t);
  become({ state: 'interrupted' });
  pass(3_000);
  assert.equal(tried.length, 1);
  become({ failed: true });
  pass(100);
  assert.equal(tried.length, 2);
  become({});
  pass(5_000);
  assert.equal(tried.length, 2);
});

test('one that fails at once is given half a second', (t) => {
  const { tried, pass, become } = watched(t);
  become({ state: 'interrupted' });
  pass(2_100);
  become({ failed: true });
  pass(300);
  assert.equal(tried.length, 1);
  pass(200);
  assert.equal(tried.length, 2);
});

test('nothing is waited for where the network is known to have changed', (t) => {
  const { watch, tried, pass, become } = watched(t);
  become({ state: 'interrupted' });
  watch.hurry();
  assert.deepEqual(tried, ['ice-restart']);
  pass(5_000);
  assert.equal(tried.length, 1);
});

test('an interruption that shows soon after the network came back is put down to it', (t) => {
  const { watch, tried, pass, become } = watched(t);
  watch.hurry();
  assert.deepEqual(tried, []);
  pass(4_000);
  become({ state: 'interrupted' });
  pass(100);
  assert.deepEqual(tried, ['ice-restart']);
});

test('another network is used at once, though the sound still flows', (t) => {
  const { watch, tried, troubles } = watched(t);
  watch.hurry(true);
  assert.deepEqual(tried, ['ice-restart']);
  assert.deepEqual(troubles, []);
});

test('nobody is asked to repair anything while the other side is away', (t) => {
  const { watch, tried, troubles, givenUp, pass, become } = watched(t);
  become({ state: 'interrupted', otherAway: true });
  assert.deepEqual(troubles, [{ kind: 'other-away', repair: null }]);
  watch.hurry(true);
  watch.repair('ice-restart');
  pass(29_000);
  assert.deepEqual(tried, []);
  assert.equal(givenUp(), false);
  pass(1_000);
  assert.equal(givenUp(), true);
});

test('a side that goes while the path is repaired ends the repair', (t) => {
  const { tried, troubles, pass, become } = watched(t);
  become({ state: 'interrupted' });
  pass(2_000);
  become({ otherAway: true });
  pass(20_000);
  assert.equal(tried.length, 1);
  assert.deepEqual(troubles.at(-1), { kind: 'other-away', repair: null });
});

test('a repair that is asked for is done, and not begun twice in a moment', (t) => {
  const { watch, tried, pass, sound } = watched(t);
  sound.hasRelay = true;
  watch.repair('ice-restart');
  watch.repair('ice-restart');
  watch.repair('relay');
  assert.deepEqual(tried, ['ice-restart', 'relay']);
  pass(2_000);
  watch.repair('relay');
  assert.deepEqual(tried, ['ice-restart', 'relay', 'relay']);
});

test('candidates that were found meanwhile are told where the first ones do not connect', (t) => {
  const { tried, pass, become } = watched(t);
  become({ state: 'connecting', hasMore: true });
  pass(1_400);
  assert.deepEqual(tried, []);
  pass(100);
  assert.deepEqual(tried, ['ice-restart']);
});

test('they are told as soon as there are any, and not where the first ones connected', (t) => {
  const { tried, pass, become, sound } = watched(t);
  become({ state: 'connecting' });
  pass(2_000);
  sound.hasMore = true;
  assert.deepEqual(tried, []);
  pass(1_000);
  assert.deepEqual(tried, ['ice-restart']);
  become({ state: 'flowing' });
  pass(5_000);
  assert.equal(tried.length, 1);
});

test('the called side leaves the first word to the caller', (t) => {
  const { tried, pass, become } = watched(t, { caller: false });
  become({ state: 'connecting', hasMore: true });
  pass(2_400);
  assert.deepEqual(tried, []);
  pass(100);
  assert.deepEqual(tried, ['ice-restart']);
});

test('a call without sound for half a minute is none any more', (t) => {
  const { pass, become, givenUp } = watched(t);
  become({ state: 'connecting' });
  pass(29_900);
  assert.equal(givenUp(), false);
  pass(100);
  assert.equal(givenUp(), true);
});
