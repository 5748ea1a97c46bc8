import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { hasTouchKeyboard } from './touch-keyboard.ts';

interface Field {
  readonly words: Strings['composer'];
  readonly text: string;
  /** It goes to an outside number. */
  readonly outside: boolean;
  readonly isFault: boolean;
  readonly readOnly: boolean;
  readonly input: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

/** Where the text is written. */
export function composerField(field: Field): TemplateResult {
  const { words, text, outside, isFault, readOnly } = field;
  return html`<textarea
    part="field"
    rows="1"
    dir="auto"
    aria-label=${words.message}
    aria-describedby="note"
    aria-invalid=${isFault ? 'true' : nothing}
    placeholder=${outside ? words.textMessage : words.message}
    enterkeyhint=${hasTouchKeyboard() ? 'enter' : 'send'}
    ?readonly=${readOnly}
    .value=${text}
    @input=${field.input}
    @keydown=${field.keydown}
    @paste=${field.paste}
  ></textarea>`;
}
