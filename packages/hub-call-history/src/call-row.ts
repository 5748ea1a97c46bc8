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
  setStyle,
  timeText,
  type Strings,
} from '@hubline/element';
import type { RowState } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';

/** The heading of a day. */
export interface DayRowState extends RowState {
  readonly kind: 'day';
  /** Pixels from the top. */
  readonly start: number;
  readonly day: string;
}

export interface CallRowState extends RowState {
  readonly kind: 'call';
  /** Pixels from the top. */
  readonly start: number;
  readonly record: CallRecord;
  /** Among all calls, from 0. */
  readonly place: number;
  /** Of all calls; -1 while that is not known. */
  readonly count: number;
  /** The day in words, said before the time. */
  readonly day: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly canCall: boolean;
  readonly common: Strings['common'];
  readonly kinds: Strings['recent']['kinds'];
  readonly words: Strings['history'];
}

/** A row of the list, in its place. */
export function listRow(state: DayRowState | CallRowState): TemplateResult {
  const place = setStyle({ transform: `translateY(${state.start}px)` });
  if (state.kind === 'day') {
    return html`<div class="day" part="day" aria-hidden="true" style=${place}>${state.day}</div>`;
  }
  return html`<div
    class=${state.canCall && state.record.party.number ? 'item callable' : 'item'}
    role="listitem"
    aria-posinset=${state.place + 1}
    aria-setsize=${state.count}
    style=${place}
  >
    ${callRow(state)}
  </div>`;
}

/** One call: who, then what, and when at the end; a button that opens it, and one that calls back. */
function callRow(state: CallRowState): TemplateResult {
  const { record, day, selected, tabStop, canCall, common, kinds, words } = state;
  const { party, startedAt, recordings } = record;
  const { locale } = common;
  const kind = recordKind(record);
  const name = partyName(party, common);
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
      <span class="what"
        ><span class="word">${kinds[kind]}</span>${
          recordings.length > 0 ? recordedMark(words) : nothing
        }${
          party.name && party.number
            ? html`<span class="more">${phoneNumber(party.number)}</span>`
            : nothing
        }<span class="more number talk"
          >${record.answeredAt ? clockText(talkSeconds(record)) : ''}</span
        ></span
      >
      <span class="when"
        ><span class="visually-hidden">${day}</span
        ><time
          class="number"
          dir="auto"
          datetime=${startedAt.toISOString()}
          title=${exactWhenText(startedAt, locale)}
          >${timeText(startedAt, locale)}</time
        ></span
      >
    </button>
    ${
      canCall && party.number
        ? html`<button
            class="act"
            type="button"
            tabindex=${tabStop ? 0 : -1}
            title=${words.callParty(name)}
            aria-label=${words.callParty(name)}
          >
            ${icon(callIcon)}
          </button>`
        : nothing
    }`;
}

function recordedMark({ recorded }: Strings['history']): TemplateResult {
  return html`<span class="recorded" title=${recorded}
    >${icon(recordIcon)}<span class="visually-hidden">${recorded}</span></span
  >`;
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
