import type { OpusFrame } from '../media/ogg.ts';
import { MOST_SEGMENTS, segmentsOf } from '../media/ogg-page.ts';
import { frameTicks, missing, silence, writeOpusPacket } from '../media/opus-packet.ts';
import { SLOT_TICKS } from './voice.ts';
import type { Sound, Voice } from './voice.ts';

type Said = Pick<Sound, 'kind' | 'frames'>;

/**
 * The next packet of all voices (RFC 7845 §5.1.1). It is as short as the frames of all allow:
 * 20 ms as a rule, never more than 120 ms.
 */
export function weave(voices: readonly Voice[], from: number): OpusFrame {
  const slots = endOf(voices, from) - from;
  const ticks = slots * SLOT_TICKS;
  const payload = join(voices.map((voice) => saidBy(voice, from, slots)));
  if (segmentsOf(payload) <= MOST_SEGMENTS) return { payload, ticks };
  return { payload: join(voices.map(() => silence(slots))), ticks };
}

/** Of the streams in a packet all but the last one have to tell where they end (RFC 6716, appendix B). */
function join(streams: readonly Said[]): Buffer {
  const last = streams.length - 1;
  return Buffer.concat(
    streams.map(({ kind, frames }, index) =>
      writeOpusPacket(kind, frames, { delimited: index < last }),
    ),
  );
}

/** Where no frame of any voice is cut. */
function endOf(voices: readonly Voice[], from: number): number {
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
