import {
  avatar,
  clockText,
  endWord,
  errorText,
  icon,
  type SomeStrings,
  partyHeading,
  phoneNumber,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Line, Shown } from './call-lines.ts';
import {
  connectedWords,
  endError,
  lineName,
  recordingOf,
  type StateWord,
  type Words,
} from './call-words.ts';
import { recNotice } from './rec-notice.ts';

/** Who it is, how long it lasts, and its state in words where the eye already is. */
export function callHead(options: {
  readonly line: Line;
  readonly state: Shown;
  readonly words: Words;
  readonly strings: SomeStrings | undefined;
  readonly seconds: number | undefined;
  readonly speaking: boolean;
  /** What became of a call that was passed on. */
  readonly outcome: string | undefined;
  /** How it sounds. */
  readonly quality: unknown;
}): TemplateResult {
  const { line, state, words, strings, seconds, speaking, outcome, quality } = options;
  const error = state.phase === 'ended' ? endError(state) : undefined;
  const merged = line.length > 1;
  const parties = line.map(({ state$ }) => state$.value.party);
  const [party] = parties;
  return html`<div class="head">
    <div class="avatars">${parties.map(({ name }) => avatar(name))}</div>
    ${partyHeading(lineName(line, words))}
    <p class="rec-line">${recNotice(recordingOf(line), words.call)}</p>
    <p class="quiet facts">
      ${
        merged
          ? words.call.conference
          : party?.name && party.number
            ? phoneNumber(party.number)
            : nothing
      }
      ${clock(seconds, words.call)} ${quality}
    </p>
    ${merged ? nothing : stateLine(stateWords(state, words, speaking, outcome))}
    ${error === undefined ? nothing : html`<p class="reason">${errorText(error, strings)}</p>`}
  </div>`;
}

/** What is to be known of a call, for the eye: it is read out as `toldWords` says. */
export function stateLine(words: readonly StateWord[]): TemplateResult {
  return html`<p class="words">
    ${words.map(
      ({ word, sign, trouble }) =>
        html`<span class=${trouble ? 'word trouble' : 'word'}
          >${sign ? icon(sign) : nothing}<span>${word}</span></span
        >`,
    )}
  </p>`;
}

/** The state of a call in words. */
export function stateWords(
  state: Shown,
  words: Words,
  speaking: boolean,
  outcome?: string,
): readonly StateWord[] {
  switch (state.phase) {
    case 'dialing':
      return [{ word: words.call.dialing }];
    case 'ringing':
      return [{ word: words.call.ringing }];
    case 'connected':
      return connectedWords(state, words, speaking);
    case 'ended':
      return [{ word: outcome ?? endWord(state, words.call) }];
  }
}

/** How long it lasts. */
function clock(
  seconds: number | undefined,
  words: Strings['call'],
): TemplateResult | typeof nothing {
  if (seconds === undefined) return nothing;
  return html`<span class="clock" role="timer" aria-label=${words.duration}
    >${clockText(seconds)}</span
  >`;
}
