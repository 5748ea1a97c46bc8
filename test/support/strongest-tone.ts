/** The strongest frequency in a recording and how far it stands above the median of the band, in decibels. */
export interface StrongestTone {
  readonly hertz: number;
  readonly above: number;
}

const STEP = 2;
const FROM = 80;
const TO = 4_000;

/** Looks through the speech band with one Goertzel filter per step; slow and simple, for recordings of a second or so. */
export function strongestTone(samples: Float32Array, rate: number): StrongestTone {
  const middle = samples.subarray(samples.length >> 2, samples.length - (samples.length >> 2));
  const powers: number[] = [];
  for (let hertz = FROM; hertz <= TO; hertz += STEP) powers.push(power(middle, hertz, rate));
  const best = powers.reduce((most, value, i) => (value > (powers[most] ?? 0) ? i : most), 0);
  const median = powers.toSorted((a, b) => a - b)[powers.length >> 1] ?? 0;
  return { hertz: FROM + best * STEP, above: 10 * Math.log10((powers[best] ?? 0) / median) };
}

/** Power of one frequency in the samples, by a Goertzel filter. */
export function power(samples: Float32Array, hertz: number, rate: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let one = 0;
  let two = 0;
  samples.forEach((sample, i) => {
    // Hann window: without it a strong tone leaks over the whole band.
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
    const now = sample * window + factor * one - two;
    two = one;
    one = now;
  });
  return one * one + two * two - factor * one * two;
}
