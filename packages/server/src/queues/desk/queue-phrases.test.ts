import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callbackPhrases, waitPhrases, type WaitNews } from './queue-phrases.ts';

const cases: readonly [news: Partial<WaitNews>, said: string][] = [
  [{ position: 1 }, 'next-in-queue'],
  [{ position: 3 }, 'you-are-number three in-the-queue'],
  [{ position: 21 }, 'you-are-number twenty one in-the-queue'],
  [{ wait: 59 }, 'wait-below-minute'],
  [{ wait: 60 }, 'expected-wait one minute'],
  [{ wait: 150 }, 'expected-wait three minutes'],
  [
    { position: 2, wait: 10, callback: true },
    'you-are-number two in-the-queue wait-below-minute press-one-for-callback',
  ],
  [{}, ''],
];
for (const [news, said] of cases) {
  test(`${JSON.stringify(news)} is told as "${said}"`, () => {
    const phrases = waitPhrases({ position: null, wait: null, callback: false, ...news });
    assert.equal(phrases.join(' '), said);
  });
}

test('Whoever is called back hears where, if that may be said', () => {
  assert.equal(callbackPhrases('102').join(' '), 'will-call-back-at one zero two pause goodbye');
  assert.equal(callbackPhrases(null).join(' '), 'will-call-back pause goodbye');
});
