/** The strongest frequency in a recording and how far it stands above the median of the band, in decibels. */
export interface StrongestTone {
  readonly hertz: number;
  readonly above: number;
}

const STEP = 2;
const FROM = 80;
const TO = 4_000;

/** Looks through the speech band in the middle half of a recording, with one Goertzel filter per step. */
export function strongestTone(samples: Float32Array, rate: number): StrongestTone {
  const middle = windowed(
    samples.subarray(samples.length >> 2, samples.length - (samples.length >> 2)),
  );
  const powers: number[] = [];
  for (let hertz = FROM; hertz <= TO; hertz += STEP) powers.push(powerOf(middle, hertz, rate));
  const best = powers.reduce((most, value, i) => (value > (powers[most] ?? 0) ? i : most), 0);
  const median = powers.toSorted((a, b) => a - b)[powers.length >> 1] ?? 0;
  return { hertz: FROM + best * STEP, above: 10 * Math.log10((powers[best] ?? 0) / median) };
}

/** Power of one frequency in the samples. */
export function power(samples: Float32Array, hertz: number, rate: number): number {
  return powerOf(windowed(samples), hertz, rate);
}

/** Fades in and out (Hann): without that a strong tone leaks over the whole band. */
function windowed(samples: Float32Array): Float64Array {
  return Float64Array.from(
    samples,
    (sample, i) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length)),
  );
}

/** A Goertzel filter. */
function powerOf(faded: Float64Array, hertz: number, rate: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let one = 0;
  let two = 0;
  for (let i = 0; i < faded.length; i++) {
    const now = faded[i]! + factor * one - two;
    two = one;
    one = now;
  }
  return one * one + two * two - factor * one * two;
}
