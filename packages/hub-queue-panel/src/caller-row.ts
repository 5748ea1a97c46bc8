import type { QueuedCaller } from '@hubline/core';
import {
  callIcon,
  clockText,
  icon,
  incomingIcon,
  notificationsIcon,
  partyName,
  phoneNumber,
  setStyle,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

const SIGNS: Readonly<Record<QueuedCaller['state'], IconPath | undefined>> = {
  waiting: undefined,
  ringing: notificationsIcon,
  callback: incomingIcon,
};

export interface CallerRow {
  readonly caller: QueuedCaller;
  /** Pixels from the top. */
  readonly start: number;
  /** Of all who wait. */
  readonly count: number;
  readonly seconds: number;
  readonly mayPick: boolean;
  readonly pending: boolean;
  readonly common: Strings['common'];
  readonly words: Strings['queues'];
}

/** One caller in their place: the position, who, the number and what happens, since when, and `Pick Up`. */
export function callerRow(row: CallerRow): TemplateResult {
  const { caller, start, count, seconds, mayPick, pending, common, words } = row;
  const { party, position, state } = caller;
  const name = partyName(party, common);
  const sign = SIGNS[state];
  return html`<div
    class=${`item caller ${state}`}
    role="listitem"
    aria-posinset=${position}
    aria-setsize=${count}
    data-id=${caller.id}
    style=${setStyle({ transform: `translateY(${start}px)` })}
  >
    <span class="position number" title=${words.position(position)}
      ><span class="visually-hidden">${words.position(position)}</span
      ><span aria-hidden="true">${position}</span></span
    >
    <span class="who" title=${name}><bdi>${name}</bdi></span>
    <span class="what"
      >${party.name && party.number ? html`<span class="part phone">${phoneNumber(party.number)}</span>` : nothing}${
        sign
          ? html`<span
              class="part state"
              title=${state === 'callback' ? words.callbackHint : nothing}
              >${icon(sign, true)}${words.states[state]}</span
            >`
          : nothing
      }</span
    >
    <span class="clock" role="timer" aria-label=${words.waitingFor}>${clockText(seconds)}</span>
    ${
      mayPick
        ? html`<button
            class="button pick-up"
            part="pick-up"
            type="button"
            title=${words.pickUp}
            aria-label=${words.pickUpParty(name)}
            aria-busy=${pending ? 'true' : nothing}
          >
            ${icon(callIcon)}<span class="word">${words.pickUp}</span>
          </button>`
        : nothing
    }
  </div>`;
}
