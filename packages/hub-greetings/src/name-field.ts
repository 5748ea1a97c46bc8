import { html, nothing, type TemplateResult } from 'lit';

/** The field for the name of a greeting. */
export function nameField(options: {
  readonly word: string;
  readonly value: string;
  /** What is wrong with it, in words. */
  readonly fault: string | undefined;
  /** It cannot be changed now. */
  readonly locked: boolean;
  readonly type: (value: string) => void;
}): TemplateResult {
  const { word, value, fault, locked, type } = options;
  return html`<div class="field">
    <label for="name">${word}</label>
    <input
      id="name"
      class="input"
      dir="auto"
      autocomplete="off"
      required
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${fault === undefined ? nothing : 'name-fault'}
      ?readonly=${locked}
      .value=${value}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
    ${fault === undefined ? nothing : html`<p class="fault" id="name-fault">${fault}</p>`}
  </div>`;
}
