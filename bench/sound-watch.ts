import type { Page } from 'playwright-core';

declare global {
  interface Window {
    soundWatch: {
      /** When something was first heard in this page, in milliseconds since it was asked for; null before. */
      first(): number | null;
      /** From now on: how long it was silent, and when something was heard. */
      mark(): void;
      /** The longest silence since the mark, in milliseconds, that which goes on included. */
      silence(): number;
      /** When something was first heard since the mark, in milliseconds since 1970; null before. */
      heardAt(): number | null;
      isLoud(): boolean;
      /** When the server confirmed a registration, in milliseconds since 1970. */
      registrations(): readonly number[];
    };
  }
}

/** Listens to what arrives in a page, exactly to the sample, whoever makes the calls; also after it is loaded anew. */
export async function watchSound(page: Page): Promise<void> {
  await page.addInitScript(installSoundWatch);
}

/** Runs in the page before all else: must not use anything from outside itself. */
function installSoundWatch(): void {
  const LOUD = 0.004;
  const worklet = `registerProcessor('loud', class extends AudioWorkletProcessor {
    loud = false;
    process([input]) {
      const loud = input[0]?.some((sample) => Math.abs(sample) > ${String(LOUD)}) ?? false;
      if (loud !== this.loud) this.port.postMessage({ loud: (this.loud = loud), at: currentTime });
      return true;
    }
  })`;
  // Running before there is sound, and begun while the page waits, so that starting it is not part of what is measured.
  let context!: AudioContext;
  const ready = new Promise<void>((resolve) => {
    requestIdleCallback(
      () => {
        context = new AudioContext({ sampleRate: 48_000 });
        const module = new Blob([worklet], { type: 'text/javascript' });
        resolve(context.audioWorklet.addModule(URL.createObjectURL(module)));
      },
      { timeout: 200 },
    );
  });
  const loud = new Set<AudioWorkletNode>();
  const registrations: number[] = [];
  let first: number | null = null;
  let heardAt: number | null = null;
  let silentSince: number | null = null;
  let longest = 0;

  const listen = async (track: MediaStreamTrack): Promise<void> => {
    await ready;
    const mediaStream = new MediaStream([track]);
    const source = new MediaStreamAudioSourceNode(context, { mediaStream });
    const node = new AudioWorkletNode(context, 'loud', { numberOfOutputs: 0 });
    node.port.onmessage = ({ data }: MessageEvent<{ loud: boolean; at: number }>) => {
      if (data.loud) loud.add(node);
      else loud.delete(node);
      if (loud.size > 0) {
        first ??= performance.now();
        heardAt ??= Date.now();
        if (silentSince !== null) longest = Math.max(longest, data.at - silentSince);
        silentSince = null;
      } else silentSince ??= data.at;
    };
    source.connect(node);
    track.addEventListener('ended', () => {
      source.disconnect();
    });
  };

  const Connection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') void listen(track);
      });
    }
  };

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' || !data.startsWith('SIP/2.0 200')) return;
        if (/^CSeq: *\d+ REGISTER/im.test(data)) registrations.push(Date.now());
      });
    }
  };

  window.soundWatch = {
    first: () => first,
    mark() {
      longest = 0;
      heardAt = null;
      if (silentSince !== null) silentSince = context.currentTime;
    },
    silence() {
      const now = silentSince === null ? 0 : context.currentTime - silentSince;
      return Math.max(longest, now) * 1000;
    },
    heardAt: () => heardAt,
    isLoud: () => loud.size > 0,
    registrations: () => registrations,
  };
}

/** Waits until something is heard, up to this long. @returns whether it was */
export function untilLoud(page: Page, milliseconds: number): Promise<boolean> {
  return page
    .waitForFunction(() => window.soundWatch.isLoud(), undefined, {
      ...{ timeout: milliseconds, polling: 20 },
    })
    .then(
      () => true,
      () => false,
    );
}
