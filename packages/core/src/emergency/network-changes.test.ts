import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkChanges } from './network-changes.ts';

test('where there is no browser, nothing is said and nothing fails', () => {
  let heard = 0;
  networkChanges({})
    .subscribe(() => heard++)
    .unsubscribe();
  networkChanges({ navigator: {} })
    .subscribe(() => heard++)
    .unsubscribe();
  assert.equal(heard, 0);
});

test('says when the browser is online again, and seldom what its speed is', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const connection = new EventTarget();
  const browser = Object.assign(new EventTarget(), { navigator: { connection } });
  let heard = 0;
  const listening = networkChanges(browser).subscribe(() => heard++);
  browser.dispatchEvent(new Event('online'));
  assert.equal(heard, 1);
  for (let time = 0; time < 5; time += 1) connection.dispatchEvent(new Event('change'));
  assert.equal(heard, 2);
  t.mock.timers.tick(10_000);
  assert.equal(heard, 3);
  listening.unsubscribe();
  browser.dispatchEvent(new Event('online'));
  assert.equal(heard, 3);
});
