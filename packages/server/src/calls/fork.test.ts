import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide, dispositionOf, type BranchState, type BranchView } from './fork.ts';

/** `bob: busy ringing, carol: declined` */
const branches = (text: string): BranchView[] =>
  text.split(', ').flatMap((one) => {
    const [userId, states = ''] = one.split(': ');
    return states.split(' ').map((state) => ({ userId: userId!, state: state as BranchState }));
  });

describe('Forking', () => {
  const cases = [
    ['bob: calling ringing', [], null],
    ['bob: busy ringing', [], null],
    ['bob: busy busy', [], 'busy'],
    ['bob: busy unreachable', [], 'busy'],
    ['bob: busy unanswered', [], 'no-answer'],
    ['bob: unreachable', [], 'absent'],
    ['bob: declined ringing', ['bob'], 'declined'],
    ['bob: declined busy', [], 'declined'],
    ['bob: declined, carol: ringing', [], null],
    ['bob: declined ringing, carol: ringing', ['bob'], null],
    ['bob: declined, carol: declined', [], 'declined'],
    ['bob: declined, carol: busy', [], 'busy'],
    ['bob: declined unanswered, carol: unreachable', [], 'declined'],
    ['bob: declined, carol: unanswered', [], 'no-answer'],
  ] as const;
  for (const [state, stop, failure] of cases) {
    test(`of "${state}" ${failure ? `fails as ${failure}` : 'goes on'}`, () => {
      assert.deepEqual(decide(branches(state)), { stop, failure });
    });
  }

  test('of nobody at all is absence', () => {
    assert.deepEqual(decide([]), { stop: [], failure: 'absent' });
  });

  test('leaves each called user with what became of it for them', () => {
    const of = (state: string): string => dispositionOf('bob', branches(state));
    assert.equal(of('bob: unanswered'), 'missed');
    assert.equal(of('bob: unanswered declined'), 'declined');
    assert.equal(of('bob: busy busy'), 'busy');
    assert.equal(of('bob: busy unreachable'), 'busy');
    assert.equal(of('bob: busy unanswered'), 'missed');
    assert.equal(of('bob: unreachable'), 'missed');
    assert.equal(dispositionOf('bob', []), 'missed');
    assert.equal(of('carol: declined'), 'missed');
  });
});
