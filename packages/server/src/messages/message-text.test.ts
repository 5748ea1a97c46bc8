import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emojiOf } from './emoji.ts';
import { MessageFault } from './message-fault.ts';
import { checkedName, checkedText, messageText } from './message-text.ts';

const CASES: readonly (readonly [what: string, text: string, kept: string])[] = [
  ['markup is text', '<script>alert(1)</script> & "q"', '<script>alert(1)</script> & "q"'],
  ['letters are composed', 'Zoe\u0308', 'Zoë'],
  ['lines end in one way', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['what is inside stays, what trails goes', '\tcode\n\n  more \n ', '\tcode\n\n  more'],
  ['control characters go', 'a\u0000b\u0007c\u001Bd\u009Fe', 'abcde'],
  ['the direction is not turned', 'pay \u202Egpj\u202C.exe \u2066x\u2069\u200Fy', 'pay gpj.exe xy'],
  ['what nobody sees goes', 'a\u200Bb\uFEFFc\u00ADd\u2060e\u3164f\u{E0041}g', 'abcdefg'],
  ['a family stays one', '👩\u200D👩\u200D👧 ❤\uFE0F', '👩\u200D👩\u200D👧 ❤\uFE0F'],
  ['Persian letters stay apart', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a flag of tags stays', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 x\u{E0067}', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 x'],
  ['numbers in Arabic keep their sign', '\u06DD5', '\u06DD5'],
  ['half a character is replaced', 'a\uD83D', 'a\uFFFD'],
  ['nothing to see is nothing', ' \u200D\u2800\n\u200B\uFE0F', ''],
];

for (const [what, text, kept] of CASES) {
  test(`In a message ${what}`, () => assert.equal(messageText(text), kept));
}

test('A message has at most 10,000 characters, as people count them', () => {
  const family = '👩‍👩‍👧‍👦';
  assert.equal(checkedText(family.repeat(10_000)).length, family.length * 10_000);
  for (const long of [family.repeat(10_001), 'x'.repeat(50_000), `e${'\u0301'.repeat(200_000)}`]) {
    assert.throws(
      () => checkedText(long),
      (fault) => fault instanceof MessageFault && fault.kind === 'message-too-long',
    );
  }
});

test('A name is one line of at most 100 characters', () => {
  assert.equal(checkedName('  Sales\n\u202Eteam '), 'Sales team');
  assert.throws(() => checkedName('x'.repeat(101)), MessageFault);
});

test('A reaction is one emoji in one form', () => {
  assert.equal(emojiOf('👍🏽'), '👍🏽');
  assert.equal(emojiOf('❤'), '❤\uFE0F');
  assert.equal(emojiOf('🇩🇪'), '🇩🇪');
  assert.equal(emojiOf('👩‍🚀'), '👩‍🚀');
  for (const none of ['', 'a', '1', '👍👍', '<b>', '👍 ', '🇩', '👍'.repeat(1_000)]) {
    assert.equal(emojiOf(none), null, none);
  }
});
