// The voice is "slt" of CMU ARCTIC (festvox-us-slt-hts), which is free to use for anything.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, inFolder, RATE } from './encode.mjs';

/** What is looked at at once. */
const WINDOW = 0.005 * RATE;
/** How loud a window is with the faintest end of a word (-58 dBFS), and with a vowel (-46 dBFS). */
const AUDIBLE = 0.00125;
const SPOKEN = 0.005;
/** What is left before and after, so that pieces join to sentences. */
const MARGIN = 0.06 * RATE;
/** How loud speech is on average (-20 dBFS), and at most (-2 dBFS). */
const LOUDNESS = 0.1;
const PEAK = 0.79;

/** Speaks each text with festival, and gives the samples to `use` with its name. */
export function speak(texts, use) {
  inFolder((folder) => {
    const names = Object.keys(texts);
    const file = (name) => join(folder, `${name}.wav`);
    const commands = names.map((name) => {
      const [text, target] = [JSON.stringify(texts[name]), JSON.stringify(file(name))];
      return `(utt.save.wave (utt.wave.resample (SynthText ${text}) 32000) ${target} 'riff)`;
    });
    const script = join(folder, 'speak.scm');
    writeFileSync(script, ['(voice_cmu_us_slt_arctic_hts)', ...commands].join('\n'));
    execFileSync('festival', ['--batch', script], { stdio: ['ignore', 'ignore', 'inherit'] });
    for (const name of names) use(name, level(trim(decode(file(name)))));
  });
}

/** Leaves the same short silence before and after each piece. */
function trim(samples) {
  const loud = windows(samples).flatMap((loudness, index) => (loudness > AUDIBLE ? [index] : []));
  const first = Math.max(0, loud[0] * WINDOW - MARGIN);
  const trimmed = samples.slice(first, (loud.at(-1) + 1) * WINDOW + MARGIN);
  return trimmed.map((value, index) => {
    const edge = Math.min(1, index / MARGIN, (trimmed.length - index) / MARGIN);
    return value * edge;
  });
}

/** Makes speech as loud as all other speech, by what is heard of it without its pauses. */
function level(samples) {
  const heard = windows(samples).filter((loudness) => loudness > SPOKEN);
  const mean = Math.sqrt(heard.reduce((sum, loudness) => sum + loudness ** 2, 0) / heard.length);
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const gain = Math.min(LOUDNESS / mean, PEAK / peak);
  return samples.map((value) => value * gain);
}

/** How loud each window is. */
function windows(samples) {
  return Array.from({ length: Math.floor(samples.length / WINDOW) }, (_, index) => {
    const window = samples.subarray(index * WINDOW, (index + 1) * WINDOW);
    return Math.sqrt(window.reduce((sum, value) => sum + value ** 2, 0) / window.length);
  });
}
