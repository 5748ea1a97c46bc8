import { Subject } from 'rxjs';
import { drawIcon } from './draw-icon.ts';
import type { KeyedCall, MediaKey, MediaKeys } from './media-keys.ts';

interface ActionDetails {
  /** Whether the microphone or camera is wanted; not all browsers tell. */
  readonly isActivating?: boolean;
}

/** What is used of `navigator.mediaSession` (Media Session §4). */
export interface MediaSessionPlace {
  metadata: unknown;
  playbackState: 'none' | 'paused' | 'playing';
  setActionHandler(action: string, handler: ((details: ActionDetails) => void) | null): void;
  setPositionState?(state?: {
    readonly duration: number;
    readonly playbackRate: number;
    readonly position: number;
  }): void;
  setMicrophoneActive?(active: boolean): unknown;
  setCameraActive?(active: boolean): unknown;
}

interface Artwork {
  readonly src: string;
  readonly sizes?: string;
  readonly type?: string;
}

interface Metadata {
  readonly title: string;
  readonly artist: string;
  readonly artwork: readonly Artwork[];
}

export interface MediaKeysOptions {
  /** What is shown beside the name; our icon unless given. */
  readonly artwork?: readonly Artwork[];
  readonly session?: MediaSessionPlace | undefined;
  readonly metadata?: (data: Metadata) => unknown;
}

/** In a call without video there is no camera to switch. */
const KEYS: Readonly<Record<string, (details: ActionDetails) => MediaKey>> = {
  togglemicrophone: ({ isActivating: on }) => ({
    key: 'microphone',
    ...(on !== undefined && { on }),
  }),
  hangup: () => ({ key: 'hang-up' }),
  pause: () => ({ key: 'pause' }),
  play: () => ({ key: 'play' }),
};
const CAMERA_KEYS: typeof KEYS = {
  togglecamera: ({ isActivating: on }) => ({ key: 'camera', ...(on !== undefined && { on }) }),
};

/** The keys by the Media Session API; where a browser lacks it, or some of it, the rest works. */
export function browserMediaKeys(options: MediaKeysOptions = {}): MediaKeys {
  const { session = (globalThis.navigator as Navigator | undefined)?.mediaSession } = options;
  return new BrowserMediaKeys(session as MediaSessionPlace | undefined, options);
}

/**
 * A page may have a session of its own. It is taken for as long as a call is up; then what can be read of it is
 * as it was: what it shows and its state, but not its keys, which no page can read.
 */
class BrowserMediaKeys implements MediaKeys {
  readonly #session: MediaSessionPlace | undefined;
  readonly #metadata: (data: Metadata) => unknown;
  readonly pressed$ = new Subject<MediaKey>();
  #artwork: readonly Artwork[];
  #now: KeyedCall | null = null;
  #before: Pick<MediaSessionPlace, 'metadata' | 'playbackState'> | null = null;
  #ours: unknown = null;

  constructor(session: MediaSessionPlace | undefined, options: MediaKeysOptions) {
    this.#session = session;
    this.#artwork = options.artwork ?? [];
    this.#metadata =
      options.metadata ?? ((data) => new MediaMetadata({ ...data, artwork: [...data.artwork] }));
    if (session && !options.artwork) void this.#draw();
  }

  show(call: KeyedCall | null): void {
    const session = this.#session;
    const before = this.#now;
    this.#now = call;
    if (!session) return;
    if (!call) return this.#giveBack(session);
    if (!before) this.#take(session);
    if ((before?.camera ?? null) === null && call.camera !== null) this.#listen(CAMERA_KEYS);
    else if (before?.camera != null && call.camera === null) this.#forget(CAMERA_KEYS);
    if (!before || !isSameParty(before, call)) this.#tellWho(session, call);
    session.playbackState = call.held ? 'paused' : 'playing';
    tell(() => session.setMicrophoneActive?.(!call.muted));
    tell(() => session.setCameraActive?.(call.camera ?? false));
    if (before?.held !== call.held || before.since !== call.since) tellTime(session, call);
  }

  #take(session: MediaSessionPlace): void {
    const { metadata, playbackState } = session;
    this.#before = { metadata, playbackState };
    this.#listen(KEYS);
  }

  #giveBack(session: MediaSessionPlace): void {
    if (!this.#before) return;
    this.#forget(KEYS);
    this.#forget(CAMERA_KEYS);
    // What the page has set meanwhile is its own.
    if (session.metadata === this.#ours) session.metadata = this.#before.metadata;
    session.playbackState = this.#before.playbackState;
    tell(() => session.setMicrophoneActive?.(false));
    tell(() => session.setCameraActive?.(false));
    tell(() => session.setPositionState?.());
    this.#before = null;
  }

  #tellWho(session: MediaSessionPlace, { name, number }: KeyedCall): void {
    const artwork = this.#artwork;
    this.#ours = this.#metadata({ title: name, artist: number, artwork });
    session.metadata = this.#ours;
    // Read again: a browser may hand out another object.
    this.#ours = session.metadata;
  }

  async #draw(): Promise<void> {
    const src = await drawIcon().catch(() => null);
    if (src === null) return;
    this.#artwork = [{ src, sizes: '256x256', type: 'image/png' }];
    if (this.#session && this.#now) this.#tellWho(this.#session, this.#now);
  }

  #listen(keys: typeof KEYS): void {
    for (const [action, key] of Object.entries(keys)) {
      this.#handle(action, (details) => this.pressed$.next(key(details)));
    }
  }

  #forget(keys: typeof KEYS): void {
    for (const action of Object.keys(keys)) this.#handle(action, null);
  }

  #handle(action: string, handler: ((details: ActionDetails) => void) | null): void {
    // Browsers throw at actions that they do not know.
    tell(() => this.#session?.setActionHandler(action, handler));
  }
}

function isSameParty(one: KeyedCall, other: KeyedCall): boolean {
  return one.name === other.name && one.number === other.number;
}

/** A call has no end that is known. While it is held the browser lets the time stand, so it is told again afterwards. */
function tellTime(session: MediaSessionPlace, { since }: KeyedCall): void {
  const position = Math.max(0, (Date.now() - since.getTime()) / 1000);
  tell(() => session.setPositionState?.({ duration: Infinity, playbackRate: 1, position }));
}

/** Not everything is in each browser; what one refuses is not missed. */
function tell(act: () => unknown): void {
  try {
    Promise.resolve(act()).catch(() => undefined);
  } catch {
    // Not there.
  }
}
