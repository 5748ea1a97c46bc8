import { alertIcon, closeIcon, icon, infoIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { FootNotice } from './foot-notice.ts';

/** What was told last, with what can be done about it. */
export function footBar(
  notice: FootNotice,
  words: Strings['voicemail'],
  dismissed: () => void,
): TemplateResult {
  const onFocusout = (event: FocusEvent): void => {
    const inside = event.currentTarget as HTMLElement;
    if (!inside.contains(event.relatedTarget as Node | null)) notice.hold(inside.matches(':hover'));
  };
  const dismiss = (): void => {
    notice.dismiss();
    dismissed();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !notice.now) return;
    event.stopPropagation();
    dismiss();
  };
  const { now } = notice;
  return html`<div
    class="foot"
    role="status"
    @pointerenter=${() => notice.hold(true)}
    @pointerleave=${({ currentTarget }: Event) =>
      notice.hold((currentTarget as HTMLElement).matches(':focus-within'))}
    @focusin=${() => notice.hold(true)}
    @focusout=${onFocusout}
    @keydown=${onKeydown}
  >
    ${
      now
        ? html`<div class=${`told ${now.kind}`} part="notice">
            ${icon(now.kind === 'error' ? alertIcon : infoIcon)}
            <p>${now.text}</p>
            ${
              now.action
                ? html`<button class="button ghost action" type="button" @click=${now.action.run}>
                    ${now.action.label}
                  </button>`
                : nothing
            }
            <button
              class="button ghost icon-only"
              type="button"
              title=${words.dismiss}
              aria-label=${words.dismiss}
              @click=${dismiss}
            >
              ${icon(closeIcon)}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
