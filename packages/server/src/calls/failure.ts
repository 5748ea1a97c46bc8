import type { Disposition } from './ports.ts';

/** Why a call does not come about, in the words of `docs/wire.md`. */
export type Failure =
  | 'no-such-number'
  | 'no-route'
  | 'absent'
  | 'no-answer'
  | 'nothing-there'
  | 'parks-full'
  | 'busy'
  | 'declined'
  | 'cancelled'
  /** It is not for this caller to do. */
  | 'forbidden'
  | 'no-common-media'
  /** The call that it was about is over. */
  | 'gone'
  | 'broken';

export interface FailureAnswer {
  readonly statusCode: number;
  /** Q.850 cause for the Reason header (RFC 3326); null where the status says it all. */
  readonly cause: number | null;
  /** For the caller's record. */
  readonly disposition: Disposition;
}

export const FAILURES: Readonly<Record<Failure, FailureAnswer>> = {
  'no-such-number': { statusCode: 404, cause: 1, disposition: 'failed' },
  'no-route': { statusCode: 404, cause: 3, disposition: 'failed' },
  absent: { statusCode: 480, cause: 20, disposition: 'no-answer' },
  'no-answer': { statusCode: 480, cause: 19, disposition: 'no-answer' },
  'nothing-there': { statusCode: 480, cause: 31, disposition: 'failed' },
  'parks-full': { statusCode: 480, cause: 34, disposition: 'failed' },
  busy: { statusCode: 486, cause: 17, disposition: 'busy' },
  declined: { statusCode: 603, cause: 21, disposition: 'declined' },
  cancelled: { statusCode: 487, cause: null, disposition: 'cancelled' },
  forbidden: { statusCode: 403, cause: null, disposition: 'failed' },
  'no-common-media': { statusCode: 488, cause: null, disposition: 'failed' },
  gone: { statusCode: 481, cause: null, disposition: 'failed' },
  broken: { statusCode: 500, cause: null, disposition: 'failed' },
};

/** Where the one who was called is not to be reached now. */
export const UNREACHED: ReadonlySet<Failure> = new Set<Failure>([
  ...(['absent', 'no-answer', 'busy', 'declined'] as const),
]);

/** Why a phone stops ringing, as its CANCEL says. */
export const CANCEL_REASONS = {
  'answered-elsewhere': 'SIP;cause=200;text="Call completed elsewhere"',
  'declined-elsewhere': 'SIP;cause=603;text="Declined elsewhere"',
  'caller-gave-up': 'SIP;cause=487;text="Caller gave up"',
  'no-answer': 'SIP;cause=408;text="No answer"',
} as const;

export type CancelReason = keyof typeof CANCEL_REASONS;

/** Why a phone's call ends, as its BYE says. */
export const END_REASONS = {
  transferred: 'SIP;cause=200;text="Transferred"',
  elsewhere: 'SIP;cause=200;text="Call completed elsewhere"',
  otherLost: 'SIP;cause=410;text="The other party did not come back"',
} as const;
