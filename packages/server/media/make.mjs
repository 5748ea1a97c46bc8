// Makes the recordings beside this file: `node make.mjs` for all, or `node make.mjs music` or
// `node make.mjs prompts`. ffmpeg (libopus) must be on the PATH; for prompts also festival with the voice
// festvox-us-slt-hts.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SPOKEN } from '../src/prompts/spoken.ts';
import { encode, encodeLoop } from './make/encode.mjs';
import { compose } from './make/music.mjs';
import { speak } from './make/speech.mjs';
import { emergencyTest, tones } from './make/tones.mjs';

const wanted = process.argv[2];
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

if (wanted !== 'prompts') {
  encodeLoop(compose(), path('music-on-hold.opus'));
  encodeLoop(emergencyTest, path('emergency-test.opus'));
}

if (wanted !== 'music') {
  mkdirSync(path('prompts'), { recursive: true });
  for (const [name, samples] of Object.entries(tones)) {
    encode(samples, path(`prompts/${name}.opus`), 'audio');
  }
  speak(SPOKEN, (name, samples) => encode(samples, path(`prompts/${name}.opus`), 'voip'));
}
