import type { Observable } from 'rxjs';
import type { Party } from '../contacts/party.ts';
import type { EmergencyAddress } from '../emergency/emergency-address.ts';
import type { HubError } from '../errors/hub-error.ts';
import type { DialogId } from '../phones/live-call.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { MediaMeasure } from './media-measure.ts';

/** What a phone needs to register; short-lived, made by the backend for this session and device. */
export interface SipAccount {
  /** Address of record, `sip:user@domain`. */
  readonly aor: string;
  readonly authUser: string;
  readonly password: string;
  /**
   * Not used yet, of the server's digest authentication: the first request may answer with it before it is asked
   * (RFC 2617 §3.3, RFC 7616 §3.6).
   */
  readonly nonce?: string;
  readonly displayName: string;
  /** `ws:` or `wss:` addresses, the preferred first. */
  readonly wsUrls: readonly string[];
  readonly iceServers: readonly {
    readonly urls: readonly string[];
    readonly username?: string;
    readonly credential?: string;
  }[];
  /** URN for `+sip.instance` (RFC 5626), stable for this device. */
  readonly instanceId: string;
  /** When the credentials end; a fresh account is fetched before. */
  readonly expiresAt: Date;
}

/** Port: where a phone gets its account. @throws `session/signed-out`, `network/unreachable` */
export interface SipAccounts {
  account(): Promise<SipAccount>;
}

/** Whether calls can reach this phone, and why not. */
export type RegistrationState =
  | { readonly status: 'idle' }
  | { readonly status: 'registering' }
  | { readonly status: 'registered'; readonly since: Date }
  | { readonly status: 'unreachable'; readonly error: HubError; readonly retryAt: Date | null }
  | { readonly status: 'refused'; readonly error: HubError };

/** Port: the telephone. One adapter speaks SIP; a fake is in `testing/`. */
export interface Phone {
  readonly registration$: Behavior<RegistrationState>;
  /** Once for each new incoming call, never replayed. */
  readonly incoming$: Observable<PhoneCall>;
  /** Registers and stays registered (reconnects by itself) until `stop`. */
  start(accounts: SipAccounts): Promise<void>;
  /** Ends calls, unregisters, closes the socket; also while it starts, and when it never did. */
  stop(): Promise<void>;
  /** Looks at the connection now and repairs it (network is back, page woke up). */
  probe(): void;
  /**
   * `video` is sent to look at where the other side takes it. A number of emergencies goes out whether or not we
   * are registered, and without a microphone where there is none. @throws `phone/not-registered`, `call/invalid-number`
   */
  dial(number: string, video?: MediaStream): PhoneCall;
  /** Calls in place of another of my phones (`Replaces`, RFC 3891), whose dialog ends when we have its call. @throws `phone/not-registered` */
  pull(dialog: DialogId, remote: Party): PhoneCall;
  /** What emergency calls tell of where we are; null for nothing. Without it they tell nothing. */
  locate?(address: EmergencyAddress | null): void;
  /** Another microphone was chosen, or the one in use is gone: calls under way open it anew. */
  microphoneChanged(): void;
  /**
   * Goes on with a call that another page of this phone had (`Replaces`, RFC 3891), also before we are
   * registered. It is `connected` at once, with the trouble `taking-back`, and ends where nobody has it any more.
   */
  resume(saved: SavedLeg): PhoneCall;
  /** Another page has this phone now: calls and registration are forgotten without a word to anyone. */
  abandon(): Promise<void>;
  /** Someone is about to call: has ready for a while what the next call needs. */
  warm(): void;
}

/** What another page of this phone needs to go on with a call: plain data, and no secrets. */
export interface SavedLeg {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly dialog: DialogId;
  /** Where the other side is reached: its Contact (RFC 3261 §12.1), as a SIP URI. */
  readonly target: string;
  /** Route headers, the first hop first; empty where it is reached directly. */
  readonly routes: readonly string[];
  /** The two addresses of the dialog, as SIP URIs. */
  readonly localUri: string;
  readonly remoteUri: string;
  /** CSeq of our last request in the dialog. */
  readonly sequence: number;
  readonly remote: Party;
  readonly divertedFrom: Diversion | null;
  readonly urgent: boolean;
  /** When it was answered, in ms since 1970. */
  readonly since: number;
  readonly muted: boolean;
  readonly held: boolean;
}

/** Where another party is sent. */
export type TransferTarget =
  | { readonly kind: 'number'; readonly number: string }
  /** In place of this call of ours, which may still ring (RFC 3891). */
  | { readonly kind: 'call'; readonly call: PhoneCall }
  /** Another of my phones, by its device id (GRUU, RFC 5627). */
  | { readonly kind: 'phone'; readonly id: string };

/** Where a call was before it came here, as a park (Diversion, RFC 5806). */
export interface Diversion extends Party {
  /** It is a queue, whose caller is offered here; absent for anything else. */
  readonly isQueue?: true;
}

/** One leg at this phone. The owner is the SIP dialog; nobody else sets the state. */
export interface PhoneCall {
  readonly id: string;
  /** SIP Call-ID; empty as long as there is none. */
  readonly callId: string;
  readonly direction: 'in' | 'out';
  /** It is for emergency services, or comes from someone who calls them: nothing of ours may stand in its way. */
  readonly urgent?: boolean;
  readonly remote$: Behavior<Party>;
  /** Null where it came straight. */
  readonly divertedFrom: Diversion | null;
  /** An incoming call comes with video. */
  readonly offersVideo: boolean;
  readonly state$: Behavior<PhoneCallState>;
  /** `video` is sent to look at. @throws `microphone/*` (the call rings on), `call/ended`, `call/media-failed` */
  accept(video?: MediaStream): Promise<void>;
  /** Refuses for all phones of the user (603, RFC 3261 §21.6.2). */
  decline(): Promise<void>;
  /** Refuses for this phone only, as busy (486). */
  rejectBusy(): Promise<void>;
  /** Cancels while it rings out, hangs up when it is up. */
  end(): Promise<void>;
  /** Wanted state; confirmed in `state$`. @throws `call/ended`, `call/failed` */
  hold(on: boolean): Promise<void>;
  mute(on: boolean): void;
  /**
   * Sends this to look at; null for nothing. Whoever opened it closes it. Resolves once the other side
   * has agreed, at once where it had. @throws `call/no-video` (it takes none), `call/ended`, `call/failed`
   */
  sendVideo(video: MediaStream | null): Promise<void>;
  /** RFC 4733 digits `0-9*#A-D`. @throws `request/invalid`, `call/ended` */
  sendDtmf(digits: string): Promise<void>;
  /**
   * Sends the other party elsewhere (REFER, RFC 3515); `ringing` is called when it rings there. Resolves
   * with who took it, where the server says so; then the other side ends this leg.
   * @throws `call/busy`, `call/not-found` …: the other party is back; `call/ended`
   */
  transfer(target: TransferTarget, ringing?: () => void): Promise<Party | null>;
  /** Sends these beside the microphone, as in a conference; none for the microphone alone. */
  relay(streams: readonly MediaStream[]): Promise<void>;
  /** What another page needs to go on with it; null as long as it is not up. */
  save(): SavedLeg | null;
  /** What the browser knows of its sound now; null where there is none. */
  measure(): Promise<MediaMeasure | null>;
  /** Has its sound repaired so; what is under way already is not begun again. */
  repair(how: MediaRepair): void;
}

/** `relay`: over the TURN server alone (RFC 8656), where there is one. `microphone`: opened anew. */
export type MediaRepair = 'ice-restart' | 'relay' | 'microphone';

/**
 * Why nothing is heard. `taking-back`: this page is new and takes the call back. `other-away`: the other side
 * closed its connection without hanging up, as a page does that is loaded anew. `path`: the network between us.
 */
export interface MediaTrouble {
  readonly kind: 'taking-back' | 'other-away' | 'path';
  /** What is tried at this moment. */
  readonly repair: MediaRepair | null;
}

export type PhoneCallState =
  | { readonly phase: 'dialing' }
  | { readonly phase: 'ringing' }
  | {
      readonly phase: 'connected';
      readonly since: Date;
      readonly muted: boolean;
      readonly held: boolean;
      /** Asked and not yet confirmed. */
      readonly holdPending: boolean;
      readonly heldByRemote: boolean;
      readonly media: 'connecting' | 'flowing' | 'interrupted';
      /** Null while all is well. */
      readonly trouble: MediaTrouble | null;
      /** What the other side sends; the same object as long as it is the same stream. */
      readonly remoteStream: MediaStream | null;
      /** What is sent to look at, or will be after a hold; null as soon as the other side takes none. */
      readonly localVideo: MediaStream | null;
      /** What the other side sends to look at; null while it sends nothing. */
      readonly remoteVideo: MediaStream | null;
    }
  | {
      readonly phase: 'ended';
      readonly end: CallEnd;
      readonly since: Date | null;
      readonly at: Date;
    };

/**
 * How a call ended. `elsewhere`: another phone of mine took it (RFC 3326). `cancelled`: the caller
 * gave up before an answer. `transferred`: the other party was passed on (or parked). `failed` carries the reason.
 */
export type CallEnd =
  | { readonly cause: 'hung-up'; readonly by: 'me' | 'them' }
  | { readonly cause: 'cancelled' | 'declined' | 'elsewhere' | 'transferred' }
  | { readonly cause: 'failed'; readonly error: HubError };
