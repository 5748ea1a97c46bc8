import type { CallState } from '@hubline/core';
import { endWord, type Strings } from '@hubline/element';

type Shown = Exclude<CallState, { readonly phase: 'incoming' }>;

/** The most pressing thing to be known of a call, in a few words; empty when all is as it should be. */
export function miniWords(state: Shown, words: Strings['call']): string {
  switch (state.phase) {
    case 'dialing':
      return words.dialing;
    case 'ringing':
      return words.ringing;
    case 'connected':
      return connectedWord(state, words);
    case 'ended':
      return endWord(state, words);
  }
}

function connectedWord(
  state: Extract<Shown, { readonly phase: 'connected' }>,
  words: Strings['call'],
): string {
  const { trouble, media, held, holdPending, heldByRemote, muted } = state;
  if (trouble || media === 'interrupted') return words.reconnecting;
  if (holdPending) return held ? words.resuming : words.holding;
  if (held) return words.onHold;
  if (heldByRemote) return words.heldByThem;
  if (muted) return words.muted;
  return media === 'connecting' ? words.connecting : '';
}
