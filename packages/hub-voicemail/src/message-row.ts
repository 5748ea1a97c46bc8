import type { Voicemail } from '@hubline/core';
import {
  callIcon,
  clockText,
  exactWhenText,
  forwardIcon,
  icon,
  partyName,
  phoneNumber,
  setStyle,
  type Strings,
} from '@hubline/element';
import type { RowState } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';

export interface MessageRowState extends RowState {
  /** Pixels from the top. */
  readonly start: number;
  readonly message: Voicemail;
  /** Among all messages, from 0. */
  readonly place: number;
  /** Of all messages; -1 while that is not known. */
  readonly count: number;
  /** When it was left, as short as it is clear. */
  readonly when: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly canCall: boolean;
  readonly common: Strings['common'];
  readonly words: Strings['voicemail'];
}

/** One message in its place: who, then the number and what is to be known of it; when and how long at the end. */
export function messageRow(state: MessageRowState): TemplateResult {
  const { message, place, count, start, when, selected, tabStop, canCall, common, words } = state;
  const { from, receivedAt, seconds, folder, cut, forwarded } = message;
  const name = partyName(from, common);
  const callable = canCall && from.number !== '';
  return html`<div
    class=${callable ? 'item callable' : 'item'}
    role="listitem"
    aria-posinset=${place + 1}
    aria-setsize=${count}
    style=${setStyle({ transform: `translateY(${start}px)` })}
  >
    <button
      class=${folder === 'new' ? 'row unheard' : 'row'}
      part="row"
      type="button"
      data-id=${message.id}
      tabindex=${tabStop ? 0 : -1}
      aria-current=${selected ? 'true' : nothing}
    >
      <span class="sign" title=${folder === 'new' ? words.unheard : nothing}
        >${folder === 'new' ? html`<span class="visually-hidden">${words.unheard}</span>` : nothing}</span
      >
      <span class="who"><bdi>${name}</bdi></span>
      <span class="what"
        >${from.name && from.number ? html`<span class="part">${phoneNumber(from.number)}</span>` : nothing}${
          cut ? html`<span class="part cut">${words.cutOff}</span>` : nothing
        }${
          forwarded ? forwardedMark(words.forwardedBy, partyName(forwarded.by, common)) : nothing
        }</span
      >
      <time
        class="when number"
        dir="auto"
        datetime=${receivedAt.toISOString()}
        title=${exactWhenText(receivedAt, common.locale)}
        >${when}</time
      >
      <span class="long number" title=${words.length}>${clockText(Math.round(seconds))}</span>
    </button>
    ${
      callable
        ? html`<button
            class="act"
            type="button"
            tabindex=${tabStop ? 0 : -1}
            title=${words.callBackParty(name)}
            aria-label=${words.callBackParty(name)}
          >
            ${icon(callIcon)}
          </button>`
        : nothing
    }
  </div>`;
}

/** The arrow stands for the words, where there is little room. */
function forwardedMark(inWords: (who: string) => string, who: string): TemplateResult {
  return html`<span class="part by" title=${inWords(who)}
    ><span class="visually-hidden">${inWords(who)}</span
    ><span class="mark" aria-hidden="true">${icon(forwardIcon, true)}<bdi>${who}</bdi></span></span
  >`;
}

/** The shape of a row that is on its way. */
export function ghostRow(): TemplateResult {
  return html`<div class="row ghost">
    <span class="who skeleton"></span>
    <span class="what skeleton"></span>
    <span class="when skeleton"></span>
  </div>`;
}
