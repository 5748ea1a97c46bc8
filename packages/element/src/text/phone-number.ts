import { html, type TemplateResult } from 'lit';

/** A number in the form that people here write: `+14695550101` is `(469) 555-0101`, the rest is left as it is. */
export function localNumber(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

/** A number as speech: its digits one by one, with a rest between groups. */
export function spokenNumber(number: string): string {
  return localNumber(number)
    .split(/[^\d*#+]+/)
    .filter((group) => group !== '')
    .map((group) => [...group].join(' '))
    .join(', ');
}

/** Shows a number in its local form and has it read out digit by digit. */
export function phoneNumber(number: string): TemplateResult {
  return html`<span class="number"
    ><span aria-hidden="true">${localNumber(number)}</span
    ><span class="visually-hidden">${spokenNumber(number)}</span></span
  >`;
}
