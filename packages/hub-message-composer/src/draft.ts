import type { HubErrorCode, Message } from '@hubline/core';
import type { Refusal } from './check-files.ts';
import type { ChosenFile } from './chosen-file.ts';

export interface RefusedFile {
  readonly name: string;
  readonly reason: Refusal;
}

/** What someone has written, and not sent yet. */
export interface Draft {
  readonly text: string;
  readonly files: readonly ChosenFile[];
  readonly replyTo: Message | null;
  /** Those that were not taken the last time. */
  readonly refused: readonly RefusedFile[];
  /** Why it could not be sent. */
  readonly problem: 'empty' | 'too-long' | { readonly code: HubErrorCode } | null;
}

export const EMPTY_DRAFT: Draft = {
  text: '',
  files: [],
  replyTo: null,
  refused: [],
  problem: null,
};

export function isEmpty({ text, files }: Draft): boolean {
  return text.trim() === '' && files.length === 0;
}

/** What came back, before what was written meanwhile. */
export function joined(before: Draft, after: Draft): Draft {
  return {
    ...after,
    text: [before.text, after.text].filter((text) => text !== '').join('\n'),
    files: [...before.files, ...after.files],
    replyTo: before.replyTo ?? after.replyTo,
  };
}
