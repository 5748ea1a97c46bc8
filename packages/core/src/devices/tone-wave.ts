import type { Tone } from './audio-output.ts';

interface Step {
  /** Hertz; silence when empty. */
  readonly notes: readonly number[];
  readonly seconds: number;
  /** Fades like a bell instead of sounding evenly. */
  readonly bell?: boolean;
}

interface Pattern {
  readonly steps: readonly Step[];
  readonly volume: number;
}

/** Softness of each beginning and end, against clicks. */
const EDGE_SECONDS = 0.012;

const bell = (note: number, seconds: number): Step => ({
  notes: [note, note * 2],
  seconds,
  bell: true,
});

/** Call progress as in North America (ITU-T E.180 supplement 2); the ringtone is our own. */
const TONES: Record<Tone, Pattern> = {
  ringtone: {
    volume: 0.35,
    steps: [
      bell(659.26, 0.16),
      bell(830.61, 0.16),
      bell(659.26, 0.16),
      bell(830.61, 0.72),
      { notes: [], seconds: 1.8 },
    ],
  },
  ringback: {
    volume: 0.12,
    steps: [
      { notes: [440, 480], seconds: 2 },
      { notes: [], seconds: 4 },
    ],
  },
  busy: {
    volume: 0.12,
    steps: [
      { notes: [480, 620], seconds: 0.5 },
      { notes: [], seconds: 0.5 },
    ],
  },
  reorder: {
    volume: 0.12,
    steps: [
      { notes: [480, 620], seconds: 0.25 },
      { notes: [], seconds: 0.25 },
    ],
  },
};

const CHIME: Pattern = {
  volume: 0.3,
  steps: [bell(523.25, 0.2), bell(659.26, 0.2), bell(783.99, 0.2), bell(1046.5, 0.7)],
};

const ROWS = ['123A', '456B', '789C', '*0#D'];
const LOW = [697, 770, 852, 941];
const HIGH = [1209, 1336, 1477, 1633];

/** One period of a call progress tone or of the ringtone. */
export function toneWave(tone: Tone, sampleRate: number): Float32Array<ArrayBuffer> {
  return wave(TONES[tone], sampleRate);
}

/** A few rising notes, by which to hear whether a device plays. */
export function chimeWave(sampleRate: number): Float32Array<ArrayBuffer> {
  return wave(CHIME, sampleRate);
}

/** The pair of a DTMF digit (ITU-T Q.23); null for what is none. */
export function keyWave(digit: string, sampleRate: number): Float32Array<ArrayBuffer> | null {
  const row = ROWS.findIndex((keys) => digit.length === 1 && keys.includes(digit.toUpperCase()));
  if (row === -1) return null;
  const column = ROWS[row]!.indexOf(digit.toUpperCase());
  const notes = [LOW[row]!, HIGH[column]!];
  return wave({ volume: 0.1, steps: [{ notes, seconds: 0.12 }] }, sampleRate);
}

function wave({ steps, volume }: Pattern, sampleRate: number): Float32Array<ArrayBuffer> {
  const lengths = steps.map(({ seconds }) => Math.round(seconds * sampleRate));
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  steps.forEach((step, index) => {
    const length = lengths[index]!;
    for (let i = 0; i < length && step.notes.length > 0; i++) {
      samples[start + i] = volume * envelope(step, i / sampleRate) * chord(step, i / sampleRate);
    }
    start += length;
  });
  return samples;
}

/** All notes at once, between -1 and 1; the overtones of a bell are softer. */
function chord({ notes, bell }: Step, time: number): number {
  const weights = notes.map((_, index) => (bell ? 1 / (1 + 3 * index) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = notes.reduce((sum, note, index) => {
    return sum + weights[index]! * Math.sin(2 * Math.PI * note * time);
  }, 0);
  return sum / total;
}

function envelope({ seconds, bell }: Step, time: number): number {
  const edge = Math.min(1, time / EDGE_SECONDS, (seconds - time) / EDGE_SECONDS);
  return Math.max(0, edge) * (bell ? Math.exp(-4 * time) : 1);
}
