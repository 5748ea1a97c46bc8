import type { CallState, HubErrorCode } from '@hubline/core';
import {
  errorCode,
  alertIcon,
  microphoneOffIcon,
  pauseIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';

export interface StateWord {
  readonly word: string;
  readonly sign?: IconPath;
  /** Something is wrong. */
  readonly trouble?: boolean;
}

type Connected = Extract<CallState, { readonly phase: 'connected' }>;
type Ended = Extract<CallState, { readonly phase: 'ended' }>;

/** Failures after which the same number may well answer; the others need another number or a person. */
const WORTH_ANOTHER_TRY: ReadonlySet<HubErrorCode> = new Set<HubErrorCode>([
  'call/busy',
  'call/no-answer',
  'call/declined',
  'call/unreachable',
  'call/failed',
  'call/media-failed',
  'network/unreachable',
  'network/timeout',
  'server/failed',
]);

/** What is to be known of a call that is up, the most pressing first; none when all is as it should be. */
export function connectedWords(state: Connected, words: Strings['call']): readonly StateWord[] {
  const { media, held, holdPending, heldByRemote, muted } = state;
  const found: StateWord[] = [];
  if (media === 'connecting') found.push({ word: words.connecting });
  if (media === 'interrupted')
    found.push({ word: words.reconnecting, sign: alertIcon, trouble: true });
  if (holdPending) found.push({ word: held ? words.resuming : words.holding, sign: pauseIcon });
  else if (held) found.push({ word: words.onHold, sign: pauseIcon });
  if (heldByRemote) found.push({ word: words.heldByThem, sign: pauseIcon });
  if (muted) found.push({ word: words.muted, sign: microphoneOffIcon });
  return found;
}

/** How a call ended, in a few words. */
export function endWord({ end, since }: Ended, words: Strings['call']): string {
  switch (end.cause) {
    case 'hung-up':
      return words.ended;
    case 'cancelled':
      return words.cancelled;
    case 'declined':
      return words.declined;
    case 'elsewhere':
      return words.elsewhere;
    case 'failed':
      return since ? words.ended : words.failed;
  }
}

/** What went wrong; undefined when nothing did. */
export function endError({ end }: Ended): unknown {
  return end.cause === 'failed' ? end.error : undefined;
}

/** Whether to offer the same call once more. */
export function worthAnotherTry(state: Ended): boolean {
  const { end } = state;
  if (end.cause === 'declined') return true;
  return end.cause === 'failed' && WORTH_ANOTHER_TRY.has(errorCode(end.error));
}
