import type { Observable } from 'rxjs';
import type { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';

/** What a headset is told, and shows by its lights and tones. */
export interface HeadsetLights {
  /** A call is up: the hook is off. */
  readonly offHook: boolean;
  readonly muted: boolean;
  readonly held: boolean;
  readonly ringing: boolean;
}

/** What a person does at a headset. */
export type HeadsetKey =
  /** Took the hook off, or put it on: a state, that headsets also tell when we set it. */
  | { readonly key: 'hook'; readonly off: boolean }
  /** Pressed the key for the microphone. */
  | { readonly key: 'mute' }
  /** Moved a switch for the microphone, or the arm that has it. */
  | { readonly key: 'mute'; readonly on: boolean }
  /** Hold, or the other call (flash). */
  | { readonly key: 'flash' };

/** A headset that is open. */
export interface HeadsetLink {
  readonly name: string;
  readonly keys$: Observable<HeadsetKey>;
  /** Completes when it is unplugged. */
  readonly gone$: Observable<void>;
  /** Only what the headset can show is shown. */
  show(lights: HeadsetLights): Promise<void>;
  close(): Promise<void>;
}

/** Port: the headsets at this computer that have keys for calls. */
export interface Headsets {
  /** The browser can speak with some. */
  readonly supported: boolean;
  /** One that the person allowed before, opened; null where there is none. */
  known(): Promise<HeadsetLink | null>;
  /** Has the person choose one in the browser's own list; null where they chose none. Needs a click. @throws `headset/busy` */
  choose(): Promise<HeadsetLink | null>;
  /** Calls back when one is plugged in. Returns the undo. */
  watch(plugged: () => void): () => void;
}

export type HeadsetState =
  | { readonly status: 'unsupported' }
  | { readonly status: 'none' }
  | { readonly status: 'connected'; readonly name: string }
  | { readonly status: 'failed'; readonly error: HubError };

/** The keys of a headset for the calls of this phone. */
export interface Headset {
  readonly state$: Behavior<HeadsetState>;
  /** Has the person choose a headset; needs a click. @throws `headset/busy` */
  connect(): Promise<void>;
  /** Lets go of it until the page is loaded anew or `connect` is called. */
  disconnect(): Promise<void>;
}
