import type { Scope } from '../session/session.ts';

/** What a user decides about themselves and their phone. */
export interface Profile {
  /** Of the user. */
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** IANA name such as `America/Chicago`; empty for the one of the browser. */
  readonly timezone: string;
  readonly scope: Scope;
  readonly emails: readonly Email[];
  /** Their name is read out to callers who dial by name. */
  readonly announceInDirectory: boolean;
  /** Their colleagues see them in the directory. */
  readonly listInDirectory: boolean;
  /** Three digits that seven dialled ones are completed with; empty for those of the office. */
  readonly areaCode: string;
  /** E.164 number that people outside see; null where the user has none. */
  readonly callerId: string | null;
  /** E.164 number that emergency services see; null for the caller ID. */
  readonly emergencyCallerId: string | null;
  /** E.164 numbers that may be chosen as caller ID. */
  readonly callerIds: readonly string[];
  /** E.164 numbers that may be chosen as emergency caller ID: one's own, and those of the office. */
  readonly emergencyCallerIds: readonly string[];
  readonly answering: AnsweringRules;
  /** Changes whenever the picture does; null where there is none. */
  readonly avatar: string | null;
  /** Signing in asks for a code too. */
  readonly hasSecondFactor: boolean;
  /** How many recovery codes are left. */
  readonly recoveryCodes: number;
  /** Whether there is a password to change: one who signs in elsewhere alone may have none. */
  readonly hasPassword: boolean;
}

export interface Email {
  readonly id: string;
  readonly address: string;
  /** Where password resets and news go; one of those that are confirmed. */
  readonly primary: boolean;
  readonly confirmed: boolean;
}

/** Where a call goes: an extension or a number as one dials it, or to voicemail. */
export type ForwardTarget =
  { readonly kind: 'number'; readonly number: string } | { readonly kind: 'voicemail' };

export interface AnsweringRules {
  /** Calls do not ring and go to voicemail. */
  readonly doNotDisturb: boolean;
  /** How long the phones ring, 5 to 120; null for as long as the office says. */
  readonly ringSeconds: number | null;
  /** Null for no forwarding. */
  readonly always: ForwardTarget | null;
  readonly busy: ForwardTarget | null;
  readonly noAnswer: ForwardTarget | null;
  /** None of the phones is connected. */
  readonly notConnected: ForwardTarget | null;
}

/** What of a profile can be changed in one step; what is not named stays. */
export type ProfilePatch = Partial<
  Pick<
    Profile,
    | 'firstName'
    | 'lastName'
    | 'timezone'
    | 'announceInDirectory'
    | 'listInDirectory'
    | 'areaCode'
    | 'callerId'
    | 'emergencyCallerId'
    | 'answering'
  >
>;
