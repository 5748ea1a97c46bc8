/** What callers hear before they can leave a message. */
export interface Greeting {
  /** `system` for the one that is always there. */
  readonly id: string;
  /** Empty for the system greeting. */
  readonly name: string;
  readonly source: 'system' | 'recorded' | 'uploaded';
  /** The one that callers hear. There is always one. */
  readonly isDefault: boolean;
  readonly seconds: number;
  /** Null for the system greeting. */
  readonly createdAt: Date | null;
}

export interface GreetingDraft {
  /** 1 to 100 characters. */
  readonly name: string;
  readonly source: 'recorded' | 'uploaded';
  /** Ogg/Opus, at most 3 minutes and 2 MB. */
  readonly sound: Blob;
  /** Whether callers hear it from now on. */
  readonly isDefault: boolean;
}
