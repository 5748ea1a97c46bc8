import { RATE } from './encode.mjs';

/** How long a tone takes to come and go, so that it does not click. */
const EDGE = 0.005;
const LOUDNESS = 0.25;

const sine = (hertz, seconds) =>
  Float64Array.from({ length: Math.round(seconds * RATE) }, (_, index) => {
    const t = index / RATE;
    const edge = Math.min(1, t / EDGE, (seconds - t) / EDGE);
    return LOUDNESS * edge * Math.sin(2 * Math.PI * hertz * t);
  });
const silence = (seconds) => new Float64Array(Math.round(seconds * RATE));
const join = (...parts) => Float64Array.from(parts.flatMap((part) => [...part]));

/** By name, the prompts that are no speech. */
export const tones = {
  beep: sine(1000, 0.4),
  'limit-tone': join(sine(1000, 0.16), silence(0.12), sine(1000, 0.16)),
  pause: silence(0.3),
};

/** Goes round and round at the test number of emergency calls. */
export const emergencyTest = join(sine(440, 1.5), silence(0.5));
