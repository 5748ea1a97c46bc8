import assert from 'node:assert/strict';
import { before, describe, test, type TestContext } from 'node:test';
import { opusTone } from '../../../../test/support/opus-tone.ts';
import { power } from '../../../../test/support/strongest-tone.ts';
import type { MediaPacket, MediaSource } from './leg.ts';
import { Mixer } from './mixer.ts';
import { opusTicks } from './ogg.ts';
import { OpusCodec } from './opus-codec.ts';

const LOW = 440;
const HIGH = 1_000;
const NEVER = 2_200;
/** So much stands a tone above what is not there, in decibels. */
const CLEAR = 20;

/** A phone of which the test sends each packet itself. */
class Voice implements MediaSource {
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  readonly #packets: readonly Buffer[];
  #sequence = 65_530;
  #timestamp = 0xffff_f000;
  ssrc = 1;

  constructor(packets: readonly Buffer[] = []) {
    this.#packets = packets;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  listen(listener: (packet: MediaPacket) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  take(): MediaPacket {
    const payload = this.#packets[this.#sequence % this.#packets.length]!;
    const packet = this.#packet('audio', payload);
    this.#sequence++;
    this.#timestamp = (this.#timestamp + opusTicks(payload)) >>> 0;
    return packet;
  }

  send(packet: MediaPacket = this.take()): void {
    for (const listener of this.#listeners) listener(packet);
  }

  press(payload: Buffer, marker: boolean): void {
    this.send({ ...this.#packet('event', payload), marker });
  }

  #packet(kind: 'audio' | 'event', payload: Buffer): MediaPacket {
    return {
      ...{ kind, payload, marker: false, ssrc: this.ssrc, eventClockRate: 48_000 },
      ...{ sequence: this.#sequence & 0xffff, timestamp: this.#timestamp },
    };
  }
}

let codec: OpusCodec;
let low: Buffer[];
let high: Buffer[];
before(async () => {
  codec = await OpusCodec.load();
  [low, high] = await Promise.all([opusTone(LOW), opusTone(HIGH)]);
});

/** Time that goes on when the test says so. */
function clockOf({ mock }: TestContext): { now: () => number; pass: (ms: number) => void } {
  let now = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  return {
    now: () => now,
    pass: (ms) => {
      now += ms;
      mock.timers.tick(ms);
    },
  };
}

function samplesOf(packets: readonly MediaPacket[]): Float32Array {
  const decoder = codec.decoder();
  const samples = packets.flatMap(({ payload }) => [...decoder.decode(payload)!]);
  decoder.free();
  return Float32Array.from(samples, (sample) => sample / 0x8000);
}

/** How much louder than what is not there, in decibels. */
function levelOf(samples: Float32Array, hertz: number): number {
  return 10 * Math.log10(power(samples, hertz, 48_000) / power(samples, NEVER, 48_000));
}

function audioOf(mixer: Mixer): { heard: MediaPacket[]; stop: () => void } {
  const heard: MediaPacket[] = [];
  return { heard, stop: mixer.listen((packet) => heard.push(packet)) };
}

describe('The mixer', () => {
  test('makes one stream of several voices, without a hole in its numbers', (context) => {
    const clock = clockOf(context);
    const [one, two] = [new Voice(low), new Voice(high)];
    const { heard, stop } = audioOf(new Mixer(codec, [one, two], clock.now));
    for (let frame = 0; frame < 60; frame++) {
      one.send();
      two.send();
      clock.pass(20);
    }
    stop();
    assert.equal(heard.length, 60);
    heard.forEach(({ sequence, timestamp, ssrc }, at) => {
      assert.deepEqual([sequence, timestamp, ssrc], [at, at * 960, heard[0]!.ssrc]);
    });
    const samples = samplesOf(heard.slice(10));
    assert.ok(levelOf(samples, LOW) > CLEAR, `${levelOf(samples, LOW)} dB`);
    assert.ok(levelOf(samples, HIGH) > CLEAR, `${levelOf(samples, HIGH)} dB`);
  });

  for (const frame of [2.5, 10, 40, 60] as const) {
    test(`understands packets of ${frame} ms`, async (context) => {
      const tone = await opusTone(LOW, { frame });
      const clock = clockOf(context);
      const voice = new Voice(tone);
      const { heard, stop } = audioOf(new Mixer(codec, [voice, new Voice()], clock.now));
      for (let ms = 0; ms < 1_200; ms += 10) {
        if (frame < 10) for (let sent = 0; sent < 10; sent += frame) voice.send();
        else if (ms % frame === 0) voice.send();
        clock.pass(10);
      }
      stop();
      const samples = samplesOf(heard.slice(10));
      assert.ok(levelOf(samples, LOW) > CLEAR, `${levelOf(samples, LOW)} dB`);
    });
  }

  test('makes up for packets that are lost, late or in the wrong order', async (context) => {
    const clock = clockOf(context);
    const voice = new Voice(await opusTone(LOW, { seconds: 3 }));
    const { heard, stop } = audioOf(new Mixer(codec, [voice], clock.now));
    for (let frame = 0; frame < 60; frame++) {
      const packets = [voice.take(), voice.take()];
      if (frame % 10 === 5) packets.reverse();
      if (frame % 10 === 8) packets.pop();
      for (const packet of packets) voice.send(packet);
      clock.pass(40);
    }
    stop();
    const samples = samplesOf(heard.slice(10));
    assert.ok(levelOf(samples, LOW) > CLEAR, `${levelOf(samples, LOW)} dB`);
    // No silence anywhere: each 20 ms has about as much as all have.
    const loudness = (from: number, to: number): number =>
      Math.sqrt(samples.subarray(from, to).reduce((sum, one) => sum + one * one, 0) / (to - from));
    const all = loudness(0, samples.length);
    // A decoder begins softly.
    for (let from = 1_920; from + 960 <= samples.length; from += 960) {
      assert.ok(loudness(from, from + 960) > all / 3, `almost silent at ${from / 48} ms`);
    }
  });

  test('goes on after a pause, after another stream, and where a clock goes wrong', (context) => {
    const clock = clockOf(context);
    const voice = new Voice(low);
    const { heard, stop } = audioOf(new Mixer(codec, [voice], clock.now));
    const talk = (ms: number, every = 20): void => {
      for (let passed = 0; passed < ms; passed += every) {
        voice.send();
        clock.pass(every);
      }
    };
    const levelNow = (): number => levelOf(samplesOf(heard.slice(-25)), LOW);
    talk(600);
    assert.ok(levelNow() > CLEAR, `${levelNow()} dB`);
    clock.pass(150);
    clock.pass(150);
    for (let ms = 0; ms < 600; ms += 20) clock.pass(20);
    assert.ok(!(levelNow() > CLEAR / 2), `${levelNow()} dB in a pause`);
    talk(600);
    assert.ok(levelNow() > CLEAR, `${levelNow()} dB after a pause`);
    voice.ssrc = 2;
    talk(600);
    assert.ok(levelNow() > CLEAR, `${levelNow()} dB of another stream`);
    // A phone whose clock runs away, and comes back.
    talk(2_000, 15);
    talk(2_000, 25);
    talk(1_000);
    assert.ok(levelNow() > CLEAR, `${levelNow()} dB after the clock was wrong`);
    stop();
  });

  test('takes what is no sound for silence, and does not grow louder than loud', (context) => {
    const clock = clockOf(context);
    const nonsense = new Voice([Buffer.from('hello'), Buffer.from([0xff, 1, 2, 3])]);
    const voices = [new Voice(low), new Voice(low), new Voice(low), new Voice(low)];
    const { heard, stop } = audioOf(new Mixer(codec, [nonsense, ...voices], clock.now));
    for (let frame = 0; frame < 40; frame++) {
      for (const voice of [nonsense, ...voices]) voice.send();
      clock.pass(20);
    }
    stop();
    const samples = samplesOf(heard.slice(10));
    assert.ok(levelOf(samples, LOW) > CLEAR);
  });

  test('passes on the keys of the first voice alone, each press under one timestamp', (context) => {
    const clock = clockOf(context);
    const [one, two] = [new Voice(low), new Voice(high)];
    const { heard, stop } = audioOf(new Mixer(codec, [one, two], clock.now));
    clock.pass(20);
    one.press(Buffer.from([5, 10, 0, 160]), true);
    two.press(Buffer.from([9, 10, 0, 160]), true);
    clock.pass(20);
    one.press(Buffer.from([5, 138, 3, 32]), false);
    stop();
    const events = heard.filter(({ kind }) => kind === 'event');
    assert.deepEqual(
      events.map(({ payload, marker, timestamp }) => [payload[0], marker, timestamp]),
      [
        [5, true, 960],
        [5, false, 960],
      ],
    );
    assert.deepEqual(
      heard.map(({ sequence }) => sequence),
      heard.map((_, at) => at),
    );
  });

  test('rests while nobody listens, and keeps no memory', (context) => {
    const clock = clockOf(context);
    const voice = new Voice(low);
    const mixer = new Mixer(codec, [voice], clock.now);
    assert.equal(voice.listeners, 0);
    const heap = codec.memory;
    // Would not fit four times over.
    for (let time = 0; time < 1_000; time++) {
      const { stop } = audioOf(mixer);
      assert.equal(voice.listeners, 1);
      stop();
    }
    assert.equal(voice.listeners, 0);
    assert.equal(codec.memory, heap);
    const { heard, stop } = audioOf(mixer);
    stop();
    clock.pass(1_000);
    assert.equal(heard.length, 0);
  });
});
