import type { Scope } from '../store/schema.ts';
import type { AnsweringRules } from './answering-rules.ts';

/** The profile of a user, as they themselves see it. */
export interface ProfileEntry {
  /** Of the user. */
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly timezone: string;
  readonly scope: Scope;
  /** The primary one first, then by age. */
  readonly emails: readonly EmailEntry[];
  readonly announceInDirectory: boolean;
  readonly listInDirectory: boolean;
  readonly areaCode: string;
  readonly callerId: string | null;
  readonly emergencyCallerId: string | null;
  readonly callerIds: readonly string[];
  readonly emergencyCallerIds: readonly string[];
  readonly answering: AnsweringRules;
  readonly avatar: string | null;
  readonly hasSecondFactor: boolean;
  readonly recoveryCodes: number;
  readonly hasPassword: boolean;
}

export interface EmailEntry {
  readonly id: string;
  readonly address: string;
  readonly primary: boolean;
  readonly confirmed: boolean;
}
