import { html, type TemplateResult } from 'lit';
import { KEYS } from './keys.ts';

/** The twelve keys; a key is named by its digit, its letters are for the eye alone. */
export function keypad(options: {
  readonly label: string;
  readonly disabled: boolean;
  /** Out of sight and of reach, but in its room. */
  readonly covered: boolean;
  readonly press: (event: PointerEvent, digit: string) => void;
  readonly release: () => void;
  readonly click: (event: MouseEvent, digit: string) => void;
}): TemplateResult {
  const { label, disabled, covered, press, release, click } = options;
  return html`<div class="keys" part="keys" role="group" aria-label=${label} ?inert=${covered}>
    ${KEYS.map(
      ({ digit, letters }) =>
        html`<button
          class="key"
          part="key"
          type="button"
          aria-label=${digit}
          data-letters=${letters}
          ?disabled=${disabled}
          @mousedown=${prevent}
          @contextmenu=${prevent}
          @pointerdown=${(event: PointerEvent) => press(event, digit)}
          @pointerup=${release}
          @pointerleave=${release}
          @click=${(event: MouseEvent) => click(event, digit)}
        >
          ${digit}
        </button>`,
    )}
  </div>`;
}

/** Keeps the focus where it is, and a long press from opening a menu. */
export function prevent(event: Event): void {
  event.preventDefault();
}
