import type { Contact, PresenceState } from '@hubline/core';
import { avatar, callIcon, icon, phoneNumber, presenceDot, type Strings } from '@hubline/element';
import type { RowState } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';

export interface ContactRowState extends RowState {
  readonly place: number;
  /** Pixels from the top. */
  readonly start: number;
  /** Of all that are listed. */
  readonly count: number;
  readonly contact: Contact;
  readonly presence: PresenceState | undefined;
  /** It is the person who looks. */
  readonly isSelf: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly canCall: boolean;
  readonly common: Strings['common'];
  readonly words: Strings['contacts'];
}

/** One contact: who, then what they do or where they belong; a button that opens it, and one that calls. */
export function contactRow(state: ContactRowState): TemplateResult {
  const { contact, presence, isSelf, selected, tabStop, canCall, common, words } = state;
  const { name, phones, company } = contact;
  const number = phones[0]?.number;
  return html`<button
      class="row"
      part="row"
      type="button"
      tabindex=${tabStop ? 0 : -1}
      aria-current=${selected ? 'true' : nothing}
    >
      ${avatar(name)}
      <span class="who"><bdi>${name}</bdi></span>
      <span class="what"
        >${isSelf ? html`<span>${words.self}</span>` : nothing}${
          presence ? presenceWord(presence, common) : nothing
        }${company && company !== name ? html`<span class="more"><bdi>${company}</bdi></span>` : nothing}${
          number ? html`<span class="number-part">${phoneNumber(number)}</span>` : nothing
        }</span
      >
    </button>
    ${
      canCall && number && !isSelf
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

/** A dot and its word, said once. */
export function presenceWord(state: PresenceState, common: Strings['common']): TemplateResult {
  return html`<span class="presence-word"
    ><span class="dot" aria-hidden="true">${presenceDot(state, common)}</span
    ><span>${common.presence[state]}</span></span
  >`;
}

/** The shape of a row that is on its way. */
export function ghostRow(): TemplateResult {
  return html`<div class="row ghost">
    <span class="avatar skeleton"></span>
    <span class="who skeleton"></span>
    <span class="what skeleton"></span>
  </div>`;
}
