import type { Contact, Sound } from '@hubline/core';

/** Colleagues that one message goes to at most. */
export const MOST_RECIPIENTS = 20;
/** Characters of a comment. */
export const LONGEST_COMMENT = 500;
/** Seconds of a spoken comment. */
export const LONGEST_SPOKEN = 120;

/** What someone has prepared to forward one message with. */
export interface ForwardDraft {
  readonly to: readonly Contact[];
  /** What is in the search field. */
  readonly typed: string;
  readonly comment: string;
  readonly spoken: Sound | undefined;
  readonly stage: 'writing' | 'preparing' | 'sending';
  /** What kept it from being sent. */
  readonly fault: 'typed' | 'no-one' | 'comment' | undefined;
  readonly error: unknown;
}

/** What a person changes of it. */
export type DraftChange = Partial<Pick<ForwardDraft, 'to' | 'typed' | 'comment' | 'spoken'>>;

export const EMPTY_DRAFT: ForwardDraft = {
  to: [],
  typed: '',
  comment: '',
  spoken: undefined,
  stage: 'writing',
  fault: undefined,
  error: undefined,
};

/** What keeps it from being sent. */
export function faultOf({ typed, to, comment }: ForwardDraft): ForwardDraft['fault'] {
  if (typed.trim() !== '') return 'typed';
  if (to.length === 0) return 'no-one';
  return charactersOf(comment) > LONGEST_COMMENT ? 'comment' : undefined;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Of a comment, as people count them: a family of four is one. */
export function charactersOf(comment: string): number {
  return [...segments.segment(comment.trim())].length;
}
