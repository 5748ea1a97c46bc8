import type { CheckPoint, CheckPointId } from '@hubline/core';
import {
  alertIcon,
  badIcon,
  errorText,
  goodIcon,
  icon,
  notKnownIcon,
  type IconPath,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** A point of the hub, or of the page that it is on. */
export type RowId = CheckPointId | 'notifications';

export interface Row extends Omit<CheckPoint, 'id'> {
  readonly id: RowId;
  /** Whose words it has, where they are not those of its status. */
  readonly words?: CheckPoint['status'];
}

const SIGNS: Readonly<Record<CheckPoint['status'], IconPath>> = {
  good: goodIcon,
  attention: alertIcon,
  bad: badIcon,
  unknown: notKnownIcon,
};

interface RowOptions {
  readonly row: Row;
  readonly words: Strings['phoneCheck'];
  readonly strings: SomeStrings | undefined;
  readonly busy: boolean;
  /** What came of the last try to fix it. */
  readonly outcome: { readonly text: string; readonly failed: boolean } | undefined;
  readonly fix: () => void;
}

/** One point: how it is in a sign and in words, and the button that fixes it. */
export function checkRow(options: RowOptions): TemplateResult {
  const { row, words, strings, busy, outcome, fix } = options;
  const { name } = words.points[row.id];
  const word = fixWord(row, words);
  return html`<li class=${`point ${row.status}`} part="point" id=${row.id} tabindex="-1">
    ${icon(SIGNS[row.status])}
    <p class="name">${name}<span class="visually-hidden">: ${words.status[row.status]}.</span></p>
    <p class="how">${howText(row, words, strings)}</p>
    ${
      outcome
        ? html`<p class=${outcome.failed ? 'outcome failed' : 'outcome'}>${outcome.text}</p>`
        : nothing
    }
    ${
      row.fixable
        ? html`<button
            class="button"
            type="button"
            part="fix"
            aria-label=${words.fixOf(word, name)}
            aria-busy=${busy ? 'true' : nothing}
            aria-disabled=${busy ? 'true' : nothing}
            @click=${fix}
          >
            ${word}
          </button>`
        : nothing
    }
  </li>`;
}

/** How a point is: the reason where there is one. */
export function howText(
  { id, status, error, words: said = status }: Row,
  words: Strings['phoneCheck'],
  strings: SomeStrings | undefined,
): string {
  return error ? errorText(error, strings) : words.points[id][said];
}

/** What a browser was asked and refused is only looked at again. */
function fixWord({ id, error }: Row, words: Strings['phoneCheck']): string {
  return id === 'microphone' && error ? words.checkAgain : words.points[id].fix;
}
