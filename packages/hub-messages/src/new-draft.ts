import type { ChosenRecipient } from './chosen-recipient.ts';

/** With whom a conversation is to be begun; what is to be written first, the composer keeps. */
export interface NewDraft {
  readonly to: readonly ChosenRecipient[];
  /** What is in the search field. */
  readonly typed: string;
  /** Of a group. */
  readonly name: string;
  /** Mine, for text messages; undefined for the first that can. */
  readonly ownNumber: string | undefined;
}

export const EMPTY_NEW_DRAFT: NewDraft = { to: [], typed: '', name: '', ownNumber: undefined };

/** Only several colleagues are a group. */
export function isGroup({ to }: NewDraft): boolean {
  return to.length > 1;
}

export function isText({ to }: NewDraft): boolean {
  return to[0]?.kind === 'number';
}
