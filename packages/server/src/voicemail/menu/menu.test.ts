import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { colleague, voicemail } from '../../../../../test/support/menu-mailbox.ts';
import type { Subscriber } from '../../calls/ports.ts';
import type { PinCheck } from '../mailbox-pins.ts';
import { begin, next } from './menu.ts';
import type { Answer, Heard, MenuState, MenuStep, MenuTask } from './menu-state.ts';

const ALICE = colleague('alice', '1001');
const BOB = colleague('bob', '1002');
const STRANGER = colleague('stranger', '1001', 'outside');
const NOW = Date.UTC(2030, 0, 1, 2);

/** A way through the menu, told by what is heard and asked for. */
class Way {
  state: MenuState;
  end = false;
  #step: MenuStep;

  constructor(step: MenuStep) {
    this.#step = step;
    this.state = step.state;
  }

  static of(caller: Subscriber, user: Subscriber): Way {
    return new Way(begin(caller, user));
  }

  press(keys: string): this {
    for (const key of keys) this.#follow(next(this.state, { kind: 'key', key }));
    return this;
  }

  quiet(times = 1): this {
    for (let time = 0; time < times; time++) this.#follow(next(this.state, { kind: 'quiet' }));
    return this;
  }

  answer(answer: Answer): this {
    this.#follow(next(this.state, answer));
    return this;
  }

  counts(fresh: number, saved = 0, hasPin = true): this {
    return this.answer({ kind: 'mailbox', mailbox: { id: 'mailbox', new: fresh, saved, hasPin } });
  }

  opened(): this {
    return this.answer({ kind: 'opened', now: NOW });
  }

  pin(check: PinCheck): this {
    return this.answer({ kind: 'pin', check });
  }

  /** By the last event. */
  get heard(): string {
    return heardAs(this.#step.hear);
  }

  get wait(): number | null {
    const { hear } = this.#step;
    return hear?.kind === 'words' ? hear.wait : null;
  }

  get tasks(): string {
    return (this.#step.tasks ?? []).map(taskAs).join(', ');
  }

  get at(): string {
    return this.state.place.at;
  }

  #follow(step: MenuStep): void {
    this.#step = step;
    this.state = step.state;
    if (step.end) this.end = true;
  }
}

function heardAs(heard: Heard | undefined): string {
  if (!heard) return '(goes on)';
  if (heard.kind === 'words') return heard.names.filter((name) => name !== 'pause').join(' ');
  return heard.from === 'beginning' ? '(sound)' : `(sound ${heard.from.milliseconds})`;
}

function taskAs(task: MenuTask): string {
  switch (task.kind) {
    case 'look':
      return `look ${task.user.userId}`;
    case 'list':
      return `list ${task.folder}`;
    case 'open':
    case 'heard':
    case 'remove':
      return `${task.kind} ${task.id}`;
    case 'move':
      return `move ${task.id} ${task.folder}`;
    case 'check-pin':
      return `check-pin ${task.user.userId} ${task.pin}`;
    case 'find-user':
      return `find-user ${task.tenantId} ${task.extension}`;
  }
}

/** Alice, who listens to these new messages, at the sound of the first one. */
function listening(...ids: readonly string[]): Way {
  const messages = ids.map((id) => voicemail(id));
  const way = Way.of(ALICE, ALICE).counts(ids.length).press('1');
  return way.answer({ kind: 'messages', messages }).opened().quiet();
}

describe('The main menu', () => {
  test('is open at once to the owner alone', () => {
    assert.equal(Way.of(ALICE, ALICE).tasks, 'look alice');
    assert.equal(Way.of(ALICE, ALICE).counts(0).at, 'main');
    assert.equal(Way.of(ALICE, BOB).counts(0).at, 'pin');
    assert.equal(Way.of(STRANGER, ALICE).counts(0).at, 'pin');
  });

  test('tells how many messages there are, and goes on to the new ones by itself', () => {
    const way = Way.of(ALICE, ALICE).counts(2, 1);
    assert.equal(way.heard, 'you-have two new-messages and one saved-message');
    assert.equal(way.quiet().tasks, 'list new');
  });

  test('tells the keys where there are no new messages', () => {
    const way = Way.of(ALICE, ALICE).counts(0, 1);
    assert.equal(
      way.heard,
      'you-have one saved-message press-two-for-saved press-star-for-another',
    );
    assert.equal(way.wait, 5000);
  });

  test('leads to new and saved messages and to other mailboxes', () => {
    assert.equal(Way.of(ALICE, ALICE).counts(1, 1).press('1').tasks, 'list new');
    assert.equal(Way.of(ALICE, ALICE).counts(1, 1).press('2').tasks, 'list saved');
    assert.equal(Way.of(ALICE, ALICE).counts(1, 1).press('*').heard, 'enter-extension');
  });

  test('says so where a folder is empty', () => {
    const way = Way.of(ALICE, ALICE)
      .counts(0, 1)
      .press('1')
      .answer({ kind: 'messages', messages: [] });
    assert.equal(way.tasks, 'look alice');
    assert.match(way.counts(0, 1).heard, /^no-new-messages you-have one saved-message/);
  });

  test('helps, and says where a key has no use', () => {
    const way = Way.of(ALICE, ALICE).counts(1).press('0');
    assert.equal(way.heard, 'press-one-for-new press-star-for-another');
    assert.equal(way.press('5').tasks, 'look alice');
    assert.match(way.counts(1).heard, /^wrong-key you-have/);
  });

  test('does not play new messages by itself to someone who asked for help', () => {
    assert.equal(Way.of(ALICE, ALICE).counts(1).press('0').quiet().tasks, '');
  });

  test('ends after the help was told three times to nobody', () => {
    const way = Way.of(ALICE, ALICE).counts(0);
    for (let round = 0; round < 3; round++) {
      assert.equal(way.quiet().heard, 'press-star-for-another');
    }
    assert.equal(way.quiet().heard, 'goodbye');
    assert.equal(way.end, false);
    assert.equal(way.quiet().end, true);
  });

  test('counts silent rounds anew after each key', () => {
    const way = Way.of(ALICE, ALICE).counts(0).quiet(3).press('0').quiet(3);
    assert.equal(way.at, 'main');
  });
});

describe('A message', () => {
  test('is introduced, then played, then there are choices', () => {
    const messages = [voicemail('a')];
    const way = Way.of(ALICE, ALICE).counts(1).quiet().answer({ kind: 'messages', messages });
    assert.equal(way.tasks, 'open a');
    assert.match(way.opened().heard, /^first-message from plus .* received two hours-ago$/);
    assert.equal(way.wait, 0);
    assert.equal(way.quiet().heard, '(sound)');
    assert.equal(way.quiet().heard, 'after-message press-pound-for-next');
    assert.equal(way.wait, 5000);
  });

  test('is saved once it was heard to the end', () => {
    const way = listening('a').quiet();
    assert.equal(way.tasks, 'heard a');
    assert.equal(way.press('1').heard, '(sound)');
    assert.equal(way.quiet().tasks, '');
  });

  test('stays new where it was not heard to the end', () => {
    assert.equal(listening('a', 'b').press('6').tasks, 'open b');
  });

  test('is saved by a key', () => {
    const way = listening('a').press('2');
    assert.equal(way.heard, 'saved press-pound-for-next');
    assert.equal(way.tasks, 'move a saved');
  });

  test('is deleted by a key, and brought back by the same', () => {
    const way = listening('a').press('3');
    assert.equal(way.heard, 'deleted press-pound-for-next');
    assert.equal(way.tasks, 'remove a');
    assert.equal(way.press('3').heard, 'brought-back press-pound-for-next');
    assert.equal(way.tasks, 'move a new');
    assert.equal(way.press('3').tasks, 'remove a');
  });

  test('is brought back as saved where it was heard', () => {
    assert.equal(listening('a').quiet().press('33').tasks, 'move a saved');
  });

  test('is brought back where it is saved after all', () => {
    const way = listening('a').press('32');
    assert.equal(way.tasks, 'move a saved');
    assert.equal(way.press('3').tasks, 'remove a');
  });

  test('is not saved by being heard again after it was deleted', () => {
    const way = listening('a').press('31').quiet();
    assert.equal(way.tasks, '');
    assert.equal(way.heard, 'deleted press-pound-for-next');
  });

  test('is wound by five seconds, wherever one is', () => {
    assert.equal(listening('a').press('7').heard, '(sound -5000)');
    assert.equal(listening('a').press('9').heard, '(sound 5000)');
    assert.equal(listening('a').press('3').press('7').heard, '(sound -5000)');
    assert.equal(listening('a').press('9').quiet().tasks, 'heard a');
  });

  test('leads to the next one and to the one before', () => {
    for (const key of ['6', '#']) {
      const way = listening('a', 'b').press(key);
      assert.equal(way.tasks, 'open b');
      assert.match(way.opened().heard, /^next-message from/);
    }
    const way = listening('a', 'b').press('6').opened().press('4');
    assert.equal(way.tasks, 'open a');
    assert.match(way.opened().heard, /^message-before from/);
  });

  test('that is the first one has none before it', () => {
    const way = listening('a').press('4');
    assert.equal(way.heard, 'no-message-before');
    assert.equal(way.press('1').heard, '(sound)');
  });

  test('that is the last one leads to the main menu, which tells what arrived meanwhile', () => {
    const way = listening('a').press('6');
    assert.equal(way.tasks, 'look alice');
    assert.equal(
      way.counts(1, 1).heard,
      'no-more-messages you-have one new-message and one saved-message ' +
        'press-one-for-new press-two-for-saved press-star-for-another',
    );
    assert.equal(way.wait, 5000);
  });

  test('that was deleted here is passed over', () => {
    const way = listening('a', 'b').press('36').opened();
    assert.equal(way.press('4').heard, 'no-message-before');
  });

  test('that was deleted elsewhere is passed over, in both directions', () => {
    const forth = listening('a', 'b', 'c').press('6').answer({ kind: 'gone' });
    assert.equal(forth.tasks, 'open c');
    assert.match(forth.opened().heard, /^next-message/);
    const back = forth.press('4');
    assert.equal(back.tasks, 'open a');
    assert.equal(back.answer({ kind: 'gone' }).heard, 'no-message-before');
    assert.equal(back.press('2').tasks, 'move c saved');
  });

  test('leads to the main menu where all were deleted elsewhere', () => {
    const messages = [voicemail('a'), voicemail('b')];
    const way = Way.of(ALICE, ALICE).counts(2).press('1').answer({ kind: 'messages', messages });
    assert.equal(way.answer({ kind: 'gone' }).tasks, 'open b');
    assert.equal(way.answer({ kind: 'gone' }).tasks, 'look alice');
    assert.match(way.counts(0).heard, /^no-more-messages you-have no-messages/);
  });

  test('leads to the main menu by the star', () => {
    const way = listening('a').press('*');
    assert.equal(way.tasks, 'look alice');
    assert.equal(way.counts(1).at, 'main');
  });

  test('helps, and says where a key has no use', () => {
    const keys = 'after-message press-pound-for-next other-keys';
    assert.equal(listening('a').press('0').heard, keys);
    assert.equal(listening('a').press('5').heard, `wrong-key ${keys}`);
    assert.equal(listening('a').press('8').heard, `wrong-key ${keys}`);
  });

  test('ends the call after the help was told three times to nobody', () => {
    const way = listening('a').quiet();
    for (let round = 0; round < 3; round++) assert.match(way.quiet().heard, /other-keys$/);
    assert.equal(way.quiet().heard, 'goodbye');
    assert.equal(way.quiet().end, true);
  });
});

describe('The PIN', () => {
  const asked = (caller = ALICE): Way => Way.of(caller, BOB).counts(1);

  test('is asked for where the mailbox is not the caller’s own', () => {
    assert.equal(asked().heard, 'enter-pin');
    assert.equal(asked(STRANGER).heard, 'enter-pin');
  });

  test('opens the mailbox where it is right', () => {
    const way = asked().press('2580#');
    assert.equal(way.tasks, 'check-pin bob 2580');
    assert.equal(way.pin('right').tasks, 'look bob');
    assert.equal(way.counts(1).heard, 'you-have one new-message');
  });

  test('is over by pound, after ten digits, and after a while with four', () => {
    assert.equal(asked().press('123456789').tasks, '');
    assert.equal(asked().press('1234567890').tasks, 'check-pin bob 1234567890');
    const way = asked().press('1234');
    assert.equal(way.heard, '');
    assert.equal(way.wait, 5000);
    assert.equal(way.quiet().tasks, 'check-pin bob 1234');
  });

  test('is asked for again where too little of it came', () => {
    assert.equal(asked().press('123').quiet().heard, 'enter-pin');
    assert.equal(asked().press('123').quiet().press('1234#').tasks, 'check-pin bob 1234');
    assert.equal(asked().press('#').heard, 'enter-pin');
    assert.equal(asked().press('12#').tasks, 'check-pin bob 12');
  });

  test('begins anew with a star, which leads to other mailboxes before the first digit', () => {
    assert.equal(asked().press('12*').heard, 'enter-pin');
    assert.equal(asked().press('12*1234#').tasks, 'check-pin bob 1234');
    assert.equal(asked().press('*').heard, 'enter-extension');
  });

  test('may be wrong twice', () => {
    const way = asked().press('1111#').pin('wrong');
    assert.equal(way.heard, 'wrong-pin enter-pin');
    assert.equal(way.press('1112#').pin('wrong').heard, 'wrong-pin enter-pin');
    assert.equal(way.press('1113#').pin('wrong').heard, 'wrong-pin goodbye');
    assert.equal(way.press('1234').quiet().end, true);
  });

  test('may not be wrong more often by going through the extension', () => {
    const way = asked().press('1111#').pin('wrong').press('1112#').pin('wrong').press('*1002#');
    way.answer({ kind: 'user', user: BOB }).counts(1);
    assert.equal(way.heard, 'enter-pin');
    assert.equal(way.press('1113#').pin('wrong').heard, 'wrong-pin goodbye');
  });

  test('is not asked for where none was chosen', () => {
    const way = Way.of(ALICE, BOB).counts(1, 0, false);
    assert.equal(way.heard, 'no-pin enter-extension');
  });

  test('is not looked at while the mailbox is locked', () => {
    assert.equal(asked().press('1234#').pin('locked').heard, 'locked goodbye');
  });

  test('is asked for three more times where nobody enters any', () => {
    const way = asked().quiet(3);
    assert.equal(way.heard, 'enter-pin');
    assert.equal(way.quiet().heard, 'goodbye');
  });
});

describe('The extension', () => {
  const asked = (caller = ALICE, user = ALICE): Way => Way.of(caller, user).counts(0).press('*');

  test('leads to the PIN of its mailbox', () => {
    const way = asked().press('1002#');
    assert.equal(way.tasks, 'find-user office 1002');
    assert.equal(way.answer({ kind: 'user', user: BOB }).tasks, 'look bob');
    assert.equal(way.counts(1).heard, 'enter-pin');
  });

  test('is of the tenant of the mailbox, also for those who call from outside', () => {
    assert.equal(asked(STRANGER).press('1002#').tasks, 'find-user office 1002');
  });

  test('leads back to one’s own messages without a PIN', () => {
    const way = asked().press('1001#').answer({ kind: 'user', user: ALICE });
    assert.equal(way.counts(1).heard, 'you-have one new-message');
  });

  test('is over by pound, after six digits, and after a while', () => {
    assert.equal(asked().press('100200').tasks, 'find-user office 100200');
    assert.equal(asked().press('1002').quiet().tasks, 'find-user office 1002');
    assert.equal(asked().press('1').quiet().heard, 'enter-extension');
    assert.equal(asked().press('#').heard, 'enter-extension');
    assert.equal(asked().press('12*1002#').tasks, 'find-user office 1002');
  });

  test('may be wrong twice', () => {
    const way = asked().press('1009#').answer({ kind: 'user', user: null });
    assert.equal(way.heard, 'no-such-mailbox enter-extension');
    way.press('1008#').answer({ kind: 'user', user: null });
    assert.equal(
      way.press('1007#').answer({ kind: 'user', user: null }).heard,
      'no-such-mailbox goodbye',
    );
  });

  test('is asked for three more times where nobody enters any', () => {
    assert.equal(asked().quiet(3).heard, 'enter-extension');
    assert.equal(asked().quiet(4).heard, 'goodbye');
  });
});

test('a mailbox that cannot be used is told of, and the call ends', () => {
  const way = Way.of(ALICE, ALICE).answer({ kind: 'failed' });
  assert.equal(way.heard, 'messages-unavailable goodbye');
  assert.equal(way.press('1').at, 'leaving');
  assert.equal(way.quiet().end, true);
});
