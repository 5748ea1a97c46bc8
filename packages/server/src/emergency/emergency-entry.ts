/** An address as it is typed; see the core's `AddressDraft`. */
export interface AddressDraft {
  readonly name: string;
  readonly callerName: string;
  readonly line1: string;
  readonly line2: string;
  readonly country: string;
  readonly state: string;
  readonly city: string;
  readonly zip: string;
  readonly location: string;
}

export interface EmergencyAddressEntry extends AddressDraft {
  readonly id: string;
  readonly version: number;
  readonly validatedAt: string;
}

/** What holds for a user. */
export interface EmergencyStateEntry {
  /** Of the user. */
  readonly id: string;
  readonly selectedId: string | null;
  readonly callerId: string | null;
  /** Whether emergency calls can leave this server. */
  readonly reachable: boolean;
}

/** What those are told whom the office names (47 CFR §9.16(b)(2)). */
export interface EmergencyNoticeEntry {
  readonly id: string;
  readonly at: string;
  readonly test: boolean;
  readonly caller: {
    readonly userId: string;
    readonly name: string;
    readonly extension: string;
    readonly callbackNumber: string | null;
  };
  readonly address: Omit<AddressDraft, 'name'> | null;
}

/** The emergency side of a call, for its record. */
export interface CallEmergency {
  readonly test: boolean;
  readonly callerId: string | null;
  readonly address: Omit<AddressDraft, 'name'> | null;
}
