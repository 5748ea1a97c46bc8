import type { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';

/** Makes sounds for the server: speaks them into the microphone, or reads them from files. */
export interface Studio {
  /** Records the chosen microphone from the moment on at which it resolves. @throws `microphone/*`, `sound/unsupported` */
  record(options?: { readonly maxSeconds?: number }): Promise<Take>;
  /**
   * Whatever the browser can decode, at most 3 minutes and 50 MB.
   * @throws `sound/too-large` before it is read, `sound/unreadable`, `sound/too-long`, `sound/silent`, `sound/unsupported`
   */
  read(file: Blob): Promise<Sound>;
}

/** A recording that goes on. */
export interface Take {
  readonly state$: Behavior<TakeState>;
  /** How loud it is now, from 0 to 1, some ten times a second. */
  readonly level$: Behavior<number>;
  /** @throws `sound/silent` where nothing is to be heard, `sound/unreadable` */
  stop(): Promise<Sound>;
  /** Ends it without a sound, and gives the microphone back. */
  cancel(): void;
}

export type TakeState =
  | { readonly status: 'recording'; readonly seconds: number }
  /** It is as long as it may be: `stop` gives the sound. */
  | { readonly status: 'full'; readonly seconds: number }
  /** The microphone was lost: `stop` gives what was said until then. */
  | { readonly status: 'failed'; readonly seconds: number; readonly error: HubError }
  | { readonly status: 'over' };

/** A sound that is ready to be played, and sent. */
export interface Sound {
  readonly seconds: number;
  /** How loud it is along its length: at most 100 whole numbers from 0 to 100. */
  readonly peaks: readonly number[];
  /** The same without the silence at both ends; itself where there is none. */
  trimmed(): Sound;
  /** Ogg/Opus, one channel. @throws `sound/unsupported` */
  encode(): Promise<Blob>;
}
