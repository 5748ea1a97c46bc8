import type { ContactPhone } from '@hubline/core';
import { addIcon, alertIcon, closeIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { TypedEmail, TypedPhone } from './typed-contact.ts';

type Words = Strings['contacts'];

const LABELS: readonly ContactPhone['label'][] = [
  'work',
  'mobile',
  'home',
  'extension',
  'fax',
  'other',
];

interface FieldState {
  readonly id: string;
  readonly word: string;
  readonly value: string;
  /** What is wrong with it, in words. */
  readonly fault: string | undefined;
  /** Said behind the word where nothing has to be typed. */
  readonly optional?: string;
  readonly type: (value: string) => void;
}

/** A field for one line of text. */
export function textField({ id, word, value, fault, optional, type }: FieldState): TemplateResult {
  return html`<div class="field">
    ${fieldLabel(id, word, optional)}
    <input
      id=${id}
      class="input"
      dir="auto"
      autocomplete="off"
      ?required=${optional === undefined}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${fault === undefined ? nothing : `${id}-fault`}
      .value=${value}
      @input=${(event: Event) => type(valueOf(event))}
    />
    ${faultLine(id, fault)}
  </div>`;
}

/** A field for several lines. */
export function noteField({ id, word, value, fault, optional, type }: FieldState): TemplateResult {
  return html`<div class="field">
    ${fieldLabel(id, word, optional)}
    <textarea
      id=${id}
      class="input"
      dir="auto"
      rows="3"
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${fault === undefined ? nothing : `${id}-fault`}
      .value=${value}
      @input=${(event: Event) => type(valueOf(event))}
    ></textarea>
    ${faultLine(id, fault)}
  </div>`;
}

/** The kind of a number, the number, who has it already, and the way to remove it. */
export function phoneLine(options: {
  readonly phone: TypedPhone;
  /** From 1. */
  readonly place: number;
  readonly words: Words;
  readonly fault: string | undefined;
  /** Whose number it is already. */
  readonly owner: string | undefined;
  readonly change: (part: Partial<ContactPhone>) => void;
  readonly remove: () => void;
}): TemplateResult {
  const { phone, place, words, fault, owner, change, remove } = options;
  const id = `phone-${phone.id}`;
  return html`<div class="line phone">
    <select
      class="input"
      aria-label=${words.labelOf(place)}
      @change=${(event: Event) => change({ label: valueOf(event) as ContactPhone['label'] })}
    >
      ${LABELS.map(
        (label) =>
          html`<option .value=${label} ?selected=${label === phone.label}>
            ${words.phones[label]}
          </option>`,
      )}
    </select>
    <input
      id=${id}
      class="input"
      type="tel"
      autocomplete="off"
      aria-label=${words.number(place)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${`${id}-fault ${id}-known`}
      .value=${phone.number}
      @input=${(event: Event) => change({ number: valueOf(event) })}
    />
    ${removeButton(words.removeNumber(place), remove)}
    <div class="below">
      ${faultLine(id, fault)}
      <p class="known" id=${`${id}-known`} role="status">
        ${owner === undefined ? nothing : html`${icon(alertIcon)}<span>${words.hasNumber(owner)}</span>`}
      </p>
    </div>
  </div>`;
}

/** An e-mail address, and the way to remove it. */
export function emailLine(options: {
  readonly line: TypedEmail;
  /** From 1. */
  readonly place: number;
  readonly words: Words;
  readonly fault: string | undefined;
  readonly change: (email: string) => void;
  readonly remove: () => void;
}): TemplateResult {
  const { line, place, words, fault, change, remove } = options;
  const id = `email-${line.id}`;
  return html`<div class="line">
    <input
      id=${id}
      class="input"
      type="email"
      autocomplete="off"
      aria-label=${words.email(place)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${fault === undefined ? nothing : `${id}-fault`}
      .value=${line.email}
      @input=${(event: Event) => change(valueOf(event))}
    />
    ${removeButton(words.removeEmail(place), remove)}
    <div class="below">${faultLine(id, fault)}</div>
  </div>`;
}

export function addButton(word: string, add: () => void): TemplateResult {
  return html`<button class="button ghost add" type="button" @click=${add}>
    ${icon(addIcon)}${word}
  </button>`;
}

function removeButton(word: string, remove: () => void): TemplateResult {
  return html`<button
    class="button ghost icon-only remove"
    type="button"
    title=${word}
    aria-label=${word}
    @click=${remove}
  >
    ${icon(closeIcon)}
  </button>`;
}

function fieldLabel(id: string, word: string, optional: string | undefined): TemplateResult {
  return html`<label for=${id}
    >${word}${optional === undefined ? nothing : html` <span class="optional">${optional}</span>`}</label
  >`;
}

function faultLine(id: string, fault: string | undefined): TemplateResult | typeof nothing {
  return fault === undefined ? nothing : html`<p class="fault" id=${`${id}-fault`}>${fault}</p>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
