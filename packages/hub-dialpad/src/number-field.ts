import { backspaceIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { prevent } from './keypad.ts';

/** The field for a name or number, with `Delete last digit`. What it holds is set by its element. */
export function numberField(options: {
  readonly words: Strings['dialPad'];
  readonly disabled: boolean;
  readonly empty: boolean;
  /** Index of the contact that is marked; -1 when none is found. */
  readonly marked: number;
  readonly input: () => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly press: (event: PointerEvent) => void;
  readonly release: () => void;
  readonly backspace: (event: MouseEvent) => void;
}): TemplateResult {
  const { words, disabled, empty, marked } = options;
  const found = marked >= 0;
  return html`<div class="entry">
    <input
      class="input"
      part="field"
      role="combobox"
      aria-label=${words.field}
      aria-autocomplete="list"
      aria-expanded=${found}
      aria-controls=${found ? 'matches' : nothing}
      aria-activedescendant=${found ? `match-${marked}` : nothing}
      aria-describedby="message"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="go"
      placeholder=${words.field}
      ?disabled=${disabled}
      @input=${options.input}
      @paste=${options.paste}
    />
    <button
      class="button ghost icon-only backspace"
      type="button"
      aria-label=${words.delete}
      ?disabled=${disabled || empty}
      @mousedown=${prevent}
      @pointerdown=${options.press}
      @pointerup=${options.release}
      @pointerleave=${options.release}
      @click=${options.backspace}
    >
      ${icon(backspaceIcon, true)}
    </button>
  </div>`;
}
