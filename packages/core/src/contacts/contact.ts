/** Someone who can be called. */
export interface Contact {
  /** For a colleague, the user id. */
  readonly id: string;
  readonly source: 'directory' | 'external';
  readonly name: string;
  readonly phones: readonly ContactPhone[];
  readonly company?: string;
  readonly emails?: readonly string[];
  readonly note?: string;
}

export interface ContactPhone {
  readonly label: 'extension' | 'work' | 'mobile' | 'home' | 'fax' | 'other';
  /** An extension, or E.164 with `+`. */
  readonly number: string;
}
