import { chromium, type Browser } from 'playwright-core';
import { requireChromium } from '../../scripts/find-browser.mjs';
import { toneFile } from './tone-file.ts';

export interface ChromiumOptions {
  /** What its microphone picks up: a tone of so many hertz, 0 for silence, null for no microphone at all. */
  readonly tone?: number | null;
  /** Whether every question for the microphone is answered with yes. */
  readonly allowMicrophone?: boolean;
}

/** A Chromium of its own, with a microphone that picks up one tone. The file is per process: one browser, one tone. */
export async function openChromium({
  tone = 0,
  allowMicrophone = true,
}: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      // Where the machine has no other network than itself.
      '--allow-loopback-in-peer-connection',
      ...(allowMicrophone ? ['--use-fake-ui-for-media-stream'] : []),
      ...(tone === null
        ? []
        : [
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-audio-capture=${toneFile(tone)}`,
          ]),
    ],
  });
}
