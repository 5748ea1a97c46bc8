import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { opusTone, type OpusToneOptions } from '../../../../test/support/opus-tone.ts';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import { until } from '../../../../test/support/until.ts';
import type { MediaPacket } from '../media/leg.ts';
import { SoundFile } from '../media/sound-file.ts';
import type { Channel } from './recording.ts';
import { Tape } from './tape.ts';

const [LOW, HIGH, OTHER] = [440, 620, 980];
const TONES = [LOW, HIGH, OTHER];
const TICKS_PER_MS = 48;

let folder: string;
let path: string;
let now: number;
let file: SoundFile;
let tape: Tape<Channel>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-tape-'));
});
after(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  path = join(folder, `${crypto.randomUUID()}.ogg`);
  now = 5_000;
  file = await SoundFile.create(path, { channels: 2 });
  tape = new Tape(file, ['left', 'right'], () => now);
});

// Not each test finishes its tape.
afterEach(() => file.close());

/** Someone who sends packets of a tone, from the moment on at which they are made. */
class Speaker {
  readonly channel: Channel;
  readonly #packets: readonly Buffer[];
  readonly #frame: number;
  readonly #ssrc = Math.floor(Math.random() * 2 ** 32);
  /** Wraps soon. */
  #timestamp = 2 ** 32 - 4_800;
  #due = now;
  #sent = 0;
  /** What of it does not arrive. */
  loses: (number: number) => boolean = () => false;
  /** How fast its clock is. */
  pace = 1;
  /** How long each packet is under way, in milliseconds. */
  delay: (number: number) => number = () => 0;
  readonly #underWay: { readonly at: number; readonly packet: MediaPacket }[] = [];

  private constructor(channel: Channel, packets: readonly Buffer[], frame: number) {
    this.channel = channel;
    this.#packets = packets;
    this.#frame = frame;
  }

  static async of(
    channel: Channel,
    hertz: number,
    options: OpusToneOptions = {},
  ): Promise<Speaker> {
    const packets = await opusTone(hertz, options);
    return new Speaker(channel, packets, options.frame ?? 20);
  }

  /** Says nothing, in a way that leaves a hole in the timestamps. */
  rest(milliseconds: number): void {
    this.#due += milliseconds;
    this.#timestamp += milliseconds * TICKS_PER_MS;
  }

  tick(): void {
    for (; this.#due <= now; this.#due += this.#frame / this.pace) {
      const number = this.#sent++;
      const packet: MediaPacket = {
        ...{ kind: 'audio', marker: false, ssrc: this.#ssrc, eventClockRate: 48_000 },
        sequence: number & 0xffff,
        timestamp: this.#timestamp >>> 0,
        payload: this.#packets[number % this.#packets.length]!,
      };
      this.#timestamp = (this.#timestamp + this.#frame * TICKS_PER_MS) % 2 ** 32;
      if (!this.loses(number)) this.#underWay.push({ at: now + this.delay(number), packet });
    }
    for (const one of this.#underWay.filter(({ at }) => at <= now)) {
      this.#underWay.splice(this.#underWay.indexOf(one), 1);
      tape.add(this.channel, one.packet);
    }
  }
}

function pass(milliseconds: number, ...speakers: readonly Speaker[]): void {
  for (const end = now + milliseconds; now < end; now += 5) {
    for (const speaker of speakers) speaker.tick();
    if (now % 400 === 0) tape.write();
  }
}

async function played(): Promise<RecordedSound> {
  assert.equal(await tape.finish(), true);
  return RecordedSound.decode(await readFile(path));
}

/** For how long each of the tones is heard there. */
function heard(sound: RecordedSound, channel: Channel): number[] {
  return TONES.map((tone) => sound.secondsOf(tone, channel === 'left' ? 0 : 1, TONES));
}

function assertHeard(sound: RecordedSound, channel: Channel, expected: readonly number[]): void {
  const times = heard(sound, channel);
  const near = times.every((time, at) => Math.abs(time - expected[at]!) <= 0.25);
  assert.ok(near, `${channel}: ${times.join(', ')} instead of ${expected.join(', ')} seconds`);
}

describe('A tape', () => {
  for (const [left, right] of [
    [{}, {}],
    [{ frame: 10 }, {}],
    [{ frame: 2.5 }, { frame: 5 }],
    [{}, { frame: 60, speech: true }],
    [
      { frame: 40, speech: true },
      { frame: 60, speech: true },
    ],
  ] satisfies [OpusToneOptions, OpusToneOptions][]) {
    const [one, two] = [left, right].map(({ frame = 20 }: OpusToneOptions) => frame);
    test(`has each voice in its channel, packets of ${one} and ${two} ms`, async () => {
      const low = await Speaker.of('left', LOW, left);
      const high = await Speaker.of('right', HIGH, right);
      pass(2_000, low, high);
      const sound = await played();
      assert.ok(Math.abs(sound.seconds - 2) < 0.15, `${sound.seconds} s`);
      assert.ok(Math.abs(tape.length - 2_000) <= 120, `${tape.length} ms`);
      assertHeard(sound, 'left', [2, 0, 0]);
      assertHeard(sound, 'right', [0, 2, 0]);
    });
  }

  test('is silent where nobody speaks', async () => {
    const low = await Speaker.of('left', LOW);
    pass(1_000);
    low.rest(1_000);
    pass(1_000, low);
    const sound = await played();
    assert.ok(Math.abs(sound.seconds - 2) < 0.1, `${sound.seconds} s`);
    assertHeard(sound, 'left', [1, 0, 0]);
    assertHeard(sound, 'right', [0, 0, 0]);
  });

  test('has nothing of a pause, and goes on without a gap', async () => {
    const before = await Speaker.of('left', LOW);
    const meanwhile = await Speaker.of('left', OTHER);
    const high = await Speaker.of('right', HIGH);
    pass(1_010, before, high);
    tape.pause();
    tape.pause();
    pass(1_500, meanwhile, high);
    tape.resume();
    tape.resume();
    pass(1_000, before, high);
    const sound = await played();
    assert.ok(Math.abs(sound.seconds - 2) < 0.1, `${sound.seconds} s`);
    assertHeard(sound, 'left', [2, 0, 0]);
    assertHeard(sound, 'right', [0, 2, 0]);
    assert.equal(sound.secondsOf(OTHER, 0, TONES), 0);
  });

  test('that ends in a pause, or at once, plays', async () => {
    assert.ok((await played()).seconds <= 0.1);
    path = join(folder, `${crypto.randomUUID()}.ogg`);
    file = await SoundFile.create(path, { channels: 2 });
    tape = new Tape(file, ['left', 'right'], () => now);
    const low = await Speaker.of('left', LOW);
    pass(1_000, low);
    tape.pause();
    pass(1_000, low);
    assert.ok(Math.abs((await played()).seconds - 1) < 0.1);
  });

  test('keeps time when packets are lost, late and out of order', async () => {
    const low = await Speaker.of('left', LOW, { speech: true });
    const high = await Speaker.of('right', HIGH, { frame: 60, speech: true });
    low.loses = (number) => number % 10 === 3;
    low.delay = (number) => (number % 4) * 25;
    high.loses = (number) => number % 9 === 5;
    pass(3_000, low, high);
    const sound = await played();
    assert.ok(Math.abs(sound.seconds - 3) < 0.15, `${sound.seconds} s`);
    assertHeard(sound, 'left', [3, 0, 0]);
    assertHeard(sound, 'right', [0, 3, 0]);
  });

  test('follows a phone whose clock is slow or fast', async () => {
    const slow = await Speaker.of('left', LOW, { speech: true });
    const fast = await Speaker.of('right', HIGH, { speech: true });
    [slow.pace, fast.pace] = [0.98, 1.02];
    pass(40_000, slow, fast);
    const sound = await played();
    assert.ok(Math.abs(sound.seconds - 40) < 0.1, `${sound.seconds} s`);
    // By their timestamps they would be 800 ms away from their places by now, and left out.
    assert.ok(sound.secondsOf(LOW, 0, TONES) > 38, `${heard(sound, 'left').join(', ')} s`);
    assert.ok(sound.secondsOf(HIGH, 1, TONES) > 38, `${heard(sound, 'right').join(', ')} s`);
  });

  test('goes on with another source where that begins', async () => {
    const low = await Speaker.of('left', LOW);
    pass(1_000, low);
    const other = await Speaker.of('left', OTHER);
    pass(1_000, other);
    assertHeard(await played(), 'left', [1, 0, 1]);
  });

  test('takes no harm from what is no sound', async () => {
    const low = await Speaker.of('left', LOW);
    const hostile = await Speaker.of('right', HIGH);
    const junk = [Buffer.alloc(0), Buffer.from([0xff]), Buffer.from([0x1b, 0xff, 0xff])];
    for (let round = 0; round < 100; round++) {
      pass(10, low);
      tape.add('right', {
        ...{ kind: 'audio', marker: true, ssrc: round % 3, sequence: 0, eventClockRate: 0 },
        timestamp: (round * 0x1234_5678) >>> 0,
        payload: junk[round % junk.length]!,
      });
    }
    pass(1_000, low, hostile);
    const sound = await played();
    assert.ok(Math.abs(sound.seconds - 2) < 0.1, `${sound.seconds} s`);
    assertHeard(sound, 'left', [2, 0, 0]);
  });

  test('is on disk while it is made', async () => {
    const low = await Speaker.of('left', LOW);
    pass(2_000, low);
    // All but what waits for late packets, and what came since it was written last.
    const sound = await until('there is less than a second', async () => {
      const bytes = await readFile(path);
      // No decoder takes the head alone.
      if (bytes.length < 1_000) return null;
      const so = await RecordedSound.decode(bytes);
      return so.seconds >= 1.3 ? so : null;
    });
    assertHeard(sound, 'left', [sound.seconds, 0, 0]);
    await tape.finish();
  });
});

describe('A tape of one voice', () => {
  beforeEach(async () => {
    tape = new Tape<Channel>(await SoundFile.create(mono(), { channels: 1 }), ['left'], () => now);
  });

  function mono(): string {
    path = join(folder, `${crypto.randomUUID()}.ogg`);
    return path;
  }

  for (const options of [{}, { frame: 2.5 }, { frame: 60, speech: true }] as const) {
    const { frame = 20 }: OpusToneOptions = options;
    test(`is a file of one channel, packets of ${frame} ms`, async () => {
      const low = await Speaker.of('left', LOW, options);
      pass(2_000, low);
      assert.equal(await tape.finish(), true);
      const file = await readFile(path);
      assert.equal(file[file.indexOf('OpusHead') + 9], 1);
      const sound = await RecordedSound.decode(file, 1);
      assert.ok(Math.abs(sound.seconds - 2) < 0.15, `${sound.seconds} s`);
      assertHeard(sound, 'left', [2, 0, 0]);
    });
  }

  for (const [heardOnly, seconds] of [
    [true, 2],
    [false, 22],
  ] as const) {
    const what = heardOnly ? 'with what was said last' : 'later, where silence counts';
    test(`that waits to write silence ends ${what}`, async () => {
      const low = await Speaker.of('left', LOW);
      pass(500, low);
      low.rest(1_000);
      pass(1_000);
      pass(500, low);
      for (const end = now + 20_000; now < end; now += 400) tape.write({ heardOnly: true });
      assert.equal(await tape.finish({ heardOnly }), true);
      const sound = await RecordedSound.decode(await readFile(path), 1);
      assert.ok(Math.abs(sound.seconds - seconds) < 0.1, `${sound.seconds} s`);
      assert.ok(Math.abs(tape.length - seconds * 1_000) <= 40, `${tape.length} ms`);
      assertHeard(sound, 'left', [1, 0, 0]);
    });
  }
});
