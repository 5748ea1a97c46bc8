import assert from 'node:assert/strict';
import { describe, mock, test, type TestContext } from 'node:test';
import { Announcement } from './announcement.ts';
import type { MediaPacket } from './leg.ts';

const framesOf = (text: string) =>
  [...text].map((letter) => ({ payload: Buffer.from(letter), ticks: 960 }));

/** An announcement on a clock that the test moves, and what is heard of it. */
function announce(context: TestContext, text: string) {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const heard: MediaPacket[] = [];
  const onEnded = mock.fn();
  const announcement = new Announcement(framesOf(text), onEnded, () => Date.now());
  const stopListening = announcement.listen((packet) => heard.push(packet));
  return {
    ...{ announcement, heard, onEnded, stopListening },
    // A frame at a time: the clock of a test stands at the end of what passes.
    pass: (milliseconds: number) => {
      for (let left = milliseconds; left >= 0; left -= 20) {
        context.mock.timers.tick(Math.min(left, 20));
      }
    },
    text: () => heard.map(({ payload }) => payload.toString()).join(''),
  };
}

describe('An announcement', () => {
  test('is said once, in real time', (context) => {
    const { heard, pass, text } = announce(context, 'abc');
    pass(0);
    assert.equal(text(), 'a');
    pass(19);
    assert.equal(text(), 'a');
    pass(1);
    assert.equal(text(), 'ab');
    pass(1000);
    assert.equal(text(), 'abc');
    assert.deepEqual(
      heard.map(({ sequence, timestamp, marker }) => [sequence, timestamp, marker]),
      [
        [0, 0, true],
        [1, 960, false],
        [2, 1920, false],
      ],
    );
  });

  test('has ended once its last frame was heard', (context) => {
    const { onEnded, pass } = announce(context, 'abc');
    pass(59);
    assert.equal(onEnded.mock.callCount(), 0);
    pass(1);
    assert.equal(onEnded.mock.callCount(), 1);
    pass(1000);
    assert.equal(onEnded.mock.callCount(), 1);
  });

  test('ends soon where there is nothing to say, but not before it is known', (context) => {
    const { onEnded, pass } = announce(context, '');
    assert.equal(onEnded.mock.callCount(), 0);
    pass(1);
    assert.equal(onEnded.mock.callCount(), 1);
  });

  test('falls silent when it is stopped, and does not say that it has ended', (context) => {
    const { announcement, onEnded, pass, text } = announce(context, 'abc');
    pass(20);
    announcement.stop();
    pass(1000);
    assert.equal(text(), 'ab');
    assert.equal(onEnded.mock.callCount(), 0);
  });

  test('tells which frame comes next', (context) => {
    const { announcement, pass } = announce(context, 'abc');
    assert.equal(announcement.position, 0);
    pass(20);
    assert.equal(announcement.position, 2);
    pass(40);
    assert.equal(announcement.position, 3);
  });

  test('goes on while nobody listens', (context) => {
    const { announcement, heard, pass, stopListening, text } = announce(context, 'abcde');
    pass(20);
    stopListening();
    pass(40);
    announcement.listen((packet) => heard.push(packet));
    pass(1000);
    assert.equal(text(), 'abe');
  });

  test('does not catch up after a long pause, which stays in its timestamps', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let now = 0;
    const heard: MediaPacket[] = [];
    const announcement = new Announcement(
      framesOf('abcd'),
      () => {},
      () => now,
    );
    announcement.listen((packet) => heard.push(packet));
    context.mock.timers.tick(1);
    now = 5_000;
    context.mock.timers.tick(20);
    assert.deepEqual(
      heard.map(({ timestamp }) => timestamp),
      [0, 5_000 * 48],
    );
  });
});
