import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RATE = 48_000;
const LEVEL = 0.5;

/**
 * A wav file with one steady tone, for a browser that takes it for its microphone. It ends where it
 * began, so that the browser may play it round and round without a click. Zero hertz is silence.
 */
export function toneFile(hertz: number, seconds = 2): string {
  return melodyFile([hertz], seconds);
}

/** The same with several tones, one after the other, each as long as `seconds`. */
export function melodyFile(tones: readonly number[], seconds: number): string {
  const folder = join(tmpdir(), 'hubline-tones');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${tones.join('-')}-${String(seconds)}s-${String(process.pid)}.wav`);
  writeFileSync(path, wav(tones, seconds));
  return path;
}

function wav(tones: readonly number[], seconds: number): Buffer {
  if (!tones.every((hertz) => Number.isInteger(hertz * seconds))) {
    throw new TypeError('not a whole number of periods');
  }
  const each = RATE * seconds;
  const samples = each * tones.length;
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // one channel
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) {
    const value = LEVEL * Math.sin((2 * Math.PI * tones[Math.floor(i / each)]! * i) / RATE);
    file.writeInt16LE(Math.round(value * 32_767), 44 + i * 2);
  }
  return file;
}
