import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { VoicemailParty } from '../voicemail.ts';
import { countsOf, introductionOf, mainChoicesOf } from './menu-phrases.ts';
import { voicemail } from '../../../../../test/support/menu-mailbox.ts';

describe('How many messages there are', () => {
  for (const [fresh, saved, said] of [
    [0, 0, 'you-have no-messages'],
    [1, 0, 'you-have one new-message'],
    [2, 1, 'you-have two new-messages and one saved-message'],
    [0, 12, 'you-have twelve saved-messages'],
  ] as const) {
    test(`${fresh} new, ${saved} saved`, () => {
      assert.equal(countsOf({ new: fresh, saved }).join(' '), said);
    });
  }
});

test('only keys that lead somewhere are offered', () => {
  assert.deepEqual(mainChoicesOf({ new: 1, saved: 0 }), [
    'press-one-for-new',
    'press-star-for-another',
  ]);
  assert.deepEqual(mainChoicesOf({ new: 0, saved: 2 }), [
    'press-two-for-saved',
    'press-star-for-another',
  ]);
  assert.deepEqual(mainChoicesOf({ new: 0, saved: 0 }), ['press-star-for-another']);
});

describe('Before a message it is said', () => {
  const receivedAt = Date.UTC(2030, 0, 1);
  const now = receivedAt + 3 * 60 * 60_000;

  for (const [who, from, said] of [
    ['a colleague', { name: 'Bob', number: '1002', userId: 'bob' }, 'extension one zero zero two'],
    ['a number', { name: 'Eve', number: '+4412' }, 'plus four four one two'],
    ['someone without one', { name: 'Eve', number: '' }, 'unknown-caller'],
  ] satisfies [string, VoicemailParty, string][]) {
    test(`who left it: ${who}`, () => {
      assert.equal(
        introductionOf(voicemail('1', { from, receivedAt: '2030-01-01T00:00:00.000Z' }), now).join(
          ' ',
        ),
        `from ${said} pause received three hours-ago pause`,
      );
    });
  }

  test('who forwarded it', () => {
    const forwarded = { by: { name: 'Carol', number: '1003', userId: 'carol' }, comment: 'Look' };
    assert.match(
      introductionOf(voicemail('1', { forwarded }), now).join(' '),
      /-ago pause forwarded-by extension one zero zero three pause$/,
    );
  });
});
