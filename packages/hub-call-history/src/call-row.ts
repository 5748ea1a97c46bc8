import type { CallRecord } from '@hubline/core';
import {
  callIcon,
  clockText,
  exactWhenText,
  icon,
  partyName,
  phoneNumber,
  recordIcon,
  recordKind,
  recordKindIcon,
  timeText,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface RowWords {
  readonly common: Strings['common'];
  readonly kinds: Strings['recent']['kinds'];
  readonly history: Strings['history'];
}

interface RowState {
  readonly record: CallRecord;
  /** The day in words, said before the time. */
  readonly day: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
  /** Undefined where there is no calling. */
  readonly callBack: (() => void) | undefined;
}

/** One call: who, then what, and when at the end; a button that opens it, and one that calls back. */
export function callRow(
  { record, day, selected, tabStop, callBack }: RowState,
  words: RowWords,
): TemplateResult {
  const { party, startedAt, recordings } = record;
  const kind = recordKind(record);
  const name = partyName(party, words.common);
  const { locale } = words.common;
  return html`<button
      class=${kind === 'missed' ? 'row missed' : 'row'}
      part="row"
      type="button"
      data-id=${record.id}
      tabindex=${tabStop ? 0 : -1}
      aria-current=${selected ? 'true' : nothing}
    >
      <span class="kind"
        >${icon(recordKindIcon(kind), kind === 'incoming' || kind === 'outgoing')}</span
      >
      <span class="who"><bdi>${name}</bdi></span>
      <span class="what">
        <span class="word">${words.kinds[kind]}</span>
        ${
          recordings.length > 0
            ? html`<span class="recorded" title=${words.history.recorded}
                >${icon(recordIcon)}<span class="visually-hidden"
                  >${words.history.recorded}</span
                ></span
              >`
            : nothing
        }
        ${party.name && party.number ? part(phoneNumber(party.number)) : nothing}
        ${record.answeredAt ? part(clockText(talkSeconds(record)), 'number talk') : nothing}
      </span>
      <span class="when">
        <span class="visually-hidden">${day}</span>
        <time
          class="number"
          dir="auto"
          datetime=${startedAt.toISOString()}
          title=${exactWhenText(startedAt, locale)}
          >${timeText(startedAt, locale)}</time
        >
      </span>
    </button>
    ${
      callBack && party.number
        ? html`<button
            class="act"
            type="button"
            tabindex=${tabStop ? 0 : -1}
            title=${words.history.callParty(name)}
            aria-label=${words.history.callParty(name)}
            @click=${callBack}
          >
            ${icon(callIcon)}
          </button>`
        : nothing
    }`;
}

/** The shape of a row that is on its way. */
export function ghostRow(): TemplateResult {
  return html`<div class="row ghost">
    <span class="kind skeleton"></span>
    <span class="who skeleton"></span>
    <span class="what skeleton"></span>
    <span class="when skeleton"></span>
  </div>`;
}

/** How long the two talked, in seconds. */
export function talkSeconds({ answeredAt, endedAt }: CallRecord): number {
  if (!answeredAt) return 0;
  return Math.max(0, Math.round((endedAt.getTime() - answeredAt.getTime()) / 1000));
}

const part = (text: unknown, className = ''): TemplateResult =>
  html`<span class=${`more ${className}`}>${text}</span>`;
