import type { Person } from './person.ts';
import { until } from './until.ts';

/** What someone hears who is answered by the server: it speaks, and it beeps. */

const BEEP = 1_000;
const AUDIBLE = 0.005;

/** Waits until speech is heard: sound of many pitches, where a voice of a test is one single tone. */
export async function toHearSpeech(person: Person, timeout = 10_000): Promise<void> {
  const pitches: number[] = [];
  await until(
    () => `did not hear speech; heard ${pitches.join(', ')} Hz`,
    async () => {
      const { hertz, rms } = await person.ears.listen();
      if (hertz === null || rms < AUDIBLE) return null;
      pitches.push(hertz);
      // A steady tone may fall between two of the frequencies that are told apart.
      const different = new Set(pitches.map((pitch) => Math.round(pitch / 10)));
      return pitches.length >= 6 && different.size >= 4 ? true : null;
    },
    { timeout, every: 100 },
  );
}

/** Waits until the beep is over; tells when that was, by the clock of the page. */
export async function toHearBeep(person: Person, timeout = 20_000): Promise<number> {
  const ended = await person.page.evaluate(listenForBeep, { hertz: BEEP, timeout });
  if (ended === null) throw new Error(`${person.username} heard no beep in ${timeout} ms`);
  return ended;
}

/** Presses a button; tells when that was, by the clock of the page. */
export async function pressAt(person: Person, name: string): Promise<number> {
  const pressed = person.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const clicked = (): void => resolve(performance.now());
        window.addEventListener('click', clicked, { once: true, capture: true });
      }),
  );
  await person.press(name);
  return pressed;
}

/** Runs in the page: must not use anything from outside itself. */
function listenForBeep({
  hertz,
  timeout,
}: {
  hertz: number;
  timeout: number;
}): Promise<number | null> {
  const RATE = 48_000;
  const WINDOW = 960;
  /** 0.2 seconds of the tone, and a little of what is none. */
  const [LEAST, AFTER] = [10, 2];
  const until = performance.now() + timeout;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const ended = endOfBeep();
      if (ended === null && performance.now() < until) return;
      clearInterval(timer);
      resolve(ended);
    }, 40);
  });

  function endOfBeep(): number | null {
    const past = window.hublineEars?.past();
    const now = performance.now();
    if (!past) return null;
    const tones: boolean[] = [];
    // The newest comes first.
    for (let to = past.length; to >= WINDOW; to -= WINDOW) {
      tones.push(isTone(past.subarray(to - WINDOW, to)));
    }
    const last = tones.indexOf(true);
    if (last < AFTER) return null;
    const before = tones.slice(last).indexOf(false);
    const run = before < 0 ? tones.length - last : before;
    return run < LEAST ? null : now - (last * WINDOW * 1_000) / RATE;
  }

  function isTone(samples: Float32Array): boolean {
    let [real, imaginary, power] = [0, 0, 0];
    samples.forEach((sample, at) => {
      const phase = (2 * Math.PI * hertz * at) / RATE;
      real += sample * Math.cos(phase);
      imaginary += sample * Math.sin(phase);
      power += sample * sample;
    });
    if (Math.sqrt(power / samples.length) < 0.005) return false;
    return (2 * (real * real + imaginary * imaginary)) / samples.length > 0.8 * power;
  }
}
