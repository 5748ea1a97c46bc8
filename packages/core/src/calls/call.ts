import type { Party } from '../contacts/party.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { RecordingAction, RecordingState } from '../phones/live-call.ts';
import type { CallQuality } from './call-quality.ts';
import type { CallEnd, Diversion, MediaTrouble } from './phone.ts';

/** What the other side is sent to look at. */
export type VideoSource = 'off' | 'camera' | 'screen';

/** Who sees what in a call. */
export interface VideoState {
  /** As wanted: it stays while a call is held, and is on the way while `pending`. */
  readonly sending: VideoSource;
  /** Asked of the browser or of the other side, and not there yet. */
  readonly pending: boolean;
  /** The other side sends. */
  readonly receiving: boolean;
}

export interface VideoOptions {
  /** With the camera on. */
  readonly video?: boolean;
}

/**
 * A call as the person sees it. An incoming one goes `incoming` → `connected` → `ended`,
 * an outgoing one `dialing` → `ringing` → `connected` → `ended`; each may end at any time.
 */
export type CallState =
  | { readonly phase: 'dialing' | 'ringing'; readonly party: Party }
  | {
      readonly phase: 'incoming';
      readonly party: Party;
      /** Where it was before, as a queue, or a park that nobody took it from; null where it came straight. */
      readonly divertedFrom: Diversion | null;
      /** The caller would like to be seen. */
      readonly offersVideo: boolean;
      /** Silent here only; it rings on elsewhere. */
      readonly ignored: boolean;
      /** `Accept` was pressed and is being carried out. */
      readonly accepting: boolean;
    }
  | {
      readonly phase: 'connected';
      readonly party: Party;
      /** As while it rang. */
      readonly divertedFrom: Diversion | null;
      readonly since: Date;
      readonly muted: boolean;
      readonly held: boolean;
      readonly holdPending: boolean;
      readonly heldByRemote: boolean;
      readonly media: 'connecting' | 'flowing' | 'interrupted';
      /** Why nothing is heard at this moment, and what is done about it; null while all is well. */
      readonly trouble: MediaTrouble | null;
      readonly video: VideoState;
      readonly recording: RecordingState;
      /** Whom it is being passed on to; null when it is not. */
      readonly transfer: TransferProgress | null;
      /** It is part of the merged call. */
      readonly merged: boolean;
    }
  | {
      readonly phase: 'ended';
      readonly party: Party;
      readonly end: CallEnd;
      /** Null when it was never answered. */
      readonly since: Date | null;
      readonly at: Date;
    };

/** A transfer or switch that is under way; when it fails, the call goes on as before. */
export interface TransferProgress {
  readonly kind: 'transfer' | 'park' | 'switch';
  /** As dialled or chosen; empty for a park that the server picks. */
  readonly target: Party;
  readonly status: 'trying' | 'ringing';
}

/** Where a call was parked. */
export interface ParkedAt {
  readonly extension: string;
  readonly name: string;
}

/** One call: its state, and what can be done with it. The object stays the same for the life of the call. */
export interface Call {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly state$: Behavior<CallState>;
  /** Once a second while the call is up; null before, and after it. */
  readonly quality$: Behavior<CallQuality | null>;
  /** What we send to look at, also while it rings out; null while nothing is sent, as on hold. */
  readonly localVideo$: Behavior<MediaStream | null>;
  /** What the other side sends to look at. */
  readonly remoteVideo$: Behavior<MediaStream | null>;
  /** Takes the call. @throws `microphone/*`, `camera/*` (it rings on), `call/ended`, `call/media-failed` */
  accept(options?: VideoOptions): Promise<void>;
  /** Silences it here; it rings on at my other phones. */
  ignore(): Promise<void>;
  /** Refuses it everywhere. */
  decline(): Promise<void>;
  /** Cancels or hangs up. Idle when it is over already. */
  end(): Promise<void>;
  /** @throws `call/ended` */
  mute(on: boolean): Promise<void>;
  /** Held, the camera is closed until the call goes on, and a shared screen is not shared any more. @throws `call/ended`, `call/failed` */
  hold(on: boolean): Promise<void>;
  /**
   * Shows the other side the camera or the screen from now on. The screen gives way to what was before
   * when the person ends it in the browser. Resolves once it is on its way.
   * @throws `camera/*`, `screen/*`, `call/no-video` (the other side does not take it), `call/ended`,
   * `call/failed`: as before
   */
  sendVideo(source: VideoSource): Promise<void>;
  /** Digits `0-9 * # A-D`. @throws `request/invalid`, `call/ended` */
  sendDtmf(digits: string): Promise<void>;
  /**
   * Blind transfer: the other party goes on with who answers there, and this call ends. Resolves once it
   * was answered. @throws `call/invalid-number`, `call/own-number`, `call/busy`, `call/not-found`,
   * `call/no-answer` …: the caller is back with us
   */
  transfer(number: string): Promise<void>;
  /** Parks it there, or where the server finds a free place. @throws `park/occupied`, `park/full`, `request/not-found`, `call/ended` */
  park(extension?: string): Promise<ParkedAt>;
  /** Moves it to another of my phones once that one answers; until then it goes on here. @throws as `transfer` */
  switchTo(phoneId: string): Promise<void>;
  /** By the server. @throws `request/forbidden` (may not record), `call/ended` */
  record(action: RecordingAction): Promise<void>;
}
