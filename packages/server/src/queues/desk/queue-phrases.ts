import { countOf, digitsOf } from '../../prompts/phrases.ts';
import type { PromptName } from '../../prompts/spoken.ts';

/** What someone who waits may be told. */
export interface WaitNews {
  /** 1 for the next one; null where that is not told. */
  readonly position: number | null;
  /** In seconds; null where nobody knows, or it is not told. */
  readonly wait: number | null;
  /** Whether they may press one. */
  readonly callback: boolean;
}

export function waitPhrases({ position, wait, callback }: WaitNews): PromptName[] {
  return [
    ...(position === null ? [] : positionOf(position)),
    ...(wait === null ? [] : waitOf(wait)),
    ...(callback ? (['press-one-for-callback'] as const) : []),
  ];
}

/** @param number where they are called back; null where that is not to be said */
export function callbackPhrases(number: string | null): PromptName[] {
  const said: PromptName[] =
    number === null ? ['will-call-back'] : ['will-call-back-at', ...digitsOf(number)];
  return [...said, 'pause', 'goodbye'];
}

function positionOf(position: number): PromptName[] {
  if (position <= 1) return ['next-in-queue'];
  return ['you-are-number', ...countOf(position), 'in-the-queue'];
}

function waitOf(seconds: number): PromptName[] {
  if (seconds < 60) return ['wait-below-minute'];
  const minutes = Math.round(seconds / 60);
  return ['expected-wait', ...countOf(minutes), minutes === 1 ? 'minute' : 'minutes'];
}
