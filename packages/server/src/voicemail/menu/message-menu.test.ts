import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { AttendedCaller } from '../../../../../test/support/attended-caller.ts';
import { colleague, FakeMenuMailbox, voicemail } from '../../../../../test/support/menu-mailbox.ts';
import { until } from '../../../../../test/support/until.ts';
import type { Subscriber } from '../../calls/ports.ts';
import { silentLogger } from '../../logger.ts';
import { MessageMenu } from './message-menu.ts';

const ALICE = colleague('alice', '1001');
const BOB = colleague('bob', '1002');

/** Each prompt is one frame, which says its name. */
const prompts = {
  frames: (names: readonly string[]) =>
    names.map((name) => ({ payload: Buffer.from(name), ticks: 960 })),
};

/** Someone who dialled *97, on a clock that the test moves. */
class Visit {
  readonly mailbox = new FakeMenuMailbox();
  readonly caller: AttendedCaller;
  readonly #context: TestContext;

  constructor(context: TestContext, caller: Subscriber = ALICE) {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2030, 0, 1, 2) });
    this.#context = context;
    this.caller = new AttendedCaller(caller);
    this.mailbox.people.push(ALICE, BOB);
  }

  async begin(user: Subscriber = ALICE): Promise<void> {
    const clock = () => Date.now();
    new MessageMenu(
      { mailbox: this.mailbox, prompts, clock, logger: silentLogger, now: clock },
      this.caller,
      user,
    );
    await this.settle();
  }

  /** Lets time pass, a frame at a time, and the mailbox answer. */
  async pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 20) {
      this.#context.mock.timers.tick(20);
      await this.settle();
    }
  }

  async press(keys: string): Promise<void> {
    this.caller.press(keys);
    await this.settle();
  }

  /** Until all that is under way without time is over. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 40; turn++) await Promise.resolve();
  }

  /** The sentences that were heard, and messages as `1:0-399`. */
  heard(): string {
    const runs: string[] = [];
    for (const piece of this.caller.takeHeard()) {
      const [id, frame] = piece.split(':');
      const run = /^(.*):(\d+)-(\d+)$/.exec(runs.at(-1) ?? '');
      if (frame === undefined) runs.push(piece);
      else if (run?.[1] === id && Number(run?.[3]) + 1 === Number(frame)) {
        runs[runs.length - 1] = `${id}:${run![2]}-${frame}`;
      } else runs.push(`${id}:${frame}-${frame}`);
    }
    return runs.filter((run) => run !== 'pause').join(' ');
  }

  /** Nothing plays, nobody listens for keys, and nothing will ever be said. */
  async isOver(): Promise<void> {
    this.caller.takeHeard();
    assert.equal(this.caller.hears, false);
    assert.equal(this.caller.listeners.size, 0);
    await this.pass(30_000);
    assert.equal(this.heard(), '');
  }
}

describe('The menu of a mailbox', () => {
  test('plays new messages one after the other, and saves them', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1'), voicemail('2', { seconds: 2 })]);
    await visit.begin();
    await visit.pass(10_500);
    assert.match(
      visit.heard(),
      /^you-have two new-messages first-message from plus .* 1:0-399 after-message press-pound-for-next$/,
    );
    assert.deepEqual(visit.mailbox.changes, ['heard 1']);
    await visit.press('#');
    await visit.pass(3_000);
    assert.match(visit.heard(), /^next-message .* 2:0-99 after-message/);
    await visit.press('#');
    await visit.pass(500);
    assert.match(
      visit.heard(),
      /^no-more-messages you-have two saved-messages press-two-for-saved/,
    );
  });

  test('is interrupted at once by keys', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1')]);
    await visit.begin();
    await visit.pass(20);
    await visit.press('1');
    await visit.pass(20);
    await visit.press('1');
    await visit.pass(40);
    assert.equal(visit.heard(), 'you-have one first-message from 1:0-2');
    await visit.press('3');
    await visit.pass(20);
    assert.match(visit.heard(), /^deleted/);
    assert.deepEqual(visit.mailbox.changes, ['remove 1']);
  });

  test('winds by five seconds from where the message is', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1')]);
    await visit.begin();
    await visit.press('1');
    await visit.press('1');
    await visit.pass(980);
    assert.match(visit.heard(), /1:0-49$/);
    await visit.press('9');
    await visit.pass(20);
    assert.equal(visit.heard(), '1:300-301');
    await visit.press('7');
    await visit.pass(20);
    assert.equal(visit.heard(), '1:52-53');
    await visit.press('77');
    await visit.pass(20);
    assert.equal(visit.heard(), '1:0-1');
    await visit.press('99');
    await visit.pass(40);
    assert.match(visit.heard(), /^after-message/);
    await visit.press('7');
    await visit.pass(20);
    assert.equal(visit.heard(), '1:150-151');
  });

  test('keeps keys that come before the mailbox has answered', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1'), voicemail('2')]);
    let answer = (): void => {};
    visit.mailbox.delay = new Promise((resolve) => (answer = resolve));
    await visit.begin();
    await visit.press('16');
    assert.equal(visit.heard(), '');
    answer();
    await visit.settle();
    await visit.pass(20);
    assert.match(visit.heard(), /next-message/);
  });

  test('is silent while the mailbox is slow, and nothing happens by itself then', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1'), voicemail('2')]);
    await visit.begin();
    await visit.press('11');
    await visit.pass(20);
    let answer = (): void => {};
    visit.mailbox.delay = new Promise((resolve) => (answer = resolve));
    await visit.press('6');
    visit.heard();
    await visit.pass(20_000);
    assert.equal(visit.heard(), '');
    answer();
    await visit.settle();
    await visit.pass(20);
    assert.match(visit.heard(), /^next-message/);
    assert.deepEqual(visit.mailbox.changes, []);
  });

  test('tells of messages that arrive meanwhile, on the way back', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1')]);
    await visit.begin();
    await visit.press('12');
    visit.mailbox.kept.get('alice')!.push(voicemail('2'));
    visit.heard();
    await visit.press('*');
    await visit.pass(200);
    assert.match(visit.heard(), /^you-have one new-message and one saved-message press-one/);
  });

  test('passes over a message that was deleted elsewhere meanwhile', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1'), voicemail('2'), voicemail('3')]);
    await visit.begin();
    await visit.press('1');
    visit.mailbox.deleted.add('2');
    await visit.press('61');
    await visit.pass(20);
    assert.match(visit.heard(), /3:0-1$/);
  });

  test('of someone else opens by its PIN', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.pins.set('bob', '2580');
    visit.mailbox.kept.set('bob', [voicemail('1')]);
    await visit.begin(BOB);
    await visit.pass(20);
    assert.equal(visit.heard(), 'enter-pin');
    await visit.press('1111#');
    await visit.pass(40);
    assert.equal(visit.heard(), 'wrong-pin enter-pin');
    await visit.press('2580');
    await visit.pass(5_200);
    assert.match(visit.heard(), /^you-have one new-message/);
  });

  test('can be entered from one’s own by extension and PIN', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.pins.set('bob', '2580');
    await visit.begin();
    await visit.press('*1002#2580#');
    await visit.pass(100);
    assert.match(visit.heard(), /you-have no-messages/);
  });

  test('says that it is locked, and hangs up', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.pins.set('bob', '2580');
    visit.mailbox.locked = true;
    await visit.begin(BOB);
    await visit.press('2580#');
    await visit.pass(200);
    assert.equal(visit.heard(), 'locked goodbye');
    assert.equal(visit.caller.ended, true);
  });

  test('hangs up on someone who does nothing, and leaves nothing behind', async (context) => {
    const visit = new Visit(context);
    await visit.begin();
    await visit.pass(30_000);
    assert.match(visit.heard(), /(press-star-for-another ){4}goodbye$/);
    assert.equal(visit.caller.ended, true);
    await visit.isOver();
  });

  test('says so where the mailbox fails, and hangs up', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.fault = new Error('The disk is gone');
    await visit.begin();
    await visit.pass(200);
    assert.equal(visit.heard(), 'messages-unavailable goodbye');
    assert.equal(visit.caller.ended, true);
  });

  test('says so where a change fails, also while something else is asked', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1'), voicemail('2')]);
    await visit.begin();
    await visit.press('1');
    visit.mailbox.fault = new Error('The disk is gone');
    visit.heard();
    await visit.press('36');
    await visit.pass(200);
    assert.equal(visit.heard(), 'messages-unavailable goodbye');
  });
});

describe('A caller who hangs up leaves nothing behind', () => {
  for (const [when, keys, milliseconds] of [
    ['while sentences are said', '', 20],
    ['while a message plays', '11', 200],
    ['while the menu waits for a key', '3', 1_000],
    ['in the middle of a PIN', '*1002#25', 40],
  ] as const) {
    test(when, async (context) => {
      const visit = new Visit(context);
      visit.mailbox.pins.set('bob', '2580');
      visit.mailbox.kept.set('alice', [voicemail('1')]);
      await visit.begin();
      for (const key of keys) await visit.press(key);
      await visit.pass(milliseconds);
      visit.caller.hangUp();
      await visit.isOver();
      assert.equal(visit.caller.ended, false);
    });
  }

  test('while the mailbox is asked; what was to be changed is changed', async (context) => {
    const visit = new Visit(context);
    visit.mailbox.kept.set('alice', [voicemail('1'), voicemail('2')]);
    await visit.begin();
    await visit.press('1');
    let answer = (): void => {};
    visit.mailbox.delay = new Promise((resolve) => (answer = resolve));
    await visit.press('36');
    visit.caller.hangUp();
    answer();
    await visit.isOver();
    assert.deepEqual(visit.mailbox.changes, ['remove 1']);
  });

  for (const [when, keys, piece] of [
    ['hear sentences', '', 'you-have'],
    ['hear a message', '11', '1:5'],
    ['are waited for', '13', 'press-pound-for-next'],
  ] as const) {
    test(`not even a timer, while they ${when}`, async () => {
      const mailbox = new FakeMenuMailbox();
      mailbox.kept.set('alice', [voicemail('1')]);
      const caller = new AttendedCaller(ALICE);
      const before = timers();
      new MessageMenu({ mailbox, prompts, clock: Date.now, logger: silentLogger }, caller, ALICE);
      caller.press(keys);
      await until('it is heard', () => caller.heard.includes(piece) || null);
      assert.equal(timers(), before + 1);
      caller.hangUp();
      assert.equal(timers(), before);
    });
  }
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}
