import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Keypad } from './keypad.ts';
import type { MediaPacket, MediaSource } from './leg.ts';

const PACKET_TICKS = 960;

/** A phone whose keys are pressed by the test. */
class FakeVoice implements MediaSource {
  readonly listeners = new Set<(packet: MediaPacket) => void>();

  listen(listener: (packet: MediaPacket) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  send(packet: Partial<MediaPacket>): void {
    const whole: MediaPacket = {
      ...{ kind: 'event', marker: false, ssrc: 7, sequence: 0, timestamp: 0 },
      ...{ eventClockRate: 48_000, payload: Buffer.alloc(4), ...packet },
    };
    for (const listener of this.listeners) listener(whole);
  }
}

/** The packets of a press: one every 20 ms, and the last one three times. */
function press(event: number, timestamp: number, count = 5): MediaPacket[] {
  return Array.from({ length: count + 2 }, (_, index) => ({
    ...{ kind: 'event', marker: index === 0, ssrc: 7, sequence: index, timestamp },
    eventClockRate: 48_000,
    payload: eventPayload(event, Math.min(index + 1, count) * PACKET_TICKS, index >= count - 1),
  }));
}

function eventPayload(event: number, duration: number, ended: boolean): Buffer {
  const payload = Buffer.from([event, ended ? 0x8a : 0x0a, 0, 0]);
  payload.writeUInt16BE(duration, 2);
  return payload;
}

function pressed(...packets: readonly MediaPacket[]): string {
  const voice = new FakeVoice();
  let digits = '';
  new Keypad(voice, (digit) => (digits += digit));
  for (const packet of packets) voice.send(packet);
  return digits;
}

describe('The keypad', () => {
  test('tells each key once, as soon as it is pressed', () => {
    const voice = new FakeVoice();
    let digits = '';
    new Keypad(voice, (digit) => (digits += digit));
    const [first, ...rest] = press(5, 48_000);
    voice.send(first!);
    assert.equal(digits, '5');
    for (const packet of rest) voice.send(packet);
    assert.equal(digits, '5');
  });

  test('knows all twelve keys, and none of the others', () => {
    const all = Array.from({ length: 17 }, (_, event) => press(event, event * 9600));
    assert.equal(pressed(...all.flat()), '0123456789*#');
  });

  test('tells the same key twice when it is pressed twice', () => {
    assert.equal(pressed(...press(1, 1000), ...press(1, 9000)), '11');
  });

  test('does so too where all the ends are lost', () => {
    assert.equal(pressed(...press(1, 1000).slice(0, 3), ...press(1, 9000).slice(0, 3)), '11');
  });

  test('tells a key of which only an end came', () => {
    assert.equal(pressed(press(8, 1000).at(-1)!), '8');
  });

  test('tells no key again whose packets were late on the way', () => {
    const [late, ...one] = press(1, 1000);
    assert.equal(pressed(...one, ...press(2, 9000), late!), '12');
  });

  test('goes on over the wrap of timestamps', () => {
    assert.equal(pressed(...press(1, 0xffff_ff00), ...press(2, 0x0000_2000)), '12');
  });

  test('takes a very long press for one', () => {
    const begun = press(4, 1000, 3).slice(0, 2);
    const goneOn = press(4, 1000 + 0xffff, 3).map((packet) => ({ ...packet, marker: false }));
    assert.equal(pressed(...begun, ...goneOn, ...press(4, 200_000)), '44');
  });

  test('begins anew with another stream, as after a change of phones', () => {
    const other = press(3, 500).map((packet) => ({ ...packet, ssrc: 8 }));
    assert.equal(pressed(...press(3, 9000), ...other), '33');
  });

  test('hears no key in sound or in broken packets', () => {
    const [packet] = press(1, 1000);
    const sound: MediaPacket = { ...packet!, kind: 'audio' };
    const broken: MediaPacket = { ...packet!, payload: Buffer.from([1, 0]) };
    const empty: MediaPacket = { ...packet!, payload: Buffer.alloc(0) };
    assert.equal(pressed(sound, broken, empty), '');
  });

  test('that takes over from another one does not tell the key again at which it did', () => {
    const voice = new FakeVoice();
    let digits = '';
    const first = new Keypad(voice, (digit) => {
      digits += digit;
      first.stop();
      new Keypad(voice, (later) => (digits += later));
    });
    for (const packet of [...press(10, 1000), ...press(5, 9000)]) voice.send(packet);
    assert.equal(digits, '*5');
  });

  test('leaves the phone alone when it is stopped', () => {
    const voice = new FakeVoice();
    const keypad = new Keypad(voice, () => assert.fail('A key was told'));
    assert.equal(voice.listeners.size, 1);
    keypad.stop();
    assert.equal(voice.listeners.size, 0);
    voice.send(press(1, 1000)[0]!);
  });
});
