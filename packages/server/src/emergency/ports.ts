import type { AddressDraft } from './emergency-entry.ts';

/** What goes along with an emergency call. In memory: a call waits for no database. */
export interface EmergencyBook {
  /** Null where nothing is on file. */
  addressOf(userId: string): AddressDraft | null;
  /** E.164; null where the user has no number. */
  callerIdOf(userId: string): string | null;
}

/** Whether an address exists, and how it is written. @throws Error where the service is away */
export interface AddressValidator {
  validate(draft: AddressDraft): Promise<AddressVerdict>;
}

export type AddressVerdict =
  /** It is as it should be; `address` is how it is written properly (case, spaces). */
  | { readonly outcome: 'confirmed'; readonly address: AddressDraft }
  | {
      readonly outcome: 'corrected';
      readonly corrections: Partial<Record<keyof AddressDraft, string>>;
    }
  | {
      readonly outcome: 'invalid';
      readonly faults: Partial<Record<keyof AddressDraft, string>>;
      readonly corrections: Partial<Record<keyof AddressDraft, string>>;
    };
