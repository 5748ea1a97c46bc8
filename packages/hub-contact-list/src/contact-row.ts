import type { Contact, PresenceState } from '@hubline/core';
import { avatar, callIcon, icon, phoneNumber, presenceDot, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface RowState {
  readonly contact: Contact;
  readonly presence: PresenceState | undefined;
  /** It is the person who looks. */
  readonly isSelf: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
  /** Undefined where there is no calling. */
  readonly call: (() => void) | undefined;
}

interface RowWords {
  readonly common: Strings['common'];
  readonly contacts: Strings['contacts'];
}

/** One contact: who, then what they do or where they belong; a button that opens it, and one that calls. */
export function contactRow(
  { contact, presence, isSelf, selected, tabStop, call }: RowState,
  { common, contacts: words }: RowWords,
): TemplateResult {
  const { name, phones, company } = contact;
  const number = phones[0]?.number;
  const parts = [
    isSelf ? html`<span>${words.self}</span>` : nothing,
    presence ? presenceWord(presence, common) : nothing,
    company ? html`<span class="more"><bdi>${company}</bdi></span>` : nothing,
    number ? html`<span class="number-part">${phoneNumber(number)}</span>` : nothing,
  ].filter((part) => part !== nothing);
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
        >${parts.map((part, at) => [at > 0 ? html`<span aria-hidden="true">·</span>` : nothing, part])}</span
      >
    </button>
    ${
      call && number && !isSelf
        ? html`<button
            class="act"
            type="button"
            tabindex=${tabStop ? 0 : -1}
            title=${words.callParty(name)}
            aria-label=${words.callParty(name)}
            @click=${call}
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
