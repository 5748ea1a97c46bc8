import type { CallEmergency } from '../emergency/emergency-entry.ts';
import type { MediaSource } from '../media/leg.ts';
import type { AnsweringRules } from '../profile/answering-rules.ts';
import type { Identity } from '../sip/identity.ts';
import type { DialogId } from './live-calls.ts';
import type { Side } from './side.ts';

/** What the telephony (sip/, calls/, media/) needs from the rest of the server. */

/** Someone who has an account here. */
export interface Subscriber {
  readonly userId: string;
  readonly tenantId: string;
  readonly username: string;
  readonly name: string;
  readonly extension: string;
  /** E.164 shown to other tenants; null where the user has none. */
  readonly number: string | null;
  /** The tenant's SIP domain and digest realm. */
  readonly domain: string;
}

/** Short-lived SIP credentials, made for one session and one device. */
export interface SipCredential {
  readonly authUser: string;
  /** MD5(authUser:realm:password), RFC 3261 §22 / RFC 2617 §3.2.2.2. */
  readonly ha1: string;
  readonly sessionId: string;
  readonly deviceId: string;
  readonly subscriber: Subscriber;
  readonly expiresAt: number;
}

/** Where SIP credentials are looked up; null for unknown, expired or revoked ones. */
export interface CredentialStore {
  find(authUser: string): SipCredential | null;
}

/** What a dialled number leads to. */
export type Destination =
  | { readonly kind: 'user'; readonly user: Subscriber }
  /** Has its callers wait for one of its agents. */
  | QueueDestination
  | EmergencyDestination
  | { readonly kind: 'echo' }
  /** Plays messages: the caller's own, or those of this user, once their PIN was given. */
  | { readonly kind: 'voicemail'; readonly user: Subscriber }
  /** A place where a call can be left, and taken out again. */
  | {
      readonly kind: 'park';
      readonly id: string;
      readonly extension: string;
      readonly name: string;
    }
  /** Whichever of the tenant's parks is free. */
  | { readonly kind: 'any-park' }
  /** Joins the call that this user is in, unnoticed by the other one. */
  | { readonly kind: 'supervise'; readonly user: Subscriber; readonly mode: SupervisionMode }
  /** It is not for this caller to dial. */
  | { readonly kind: 'forbidden' }
  /** The number is ours and has nothing behind it now (reserved code, empty park). */
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'no-such-number' }
  /** An outside number, and no line to carry it. */
  | { readonly kind: 'no-route' };

/** Help, or for a test number what answers in its place. */
export type EmergencyDestination =
  | { readonly kind: 'emergency'; readonly test: true }
  /** All of these are rung, whatever they want of other calls. */
  | {
      readonly kind: 'emergency';
      readonly test: false;
      readonly desk: WaitingPlace;
      readonly users: readonly Subscriber[];
    };

export interface QueueDestination extends WaitingPlace {
  readonly kind: 'queue';
  readonly id: string;
  /** As whoever dialled it knows it. */
  readonly number: string;
}

/** Who hears someone who supervises: nobody, the agent, or everyone. */
export type SupervisionMode = 'listen' | 'whisper' | 'barge';

/** Those who have an account, as they want it at this moment. */
export interface People {
  /** With the name and the number that they have now. */
  now(user: Subscriber): Subscriber;
  answering(user: Subscriber): AnsweringRules;
}

export interface DialPlan {
  resolve(caller: Subscriber, dialled: string): Destination;
}

export type Disposition =
  'answered' | 'missed' | 'cancelled' | 'busy' | 'declined' | 'no-answer' | 'failed';

/** One user's part in a call, told once when it is over for that user. */
export interface FinishedPart {
  readonly id: string;
  /** The same for everyone in the call. */
  readonly callId: string;
  readonly user: Subscriber;
  readonly direction: 'in' | 'out';
  readonly disposition: Disposition;
  /** With whom, as this user knows them; the number as dialled where there is no other. */
  readonly party: {
    readonly name: string;
    readonly number: string;
    readonly userId: string | null;
  };
  readonly startedAt: number;
  readonly answeredAt: number | null;
  readonly endedAt: number;
  /** Of emergency calls alone. */
  readonly emergency?: CallEmergency | null;
}

export interface CallRecorder {
  /** Must not throw. */
  partFinished(part: FinishedPart): void;
}

/** A call that rings for someone whose app may be closed. */
export interface WakingCall {
  readonly user: Subscriber;
  /** The same for everyone in the call. */
  readonly callId: string;
  /** Who calls, as this user knows them. */
  readonly from: Identity;
  /** For how long it rings. */
  readonly seconds: number;
  /** Those whose phones ring already. */
  readonly sessionIds: readonly string[];
}

/** `forwarded`: it rings elsewhere now, by the rules of the one who was called; it may be missed yet. */
export type WakingOver = 'missed' | 'answered' | 'declined' | 'forwarded';

export interface Waking {
  /** Whether any was told. */
  readonly reached: Promise<boolean>;
  /** It rings no more. Told to all but the app of that session, which did it. */
  over(how: WakingOver, bySession?: string): void;
}

/** Tells apps of a call that are closed, so that they are opened and rung. */
export interface ClosedApps {
  /** Null where this user has none, or wants to be left in peace. */
  wake(call: WakingCall): Waking | null;
}

/** How many messages someone has. */
export interface MessageCount {
  /** Not listened to yet. */
  readonly new: number;
  readonly saved: number;
}

/** The mailboxes, as phones with a lamp for messages want to know them. */
export interface MessageCounts {
  of(userId: string): Promise<MessageCount>;
  /** Calls back with every change, in order. */
  onChange(listener: (userId: string, count: MessageCount) => void): void;
}

/** Someone who waits alone, hearing music, until someone takes the call or brings it to an end. */
export interface WaitingParty {
  readonly id: string;
  readonly subscriber: Subscriber;
  /** They hung up or are lost. Not called when `end` was, nor after someone took the call. */
  onEnded: () => void;
  /**
   * Offers the call to these users' phones for the ring time. It waits on meanwhile; `at` is the place
   * that they are told it comes from, and whoever does not take it has missed nothing then.
   */
  ring(users: readonly Subscriber[], events: OfferEvents, at?: WaitingPlace): Offer;
  /** Goes on with whoever dialled in to take it. */
  join(side: Side): void;
  end(): void;
}

export interface OfferEvents {
  /** Just before they are connected; the party waits no more. */
  readonly onTaken: (by: Subscriber) => void;
  readonly onFailed: () => void;
}

/** A waiting call that rings at phones. */
export interface Offer {
  /** Stops the ringing; the caller gave up where nothing else is said. Idle when it does not ring any more. */
  cancel(because?: OfferEnd): void;
}

export type OfferEnd = 'caller-gave-up' | 'answered-elsewhere';

/** Where a call waits, as the colleagues of the place know it. */
export interface WaitingPlace {
  readonly extension: string;
  readonly name: string;
}

/** Where calls are parked. */
export interface Parking {
  /** Keeps a call in this park, or in a free one of the tenant where it is null. Begins at once. */
  park(
    party: WaitingParty,
    parkId: string | null,
    parkedBy: Subscriber,
  ): WaitingPlace | 'occupied' | 'full';
  /** Gives a parked call away; null where the park is empty. */
  take(parkId: string, by: Subscriber): WaitingParty | null;
}

/** How a party left: they hung up, or their phone is gone. */
export type PartyEnd = 'hung-up' | 'lost';

/** Someone who is connected to this server alone: they hear what it plays, and it hears them. */
export interface AttendedParty {
  readonly subscriber: Subscriber;
  /** As the party of the call sees the caller. */
  identityFor(viewer: Subscriber): Identity;
  /** What they say, and the keys that they press, at whichever of their phones. */
  readonly voice: MediaSource;
  /** Makes them hear a source; null is silence. */
  hear(source: MediaSource | null): void;
  /** Once; not called when `end` was. */
  onEnded: (how: PartyEnd) => void;
  /** Hangs up. Idle when they are gone already. */
  end(): void;
}

/** Someone who was answered just now, and whose sound may still be on its way. */
export interface ConnectingParty extends AttendedParty {
  /** Calls back once, when they can hear what is played; never where they are gone before. The last one counts. */
  onceConnected(listener: () => void): void;
}

/** Someone who is connected to a queue, hears what it plays, and is given to whoever takes the call. */
export interface QueuedParty extends ConnectingParty {
  /** The same for everyone in the call. */
  readonly callId: string;
  /** The phone of theirs that waits. */
  readonly dialog: DialogId;
  /** Where nothing else is played: the music of this server. */
  hearMusic(): void;
  /** The server ends: their phone hears no goodbye, and asks for its place when there is another one. */
  forsake(): void;
  /** Offers the call to these users' phones for so many seconds. They wait on meanwhile. */
  ring(users: readonly Subscriber[], seconds: number, events: QueueOfferEvents): Offer;
  /**
   * Rings where this leads, as if they had dialled it; they hear music until someone answers. May fail
   * before it returns, and they are the business of the one who called this then.
   */
  sendOn(destination: Destination, onFailed: () => void): void;
}

export interface QueueOfferEvents {
  /** Just before they are connected. */
  readonly onTaken: (by: Subscriber) => void;
  /** `rang` are those whose phones rang in vain. */
  readonly onFailed: (rang: readonly Subscriber[]) => void;
  /** The one who took it has nothing to do with it any more; so long they held, in ms. */
  readonly onTalked: (held: number) => void;
}

/** Calls back those who hung up for it: an agent's phone first, then theirs. */
export interface CallbackLine {
  /** May fail before it returns. The offer is what rings at the agents. */
  callBack(request: CallbackRequest, events: CallbackEvents): Offer;
}

export interface CallbackRequest {
  /** That of the call records. */
  readonly callId: string;
  readonly customer: Subscriber;
  /** Who calls them, as they know it. */
  readonly from: { readonly name: string; readonly number: string };
  /** Where it comes from, as the agents are told. */
  readonly at: WaitingPlace;
  readonly agents: readonly Subscriber[];
  /** How long the agents are rung. */
  readonly seconds: number;
}

export interface CallbackEvents extends QueueOfferEvents {
  /** The customer talks to the agent. */
  readonly onReached: () => void;
  /** The customer did not answer, or the agent did not wait for that and is null then. Comes after `onTaken`. */
  readonly onUnreached: (agent: ConnectingParty | null) => void;
}

/** Where callers wait for one of several people. */
export interface QueueDesk {
  /** The caller waits in this queue from now on, at its end or in the place that was kept. Begins at once. */
  enter(party: QueuedParty, queueId: string, place?: KeptPlace): void;
}

/** The place in a queue of someone whose call was lost when the server ended. */
export interface KeptPlace {
  readonly visitId: string;
  readonly since: number;
  readonly queue: QueueDestination;
  /** They are back. */
  take(): void;
}

/** Those who waited when the server ended, and may come back. */
export interface ReturningCallers {
  /** The place of whoever waited in this dialog; null where none is kept. */
  find(user: Subscriber, dialog: DialogId): KeptPlace | null;
}

/** A call that is up, as it is kept. */
export interface KeptRow {
  readonly id: string;
  /** When it was known to be up last. */
  readonly kept_at: number;
  readonly data: string;
}

/** Where the calls that are up are kept, for a server that starts anew. */
export interface CallKeep {
  all(): Promise<readonly KeptRow[]>;
  put(row: KeptRow): Promise<void>;
  touch(ids: readonly string[], now: number): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Takes messages for those who do not answer, and plays them to their owners. */
export interface VoicemailDesk {
  /** Whether someone who does not reach this user is connected to the desk. */
  takesMessagesFor(user: Subscriber): boolean;
  /** The caller hears the greeting of this user and may leave a message. Begins at once. */
  takeMessage(caller: AttendedParty, user: Subscriber): void;
  /** Plays the messages of this user; the caller's own without a PIN. Begins at once. */
  playMessages(caller: AttendedParty, user: Subscriber): void;
}
