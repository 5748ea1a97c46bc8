import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserScreen } from './browser-screen.ts';

test('a browser without wake locks, or one that refuses, says nothing', async () => {
  assert.equal(await browserScreen(undefined, new EventTarget()).keepOn(), null);
  const refusing = { request: async () => Promise.reject(new Error('NotAllowedError')) };
  assert.equal(await browserScreen(refusing, new EventTarget()).keepOn(), null);
});

test('a page that is shown again is told of', () => {
  const page = new EventTarget();
  let looks = 0;
  const undo = browserScreen(undefined, page).watch(() => (looks += 1));
  page.dispatchEvent(new Event('visibilitychange'));
  undo();
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(looks, 1);
});
