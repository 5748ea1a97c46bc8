import type { ContactPhone } from './contact.ts';

/** What a person says of an external contact. */
export interface ContactDraft {
  /** 1 to 100 characters. */
  readonly name: string;
  /** At most 100 characters; empty for none. */
  readonly company: string;
  /** 1 to 10. */
  readonly phones: readonly ContactPhone[];
  /** At most 10. */
  readonly emails: readonly string[];
  /** At most 2,000 characters; empty for none. */
  readonly note: string;
}
