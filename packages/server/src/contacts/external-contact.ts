/** A contact that a user wrote, and that nobody else sees. */
export interface ExternalContact {
  readonly id: string;
  readonly source: 'external';
  readonly name: string;
  readonly phones: readonly ExternalPhone[];
  readonly company: string;
  readonly emails: readonly string[];
  readonly note: string;
}

export interface ExternalPhone {
  readonly label: 'extension' | 'work' | 'mobile' | 'home' | 'fax' | 'other';
  readonly number: string;
}
