/** What emergency services are told: where someone is who calls them. */
export interface EmergencyAddress extends AddressDraft {
  readonly id: string;
  /** Goes up with each change: whoever changes an address says which one they saw. */
  readonly version: number;
  readonly validatedAt: Date;
}

/** An address as it is typed. */
export interface AddressDraft {
  /** How it is called in the drop-down; of its own among those of the user. */
  readonly name: string;
  /** First and last name that dispatchers see. */
  readonly callerName: string;
  readonly line1: string;
  /** Building, unit, apartment; may be empty. */
  readonly line2: string;
  /** ISO 3166-1 alpha-2; `US` is the only one. */
  readonly country: string;
  /** Two letters, such as `TX`. */
  readonly state: string;
  readonly city: string;
  /** Five digits, or nine with a dash. */
  readonly zip: string;
  /** Where exactly, at most 60 characters as people count them; may be empty. */
  readonly location: string;
}

export type AddressField = keyof AddressDraft;

export const LOCATION_CHARACTERS = 60;

/** Why a field is not right. */
export type AddressFault =
  /** Nothing is there. */
  | 'missing'
  | 'too-long'
  /** Control characters, or nothing that could be such a thing. */
  | 'not-readable'
  /** Another address of mine has this name. */
  | 'taken'
  /** Not the United States. */
  | 'unsupported'
  /** Line 1 has no street number. */
  | 'no-number'
  /** A post office box: nobody lives there. */
  | 'po-box'
  | 'no-such-state'
  | 'no-such-zip'
  /** The ZIP code is in another state. */
  | 'other-state'
  /** The city has another ZIP code. */
  | 'other-city'
  /** The service does not know such an address. */
  | 'not-found';

/**
 * What comes of VALIDATE. `confirmed`: this is it, and `proof` lets it be saved as it is in `address`.
 * `corrected`: it would be with these fields. `invalid`: what is wrong, and perhaps what would be right.
 */
export type Validation =
  | { readonly outcome: 'confirmed'; readonly address: AddressDraft; readonly proof: string }
  | { readonly outcome: 'corrected'; readonly corrections: Corrections }
  | {
      readonly outcome: 'invalid';
      readonly faults: Readonly<Partial<Record<AddressField, AddressFault>>>;
      readonly corrections: Corrections;
    };

/** What to write instead, field by field. */
export type Corrections = Readonly<Partial<Record<AddressField, string>>>;
