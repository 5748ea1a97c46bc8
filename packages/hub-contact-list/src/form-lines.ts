import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '@hubline/element';
import { addButton, emailLine, phoneLine } from './form-fields.ts';
import type { TypedEmail, TypedPhone } from './typed-contact.ts';

interface Lines<Line> {
  readonly lines: readonly Line[];
  readonly words: Strings['contacts'];
  /** By the id of the control. */
  readonly faults: ReadonlyMap<string, string>;
  /** All lines, of which one is another now. */
  readonly change: (line: Line, lines: readonly Line[]) => void;
  readonly remove: (line: Line) => void;
  readonly add: () => void;
}

interface PhoneLines extends Lines<TypedPhone> {
  /** Name of someone else who has that number. */
  readonly ownerOf: (phone: TypedPhone) => string | undefined;
}

/** The numbers of a contact, each on a line of its own. */
export function phoneLines(given: PhoneLines): TemplateResult {
  const { lines, words, faults, ownerOf, change, remove, add } = given;
  return html`<fieldset>
    <legend>${words.numbers}</legend>
    ${repeat(
      lines,
      ({ id }) => id,
      (phone, at) =>
        phoneLine({
          ...{ phone, place: at + 1, words, fault: faults.get(`phone-${phone.id}`) },
          owner: ownerOf(phone),
          change: (part) => change(phone, replaced(lines, { ...phone, ...part })),
          remove: () => remove(phone),
        }),
    )}
    ${addButton(words.addNumber, add)}
  </fieldset>`;
}

/** The e-mail addresses of a contact, each on a line of its own. */
export function emailLines(given: Lines<TypedEmail>): TemplateResult {
  const { lines, words, faults, change, remove, add } = given;
  return html`<fieldset>
    <legend>${words.emails} <span class="optional">${words.optional}</span></legend>
    ${repeat(
      lines,
      ({ id }) => id,
      (line, at) =>
        emailLine({
          ...{ line, place: at + 1, words, fault: faults.get(`email-${line.id}`) },
          change: (email) => change(line, replaced(lines, { ...line, email })),
          remove: () => remove(line),
        }),
    )}
    ${addButton(words.addEmail, add)}
  </fieldset>`;
}

/** The lines with this one in the place of the one with its id. */
function replaced<Line extends { readonly id: number }>(
  lines: readonly Line[],
  line: Line,
): readonly Line[] {
  return lines.map((one) => (one.id === line.id ? line : one));
}
