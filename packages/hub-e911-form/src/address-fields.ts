import {
  LOCATION_CHARACTERS,
  type AddressDraft,
  type AddressField,
  type Corrections,
} from '@hubline/core';
import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { characters } from './typed-address.ts';
import { US_STATES, stateName } from './us-states.ts';

type Words = Strings['e911'];

export interface AddressFields {
  readonly typed: AddressDraft;
  /** What is wrong, in words. */
  readonly faults: Readonly<Partial<Record<AddressField, string>>>;
  readonly corrections: Corrections;
  readonly words: Words;
  readonly type: (field: AddressField, value: string) => void;
  readonly use: (field: AddressField) => void;
}

const AUTOCOMPLETE: Readonly<Partial<Record<AddressField, string>>> = {
  callerName: 'name',
  line1: 'address-line1',
  line2: 'address-line2',
  country: 'country',
  state: 'address-level1',
  city: 'address-level2',
  zip: 'postal-code',
};

/** How a value of a field is shown to people. */
export function valueText(field: AddressField, value: string, words: Words): string {
  if (field === 'state') return stateName(value);
  if (field === 'country' && value === 'US') return words.unitedStates;
  return value;
}

/** One field with its label, what to write there, what is wrong with it, and what it would be. */
export function addressField(field: AddressField, given: AddressFields): TemplateResult {
  const { words, faults } = given;
  const optional = field === 'line2' || field === 'location';
  const hint = (words.hints as Partial<Record<AddressField, string>>)[field];
  const fault = faults[field];
  return html`<div class=${`field ${field}`}>
    <div class="top">
      <label for=${field}>${words.fields[field]}</label>
      ${optional ? html`<span class="quiet">${words.optional}</span>` : nothing}
    </div>
    ${control(field, given, optional)}
    ${fault === undefined ? nothing : html`<p class="fault" id=${`${field}-fault`}>${fault}</p>`}
    ${suggestion(field, given)}
    <div class="below">
      ${hint === undefined ? nothing : html`<p class="quiet" id=${`${field}-hint`}>${hint}</p>`}
      ${field === 'location' ? counter(given) : nothing}
    </div>
  </div>`;
}

function control(field: AddressField, given: AddressFields, optional: boolean): TemplateResult {
  const { typed, faults, type } = given;
  const onInput = (event: Event): void => type(field, (event.target as HTMLInputElement).value);
  const parts = ['fault', 'suggestion', 'hint', ...(field === 'location' ? ['count'] : [])];
  const described = parts.map((part) => `${field}-${part}`).join(' ');
  const invalid = faults[field] === undefined ? nothing : 'true';
  if (field === 'country' || field === 'state') {
    return html`<select
      id=${field}
      class="input"
      autocomplete=${AUTOCOMPLETE[field] ?? 'off'}
      required
      aria-invalid=${invalid}
      aria-describedby=${described}
      @change=${onInput}
    >
      ${field === 'state' ? states(given) : countries(given)}
    </select>`;
  }
  return html`<input
    id=${field}
    class="input"
    dir="auto"
    autocomplete=${AUTOCOMPLETE[field] ?? 'off'}
    inputmode=${field === 'zip' ? 'numeric' : nothing}
    ?required=${!optional}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${typed[field]}
    @input=${onInput}
  />`;
}

function states({ typed, words }: AddressFields): unknown {
  const known = US_STATES.some(([code]) => code === typed.state);
  return [
    html`<option value="" disabled hidden .selected=${!known}>${words.chooseState}</option>`,
    ...US_STATES.map(
      ([code, name]) =>
        html`<option value=${code} .selected=${code === typed.state}>${name}</option>`,
    ),
  ];
}

function countries({ typed, words }: AddressFields): TemplateResult {
  return html`<option value="US" .selected=${typed.country === 'US'}>
    ${words.unitedStates}
  </option>`;
}

function suggestion(
  field: AddressField,
  { typed, corrections, words, use }: AddressFields,
): TemplateResult | typeof nothing {
  const value = corrections[field];
  if (value === undefined || value === typed[field]) return nothing;
  return html`<div class="suggestion">
    <p id=${`${field}-suggestion`}>${words.suggestion(valueText(field, value, words))}</p>
    <button
      class="button use"
      type="button"
      aria-describedby=${`${field}-suggestion`}
      @click=${() => use(field)}
    >
      ${words.use}
    </button>
  </div>`;
}

function counter({ typed, words }: AddressFields): TemplateResult {
  const count = characters(typed.location);
  return html`<p
    class=${count > LOCATION_CHARACTERS ? 'count over number' : 'count quiet number'}
    id="location-count"
  >
    <span aria-hidden="true">${words.count(count, LOCATION_CHARACTERS)}</span>
    <span class="visually-hidden">${words.countSpoken(count, LOCATION_CHARACTERS)}</span>
  </p>`;
}
