import { MOST_SEGMENTS, segmentsOf } from '../media/ogg-page.ts';
import { frameTicks, missing, silence, writeOpusPacket } from '../media/opus-packet.ts';
import { SLOT_TICKS } from './voice.ts';
import type { Sound, Voice } from './voice.ts';

/** The left one and the right one. */
export type Voices = readonly [Voice, Voice];

/** What both say for so many slots. */
export interface WovenPacket {
  readonly bytes: Buffer;
  readonly slots: number;
}

type Said = Pick<Sound, 'kind' | 'frames'>;

/**
 * The next packet of both voices (RFC 7845 §5.1.1). It is as short as the frames of both allow:
 * 20 ms as a rule, never more than 120 ms.
 */
export function weave(voices: Voices, from: number): WovenPacket {
  const slots = endOf(voices, from) - from;
  const [left, right] = voices;
  const bytes = join(saidBy(left, from, slots), saidBy(right, from, slots));
  if (segmentsOf(bytes) <= MOST_SEGMENTS) return { bytes, slots };
  return { bytes: join(silence(slots), silence(slots)), slots };
}

/** Of two streams in a packet the first one has to tell where it ends (RFC 6716, appendix B). */
function join(left: Said, right: Said): Buffer {
  return Buffer.concat([
    writeOpusPacket(left.kind, left.frames, { delimited: true }),
    writeOpusPacket(right.kind, right.frames),
  ]);
}

/** Where no frame of either voice is cut. */
function endOf(voices: Voices, from: number): number {
  let end = from + 1;
  for (let slot = from; slot < end; slot++) {
    for (const voice of voices) end = Math.max(end, slot + (voice.at(slot)?.span ?? 1));
  }
  return end;
}

/**
 * All frames in a packet are of one kind. Where the other voice has long frames and this one changes
 * its kind in the middle, or misses something, the kind that has most of the time is kept.
 */
function saidBy(voice: Voice, from: number, slots: number): Said {
  const sounds: Sound[] = [];
  for (let slot = from; slot < from + slots; slot++) {
    const sound = voice.at(slot);
    if (sound) sounds.push(sound);
  }
  if (sounds[0]?.span === slots) return sounds[0];
  const kind = mostUsed(sounds) ?? voice.kindBefore(from);
  if (kind === null) return silence(slots);
  const ticks = frameTicks(kind);
  const step = Math.max(1, ticks / SLOT_TICKS);
  if (slots % step !== 0) return silence(slots);
  const frames: Buffer[] = [];
  for (let slot = from; slot < from + slots; slot += step) {
    const sound = voice.at(slot);
    if (sound?.kind === kind) frames.push(...sound.frames);
    else frames.push(...missing((step * SLOT_TICKS) / ticks));
  }
  return { kind, frames };
}

function mostUsed(sounds: readonly Sound[]): number | null {
  if (sounds.length === 0) return null;
  const used = new Map<number, number>();
  for (const { kind, span } of sounds) used.set(kind, (used.get(kind) ?? 0) + span);
  return [...used].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
