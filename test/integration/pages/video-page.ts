import {
  browserCamera,
  browserMicrophone,
  createHub,
  hublineBackend,
  sipPhone,
  type Call,
  type VideoSource,
} from '@hubline/core';
import { filter, firstValueFrom } from 'rxjs';
import { strongestIn } from './strongest-in.ts';

/** What a test does with the hub of a page. */
export interface VideoPage {
  signIn(username: string, password: string): Promise<void>;
  dial(number: string, options?: { readonly video?: boolean }): Promise<void>;
  /** Whether the call that rings comes with video; null as long as none rings. */
  ringsWithVideo(): boolean | null;
  accept(options?: { readonly video?: boolean }): Promise<void>;
  /** Gives the code of the error where it fails. */
  sendVideo(source: VideoSource): Promise<string | null>;
  hold(on: boolean): Promise<void>;
  transfer(number: string): Promise<void>;
  end(): Promise<void>;
  /** As `connected camera receiving`. */
  state(): string;
  /** The colour in the middle of what the other side sends; null while nothing is shown. */
  sees(): Promise<readonly number[] | null>;
  /** The strongest frequency that arrives, null in silence. */
  hears(): Promise<number | null>;
  /** How many cameras and screens are open here. */
  open(): number;
  /** Ends the sharing of the screen as the button of the browser does. */
  endScreen(): void;
  /** What the statistics of the newest connection say of the video that is received. */
  statistics(): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

declare global {
  interface Window {
    video: VideoPage;
  }
}

/** A steady tone is noise to the filters for speech. */
const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
const microphone = browserMicrophone({ constraints: () => plain });
const streams: MediaStream[] = [];
const screens: MediaStream[] = [];
const camera = browserCamera();
const connections: RTCPeerConnection[] = [];
let heard: MediaStream | null = null;

const hub = createHub({
  backend: hublineBackend({ server: location.origin }),
  phone: sipPhone({
    microphone,
    createPeerConnection: (configuration) => {
      const connection = new RTCPeerConnection(configuration);
      connections.push(connection);
      return connection;
    },
  }),
  microphone,
  camera: {
    ...camera,
    open: async (id) => kept(await camera.open(id)),
    openScreen: async () => {
      const screen = kept(await camera.openScreen());
      screens.push(screen);
      return screen;
    },
  },
  audio: {
    use() {},
    test() {},
    tone: () => () => {},
    key() {},
    play: (stream) => {
      heard = stream;
      return () => (heard = null);
    },
  },
});
const picture = document.body.appendChild(document.createElement('video'));
Object.assign(picture, { muted: true, autoplay: true });
const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const context = canvas.getContext('2d', { willReadFrequently: true })!;

window.video = {
  async signIn(username, password) {
    await hub.session.signIn({ username, password });
    await firstValueFrom(
      hub.registration.state$.pipe(filter(({ status }) => status === 'registered')),
    );
  },
  async dial(number, options) {
    await hub.calls.dial(number, options);
  },
  ringsWithVideo() {
    const state = hub.calls.active$.value[0]?.state$.value;
    return state?.phase === 'incoming' ? state.offersVideo : null;
  },
  accept: (options) => call().accept(options),
  sendVideo: (source) =>
    call()
      .sendVideo(source)
      .then(
        () => null,
        (error: unknown) => (error as { readonly code: string }).code,
      ),
  hold: (on) => call().hold(on),
  transfer: (number) => call().transfer(number),
  end: () => call().end(),
  state() {
    const state = hub.calls.active$.value[0]?.state$.value;
    if (state?.phase !== 'connected') return state?.phase ?? 'none';
    const { sending, pending, receiving } = state.video;
    return [
      `${state.phase} ${sending}`,
      ...(pending ? ['pending'] : []),
      ...(receiving ? ['receiving'] : []),
    ].join(' ');
  },
  async sees() {
    const stream = hub.calls.active$.value[0]?.remoteVideo$.value ?? null;
    if (picture.srcObject !== stream) picture.srcObject = stream;
    if (!stream) return null;
    await picture.play().catch(() => undefined);
    if (picture.readyState < picture.HAVE_CURRENT_DATA || picture.videoWidth < 2) return null;
    const { videoWidth, videoHeight } = picture;
    context.drawImage(picture, videoWidth / 2, videoHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  },
  hears: async () => heard && strongestIn(heard),
  open: () => streams.flatMap((stream) => stream.getTracks()).filter(isLive).length,
  endScreen() {
    for (const track of screens.at(-1)!.getTracks()) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  },
  async statistics() {
    // The newest may be one that is kept ready for the next call.
    const connection = connections.findLast((one) => one.remoteDescription);
    const reports = [...((await connection?.getStats()) ?? new Map()).values()] as {
      readonly type: string;
      readonly kind?: string;
    }[];
    const numbers: Record<string, number> = {};
    for (const report of reports) {
      if (report.kind !== 'video') continue;
      for (const [name, value] of Object.entries(report)) {
        if (typeof value === 'number') numbers[`${report.type}.${name}`] = value;
      }
    }
    return numbers;
  },
  stop: () => hub.close(),
};

function call(): Call {
  const [found] = hub.calls.active$.value;
  if (!found) throw new Error('no call');
  return found;
}

function kept(stream: MediaStream): MediaStream {
  streams.push(stream);
  return stream;
}

function isLive({ readyState }: MediaStreamTrack): boolean {
  return readyState === 'live';
}
