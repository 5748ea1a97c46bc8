import { chromium, type Browser, type Page } from 'playwright-core';
import { requireChromium } from '../../scripts/find-browser.mjs';
import { colourFile, type Colour } from './colour-file.ts';
import { melodyFile, toneFile } from './tone-file.ts';

export interface ChromiumOptions {
  /** What the microphone picks up: a tone of so many hertz, 0 for silence. */
  readonly tone?: number;
  /** Tones one after the other instead, three seconds each, again and again. */
  readonly melody?: readonly number[];
  /** `granted` says yes to every question for it. */
  readonly microphone?: 'granted' | 'denied' | 'missing';
  /** What the camera sees, instead of a moving picture. */
  readonly camera?: Colour;
  /** Flags of V8. */
  readonly v8?: readonly string[];
}

/** A Chromium of its own: what the microphone picks up is a matter of the whole process. */
export async function openChromium({
  tone = 0,
  melody,
  microphone = 'granted',
  camera,
  v8,
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
      ...(microphone === 'denied' ? [] : ['--use-fake-ui-for-media-stream']),
      ...(microphone === 'missing'
        ? []
        : [
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-audio-capture=${melody ? melodyFile(melody, 3) : toneFile(tone)}`,
          ]),
      ...(v8 ? [`--js-flags=${v8.join(' ')}`] : []),
      ...(camera ? [`--use-file-for-fake-video-capture=${colourFile(camera)}`] : []),
    ],
  });
}

/** Says no to the microphone on one site for good, as a person does in the address bar. */
export async function denyMicrophone(page: Page, origin: string): Promise<void> {
  const ofPage = await page.context().newCDPSession(page);
  const { targetInfo } = await ofPage.send('Target.getTargetInfo');
  const browser = page.context().browser();
  if (!browser || targetInfo.browserContextId === undefined) throw new Error('no browser');
  // Stays open: what it has set goes when it does.
  const ofBrowser = await browser.newBrowserCDPSession();
  await ofBrowser.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting: 'denied',
    origin,
    browserContextId: targetInfo.browserContextId,
  });
}
