import { setImmediate as pause } from 'node:timers/promises';
import { readOpus, type OpusFrame } from './ogg.ts';
import { readOggPage } from './ogg-page.ts';
import { readOpusPacket } from './opus-packet.ts';
import { SoundCheck } from './sound-check.ts';

/** What keeps a sound from being taken. */
export type SoundFault = 'unreadable' | 'silent' | 'too-long' | 'too-large';

export interface UploadedSound {
  readonly frames: readonly OpusFrame[];
  readonly milliseconds: number;
}

/** Of the file. */
export const LARGEST_SOUND = 2 * 1024 * 1024;
/** Encoders put a little before what was said, and behind it. */
const GRACE_MS = 1_000;
/** Less than that is a click. */
const LEAST_LOUD_MS = 200;
const LARGEST_PACKET = 3_840;
const TICKS_PER_MS = 48;
/** How many bytes and packets are looked at before others get their turn: a few milliseconds. */
const BYTES_AT_ONCE = 64 * 1024;
const PACKETS_AT_ONCE = 200;

const SERIAL_AT = 14;
const SEGMENTS_AT = 26;
/** Where the packet of the first page begins, which has that one alone. */
const HEAD_AT = 28;
const SHORTEST_HEAD = 19;

/** Reads Ogg/Opus of one or two channels in Base64; every packet of it can be played. */
export async function readUploadedSound(
  base64: string,
  { seconds }: { /** The longest one. */ readonly seconds: number },
): Promise<UploadedSound | SoundFault> {
  const length = Buffer.byteLength(base64, 'base64');
  if (length > LARGEST_SOUND) return 'too-large';
  const file = Buffer.from(base64, 'base64');
  // What is no Base64 is left out of it.
  if (file.length !== length) return 'unreadable';
  if (!hasOpusHead(file) || !(await isOneStream(file))) return 'unreadable';
  const frames = await readFrames(file, (seconds * 1000 + GRACE_MS) * TICKS_PER_MS);
  if (typeof frames === 'string') return frames;
  const { milliseconds, loudMilliseconds } = await SoundCheck.of(frames);
  return loudMilliseconds < LEAST_LOUD_MS ? 'silent' : { frames, milliseconds };
}

/** Of a version that we know (RFC 7845 §5.1), with one stream inside. */
function hasOpusHead(file: Buffer): boolean {
  const head = file.subarray(HEAD_AT, HEAD_AT + (file[HEAD_AT - 1] ?? 0));
  if (file[SEGMENTS_AT] !== 1 || head.length < SHORTEST_HEAD) return false;
  const [version = 0, channels, family] = [head[8], head[9], head[18]];
  const known = head.toString('latin1', 0, 8) === 'OpusHead' && version < 0x10;
  return known && (channels === 1 || channels === 2) && family === 0;
}

/**
 * Whether it is of whole pages without faults, and nothing else is mixed in. That no other file follows
 * is seen later: its head is no packet.
 */
async function isOneStream(file: Buffer): Promise<boolean> {
  let next = BYTES_AT_ONCE;
  for (let at = 0; at < file.length;) {
    const rest = file.subarray(at);
    const page = readOggPage(rest);
    if (!page) return false;
    if (rest.readUInt32LE(SERIAL_AT) !== file.readUInt32LE(SERIAL_AT)) return false;
    at += page.length;
    if (at < next) continue;
    next = at + BYTES_AT_ONCE;
    await pause();
  }
  return true;
}

async function readFrames(file: Buffer, mostTicks: number): Promise<OpusFrame[] | SoundFault> {
  const frames: OpusFrame[] = [];
  let ticks = 0;
  try {
    for await (const frame of readOpus(inOnePiece(file))) {
      if (frame.payload.length > LARGEST_PACKET || !readOpusPacket(frame.payload)) {
        return 'unreadable';
      }
      ticks += frame.ticks;
      if (ticks > mostTicks) return 'too-long';
      if (frames.push(frame) % PACKETS_AT_ONCE === 0) await pause();
    }
  } catch {
    return 'unreadable';
  }
  return frames;
}

async function* inOnePiece(file: Buffer): AsyncGenerator<Buffer> {
  yield file;
}
