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
  /** Rings the members side by side; the called party is the queue. */
  | {
      readonly kind: 'group';
      readonly name: string;
      readonly number: string;
      readonly users: readonly Subscriber[];
    }
  | { readonly kind: 'echo' }
  /** The number is ours and has nothing behind it now (reserved code, empty park). */
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'no-such-number' }
  /** An outside number, and no line to carry it. */
  | { readonly kind: 'no-route' };

export interface DialPlan {
  resolve(caller: Subscriber, dialled: string): Destination;
}

export type Disposition =
  'answered' | 'missed' | 'cancelled' | 'busy' | 'declined' | 'no-answer' | 'failed';

/** One finished call, told once, for the call records of everyone in it. */
export interface FinishedCall {
  readonly id: string;
  readonly caller: Subscriber;
  /** As dialled. */
  readonly dialled: string;
  /** Everyone who was rung, with what became of it for them. */
  readonly called: readonly { readonly user: Subscriber; readonly disposition: Disposition }[];
  /** For the caller. */
  readonly disposition: Disposition;
  /** Name and number of the called party as the caller knows it. */
  readonly destination: {
    readonly name: string;
    readonly number: string;
    readonly userId: string | null;
  };
  readonly startedAt: number;
  readonly answeredAt: number | null;
  readonly endedAt: number;
}

export interface CallRecorder {
  /** Called for each finished call; must not throw. */
  callFinished(call: FinishedCall): void;
}
