import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { PasswordProblem } from './password-judgement.ts';
import { TooManyAtOnce } from './password-hasher.ts';
import { PasswordStrengths } from './password-strengths.ts';

const strengths = new PasswordStrengths();
after(() => strengths[Symbol.asyncDispose]());

const ALICE = ['alice', 'Alice', 'Anderson', '1001', 'alice.anderson@example.com', 'Hubline Demo'];

const GOOD = [
  'correct horse battery',
  'violet tractor sings',
  'Kd8#mQ2!xVz&',
  'zwölf Boxkämpfer jagen',
  'alice likes green tractors',
  'x'.repeat(3) + ' marks the spot of gold',
];

const REFUSED: readonly (readonly [string, PasswordProblem])[] = [
  ['', 'too-short'],
  ['kX9#mQ2!x', 'too-short'],
  [`violet tractor sings ${'x'.repeat(1_004)}`, 'too-long'],
  ['password', 'common'],
  ['PassWord', 'common'],
  ['1234567890', 'common'],
  ['qwertyuiop', 'common'],
  ['password1234', 'common'],
  ['alice1001alice', 'personal'],
  ['Alice-Anderson-1001', 'personal'],
  ['alice.anderson@example.com', 'personal'],
  ['hubline-demo', 'personal'],
  ['alice '.repeat(12), 'personal'],
  ['alice-alice_alice.1001', 'personal'],
  ['aaaaaaaaaaaaa', 'repeated'],
  ['zkqzkqzkqzkqzkq', 'repeated'],
  ['fghijklmnopq', 'sequence'],
];

describe('a password', () => {
  for (const password of GOOD) {
    test(`such as "${password}" is accepted`, async () => {
      const { score, accepted, problem } = await strengths.of(password, ALICE);
      assert.deepEqual([accepted, problem], [true, null]);
      assert.ok(score >= 3);
    });
  }

  for (const [password, problem] of REFUSED) {
    test(`such as "${password.slice(0, 40)}" is refused: ${problem}`, async () => {
      const strength = await strengths.of(password, [...ALICE, 'hubline']);
      assert.deepEqual([strength.accepted, strength.problem], [false, problem]);
      assert.ok(strength.score < 3);
    });
  }

  test('of a stranger is only what it is: their names are words to others', async () => {
    assert.equal((await strengths.of('torvald kvist bekk', ['alice'])).accepted, true);
    assert.equal((await strengths.of('torvald kvist', ['Torvald Kvist'])).problem, 'personal');
  });
});

test('a judge that ended is followed by another, and none is left at the end', async () => {
  const few = new PasswordStrengths();
  assert.equal((await few.of('violet tractor sings', [])).accepted, true);
  await few[Symbol.asyncDispose]();
  assert.equal((await few.of('violet tractor sings', [])).accepted, true);
  const pending = few.of('violet tractor sings', []);
  await Promise.all([assert.rejects(pending), few[Symbol.asyncDispose]()]);
});

test('more at once than can be judged soon are refused, the others are judged', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 70 }, () => strengths.of('violet tractor sings', [])),
  );
  const refused = answers.filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 6);
  assert.ok((refused[0] as PromiseRejectedResult).reason instanceof TooManyAtOnce);
});
