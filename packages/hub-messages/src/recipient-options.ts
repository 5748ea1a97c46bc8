import type { PresenceState } from '@hubline/core';
import {
  icon,
  localNumber,
  phoneNumber,
  presenceDot,
  smsIcon,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenRecipient, RecipientOption } from './chosen-recipient.ts';

interface Options {
  readonly options: readonly RecipientOption[];
  /** The place of the one that Enter chooses; -1 for none. */
  readonly marked: number;
  /** What they were found by. */
  readonly text: string;
  readonly presences: ReadonlyMap<string, PresenceState> | undefined;
  readonly words: Strings['messages'];
  readonly common: Strings['common'];
  readonly choose: (chosen: ChosenRecipient) => void;
}

/** Who can be chosen; the field that they belong to keeps the focus. */
export function recipientOptions(shown: Options): TemplateResult {
  const { options, marked, text, words } = shown;
  if (options.length === 0) {
    return html`<p id="options" class="options none quiet">
      ${text ? words.noOne(text) : words.noColleagues}
    </p>`;
  }
  const keepFocus = (event: Event): void => event.preventDefault();
  return html`<ul
    id="options"
    class="options"
    role="listbox"
    aria-label=${words.options}
    @mousedown=${keepFocus}
  >
    ${options.map(
      (option, at) =>
        html`<li
          id=${`option-${at}`}
          class="option"
          role="option"
          aria-selected=${at === marked}
          @click=${() => shown.choose(option.chosen)}
        >
          ${who(option, shown)}
        </li>`,
    )}
  </ul>`;
}

function who(
  { chosen, label, extension, isTyped }: RecipientOption,
  { presences, words, common }: Options,
): TemplateResult {
  if (chosen.kind === 'user') {
    return html`<span class="sign">${presenceDot(presences?.get(chosen.userId), common)}</span>
      <bdi>${chosen.name}</bdi>
      <span class="quiet">${extension ? phoneNumber(extension) : words.chat}</span>`;
  }
  if (isTyped) {
    return html`<span class="sign">${icon(smsIcon)}</span>
      <bdi>${words.textNumber(localNumber(chosen.number))}</bdi><span></span>`;
  }
  return html`<span class="sign">${icon(smsIcon)}</span>
    <bdi>${chosen.name}</bdi>
    <span class="quiet"
      >${label ? `${words.phones[label]} ` : nothing}${phoneNumber(chosen.number)}</span
    >`;
}
