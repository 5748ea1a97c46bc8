import { partyName } from '@hubline/element';
import type { Call } from '@hubline/core';
import { html, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import { stateLine, stateWords } from '../call-head.ts';
import { shown, type Line } from '../call-lines.ts';
import { callQuality } from './call-quality.ts';
import { moreWords } from './more-words.ts';

/** Each party of a merged call with its state, and `Split` to talk with them alone. */
export function parties(desk: CallDesk, line: Line): TemplateResult {
  const { words, speaking, commands, lines } = desk;
  const split = (call: Call): void => {
    const { conference } = lines;
    lines.choose(undefined);
    if (conference) void commands.once('split', () => conference.split(call));
  };
  return html`<ul class="parties">
    ${line.map((call) => {
      const state = shown(call);
      const name = partyName(call.state$.value.party, words.common);
      return html`<li>
        <span class="name" title=${name}><bdi>${name}</bdi></span>
        ${callQuality(desk, call)} ${stateLine(state ? stateWords(state, words, speaking) : [])}
        <button
          class="button pill"
          type="button"
          aria-label=${moreWords(desk).splitFor(name)}
          aria-disabled=${commands.running !== undefined}
          @click=${() => split(call)}
        >
          ${moreWords(desk).split}
        </button>
      </li>`;
    })}
  </ul>`;
}
