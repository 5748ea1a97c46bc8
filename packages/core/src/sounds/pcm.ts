/** Samples a second: what Opus is made of. */
export const RATE = 48_000;

/** So much is looked at together. */
const BLOCK_MS = 20;
const BLOCK = (RATE * BLOCK_MS) / 1_000;
/** Root mean squares, of full scale. */
const AUDIBLE = 10 ** (-50 / 20);
const SPOKEN = 10 ** (-45 / 20);
/** Less than that is a click. */
const LEAST_AUDIBLE_MS = 200;
/** Breath before a word, and its end. */
const KEPT = (RATE * 150) / 1_000;
const MOST_PEAKS = 100;

interface Level {
  /** Root mean square. */
  readonly mean: number;
  readonly highest: number;
}

/** Whether there is nothing in it that a server would take for a sound. */
export function isSilent(samples: Float32Array): boolean {
  const audible = levelsOf(samples).filter(({ mean }) => mean > AUDIBLE);
  return audible.length * BLOCK_MS < LEAST_AUDIBLE_MS;
}

/** The part between the silence at both ends; all of it where that would leave nothing to be heard. */
export function withoutSilence(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const levels = levelsOf(samples);
  const isSpoken = ({ mean }: Level): boolean => mean > SPOKEN;
  const [first, last] = [levels.findIndex(isSpoken), levels.findLastIndex(isSpoken)];
  const part = samples.subarray(Math.max(0, first * BLOCK - KEPT), (last + 1) * BLOCK + KEPT);
  return first < 0 || isSilent(part) ? samples : part;
}

/** At most 100 whole numbers from 0 to 100: roots of the highest amplitude, so that quiet speech is seen, too. */
export function peaksOf(samples: Float32Array): readonly number[] {
  const levels = levelsOf(samples);
  const count = Math.min(MOST_PEAKS, levels.length);
  const placeOf = (index: number): number => Math.floor((index * levels.length) / count);
  return Array.from({ length: count }, (_, index) => {
    const part = levels.slice(placeOf(index), placeOf(index + 1));
    const highest = Math.max(...part.map((level) => level.highest));
    return Math.round(100 * Math.sqrt(Math.min(1, highest)));
  });
}

function levelsOf(samples: Float32Array): readonly Level[] {
  return Array.from({ length: Math.ceil(samples.length / BLOCK) }, (_, index) =>
    levelOf(samples.subarray(index * BLOCK, (index + 1) * BLOCK)),
  );
}

function levelOf(block: Float32Array): Level {
  let energy = 0;
  let highest = 0;
  for (const sample of block) {
    energy += sample * sample;
    highest = Math.max(highest, Math.abs(sample));
  }
  return { mean: Math.sqrt(energy / block.length), highest };
}
