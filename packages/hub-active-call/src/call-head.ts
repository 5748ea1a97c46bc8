import type { CallState } from '@hubline/core';
import {
  avatar,
  clockText,
  errorText,
  icon,
  type SomeStrings,
  partyHeading,
  partyName,
  phoneNumber,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { connectedWords, endError, endWord, type StateWord } from './call-words.ts';

type Shown = Exclude<CallState, { readonly phase: 'incoming' }>;

/** Who it is, how long it lasts, and its state in words where the eye already is. */
export function callHead(options: {
  readonly state: Shown;
  readonly words: Strings['call'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  readonly seconds: number | undefined;
}): TemplateResult {
  const { state, words, common, strings, seconds } = options;
  const error = state.phase === 'ended' ? endError(state) : undefined;
  const { party } = state;
  return html`<div class="head">
    ${avatar(party.name)} ${partyHeading(partyName(party, common))}
    <p class="quiet facts">
      ${party.name && party.number ? phoneNumber(party.number) : nothing}
      ${
        seconds === undefined
          ? nothing
          : html`<span class="clock" role="timer" aria-label=${words.duration}
              >${clockText(seconds)}</span
            >`
      }
    </p>
    <p class="words" role="status">
      ${stateWords(state, words).map(
        ({ word, sign, trouble }) =>
          html`<span class=${trouble ? 'word trouble' : 'word'}
            >${sign ? icon(sign) : nothing}${word}</span
          >`,
      )}
    </p>
    ${error === undefined ? nothing : html`<p class="reason" role="status">${errorText(error, strings)}</p>`}
  </div>`;
}

function stateWords(state: Shown, words: Strings['call']): readonly StateWord[] {
  switch (state.phase) {
    case 'dialing':
      return [{ word: words.dialing }];
    case 'ringing':
      return [{ word: words.ringing }];
    case 'connected':
      return connectedWords(state, words);
    case 'ended':
      return [{ word: endWord(state, words) }];
  }
}
