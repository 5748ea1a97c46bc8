import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.mjs';
import { PASSWORD } from './person.ts';
import { strongestTone } from './strongest-tone.ts';
import { until } from './until.ts';

/** The tone of Firefox's fake microphone. */
export const FIREFOX_HERTZ = 1000;

/**
 * Someone in front of a stock Firefox, driven through WebDriver BiDi. Its microphone is Firefox's fake
 * one. There is no sound device, so nothing plays aloud; what arrives is recorded and looked at.
 */
export class FirefoxPerson {
  readonly username: string;
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(username: string, browser: Browser, page: Page) {
    this.username = username;
    this.#browser = browser;
    this.page = page;
  }

  static async signedIn(url: string, username: string, path = '/'): Promise<FirefoxPerson> {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('No Firefox found: install Firefox, or set FIREFOX_PATH.');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        'media.navigator.streams.fake': true,
        'media.navigator.permission.disabled': true,
        'media.autoplay.default': 0,
        'media.peerconnection.ice.loopback': true,
        'media.peerconnection.ice.obfuscate_host_addresses': false,
      },
    });
    try {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(keepRemoteTracks);
      await page.goto(new URL(path, url).href);
      const person = new FirefoxPerson(username, browser, page);
      await person.signIn();
      await person.toRead('Registered');
      return person;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async signIn(): Promise<void> {
    await this.#type('Username', this.username);
    await this.#type('Password', PASSWORD);
    await this.press('LOGIN');
  }

  /** Types it on the keyboard and presses Enter. */
  async dial(number: string): Promise<void> {
    await this.#type('Name or number', number);
    await this.page.keyboard.press('Enter');
  }

  async press(name: string): Promise<void> {
    const button = await this.#find('button', name);
    await button.click();
  }

  async toBeCalledBy(name: string): Promise<void> {
    await this.#find('button', 'Accept');
    await this.toRead(name);
  }

  async toBeInACall(): Promise<void> {
    await this.#find('button', 'Mute');
  }

  async toHaveNoCall(timeout = 5_000): Promise<void> {
    await until(
      'Firefox still has a call',
      async () =>
        ((await this.#look('button', 'End')) ?? (await this.#look('button', 'Accept')))
          ? null
          : true,
      { timeout },
    );
  }

  async toRead(words: string, timeout = 15_000): Promise<void> {
    await until(
      `Firefox does not say “${words}”`,
      async () => ((await this.page.evaluate(textOfPage)).includes(words) ? true : null),
      { timeout },
    );
  }

  /** Records what arrives until it is a clear tone of this frequency. */
  async toHear(hertz: number, timeout = 15_000): Promise<void> {
    let last: unknown = null;
    await until(
      () => `Firefox did not hear ${String(hertz)} Hz; last heard ${JSON.stringify(last)}`,
      async () => {
        const recording = await this.page.evaluate(record, 800);
        if (recording === null) return null;
        const tone = strongestTone(Float32Array.from(recording.samples), recording.rate);
        last = tone;
        return Math.abs(tone.hertz - hertz) <= 10 && tone.above > 20 ? true : null;
      },
      { timeout },
    );
  }

  async leave(): Promise<void> {
    await this.#browser.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.leave();
  }

  async #type(field: string, text: string): Promise<void> {
    const input = await this.#find('input', field);
    await input.click();
    await this.page.keyboard.type(text);
  }

  async #find(tag: string, name: string): Promise<ElementHandle> {
    return until(`Firefox shows no ${tag} “${name}”`, () => this.#look(tag, name), {
      timeout: 15_000,
    });
  }

  async #look(tag: string, name: string): Promise<ElementHandle | null> {
    const handle = await this.page.evaluateHandle(findByName, tag, name);
    return handle.asElement() as ElementHandle | null;
  }
}

/* What follows runs in the page and uses nothing from outside itself. */

interface RemoteTracks {
  hublineTracks?: Set<MediaStreamTrack>;
}

function keepRemoteTracks(): void {
  const tracks = new Set<MediaStreamTrack>();
  (window as RemoteTracks).hublineTracks = tracks;
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => tracks.add(track));
    }
  };
}

/** Puppeteer's accessibility queries stop at shadow roots in Firefox; this walks into the open ones. */
function findByName(tag: string, name: string): Element | null {
  const matches = (element: Element): boolean => {
    if (element.localName !== tag || !element.checkVisibility({ visibilityProperty: true })) {
      return false;
    }
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [element];
    const said = element.ariaLabel ?? labels.map((label) => label.textContent).join(' ');
    return said.replaceAll(/\s+/g, ' ').trim() === name;
  };
  const search = (root: ParentNode): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      if (matches(element)) return element;
      const inside = element.shadowRoot && search(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return search(document);
}

function textOfPage(): string {
  const read = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) ||
          // Has no box of its own, but what is in it may be seen.
          getComputedStyle(element).display === 'contents',
      )
      .map((element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const words = own.map((node) => node.textContent).join('');
        return words + (element.shadowRoot ? read(element.shadowRoot) : '');
      })
      .join('\n');
  return read(document);
}

async function record(milliseconds: number): Promise<{ samples: number[]; rate: number } | null> {
  const live = [...((window as RemoteTracks).hublineTracks ?? [])].filter(
    (track) => track.readyState === 'live',
  );
  const track = live.at(-1);
  if (!track) return null;
  const recorder = new MediaRecorder(new MediaStream([track]));
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => {
    pieces.push(data);
    if (recorder.state === 'recording') recorder.stop();
  });
  const stopped = new Promise((resolve) => {
    recorder.addEventListener('stop', resolve);
  });
  recorder.start(milliseconds);
  await stopped;
  const data = await new Blob(pieces).arrayBuffer();
  if (data.byteLength === 0) return null;
  // Decoding needs no sound device, unlike playing.
  const decoded = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(data);
  return { samples: [...decoded.getChannelData(0)], rate: decoded.sampleRate };
}
