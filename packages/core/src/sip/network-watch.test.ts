import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { watchNetwork, type NetworkNews } from './network-watch.ts';

/** A browser window, as far as it tells of the network. */
class Surroundings extends EventTarget {
  readonly connection = Object.assign(new EventTarget(), { type: 'wifi' });
}

function watched(t: TestContext): {
  surroundings: Surroundings;
  news: NetworkNews[];
  stop: () => void;
} {
  const surroundings = new Surroundings();
  const scope = globalThis as { addEventListener?: unknown };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator')!;
  scope.addEventListener = surroundings.addEventListener.bind(surroundings);
  Object.defineProperty(globalThis, 'navigator', { value: surroundings, configurable: true });
  t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const news: NetworkNews[] = [];
  const stop = watchNetwork((one) => news.push(one));
  t.after(() => {
    stop();
    delete scope.addEventListener;
    Object.defineProperty(globalThis, 'navigator', before);
  });
  return { surroundings, news, stop };
}

test('a network that goes and comes is told of', (t) => {
  const { surroundings, news } = watched(t);
  surroundings.dispatchEvent(new Event('offline'));
  surroundings.dispatchEvent(new Event('online'));
  assert.deepEqual(news, ['lost', 'changed']);
});

test('so is a page that was frozen, or taken from the store of those left', (t) => {
  const { surroundings, news } = watched(t);
  surroundings.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  assert.deepEqual(news, []);
  surroundings.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  surroundings.dispatchEvent(new Event('resume'));
  assert.deepEqual(news, ['woke', 'woke']);
});

test('a clock that stood still says that the machine slept', (t) => {
  const { news } = watched(t);
  const passes = (): void => t.mock.timers.tick(5_000);
  for (let look = 0; look < 10; look += 1) passes();
  assert.deepEqual(news, []);
  t.mock.timers.setTime(Date.now() + 20_000);
  passes();
  assert.deepEqual(news, ['woke']);
  for (let look = 0; look < 10; look += 1) passes();
  assert.equal(news.length, 1);
});

test('cable after radio is another network, and estimates are not looked into each time', (t) => {
  const { surroundings, news } = watched(t);
  const { connection } = surroundings;
  for (let estimate = 0; estimate < 5; estimate += 1) connection.dispatchEvent(new Event('change'));
  assert.deepEqual(news, ['woke']);
  connection.type = 'ethernet';
  connection.dispatchEvent(new Event('change'));
  assert.deepEqual(news, ['woke', 'changed']);
});

test('nothing is told any more once it is undone', (t) => {
  const { surroundings, news, stop } = watched(t);
  stop();
  surroundings.dispatchEvent(new Event('online'));
  surroundings.connection.dispatchEvent(new Event('change'));
  t.mock.timers.setTime(Date.now() + 20_000);
  t.mock.timers.tick(5_000);
  assert.deepEqual(news, []);
});
