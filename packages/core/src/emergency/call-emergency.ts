import type { AddressDraft } from './emergency-address.ts';

/** What went along with an emergency call. */
export interface CallEmergency {
  /** It was to the test number, 933. */
  readonly test: boolean;
  /** The E.164 number that was shown. */
  readonly callerId: string | null;
  /** Null where none was on file. */
  readonly address: Omit<AddressDraft, 'name'> | null;
}
