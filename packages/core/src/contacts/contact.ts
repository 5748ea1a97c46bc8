/** Someone who can be called. */
export interface Contact {
  readonly id: string;
  readonly source: 'directory' | 'external';
  readonly name: string;
  readonly phones: readonly ContactPhone[];
}

export interface ContactPhone {
  readonly label: 'extension' | 'work' | 'mobile' | 'home' | 'fax' | 'other';
  /** An extension, or E.164 with `+`. */
  readonly number: string;
}
