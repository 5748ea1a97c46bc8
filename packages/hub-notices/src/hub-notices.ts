import {
  HubElement,
  HubNoticeEvent,
  alertIcon,
  buttonStyles,
  infoIcon,
  closeIcon,
  icon,
  noticesEnglish,
  type Notice,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { noticesStyles } from './hub-notices.styles.ts';
import { NoticeList, type ShownNotice } from './notice-list.ts';

/**
 * Short notices at the foot of its place, such as where a call was parked. It shows those that elements
 * around it tell of with `hub-notice`; each goes by itself, but never while someone looks at it.
 *
 * @tag hub-notices
 * @summary Shows what elements tell of in passing, and lets it go again.
 * @csspart notice - One notice.
 * @csspart action - What can be done about it.
 */
export class HubNotices extends HubElement {
  static readonly tagName = 'hub-notices';
  static override styles = [HubElement.styles, buttonStyles, noticesStyles];

  /** Seconds for which a notice is shown. Unset, as long as it takes to read. */
  @property({ type: Number }) seconds: number | undefined;

  readonly #list = new NoticeList(this, () => this.seconds);
  #around: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#around = this.getRootNode();
    this.#around.addEventListener(HubNoticeEvent.type, this.#onNotice);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#around?.removeEventListener(HubNoticeEvent.type, this.#onNotice);
    this.#list.hold(false);
  }

  /** Shows a notice. */
  show(notice: Notice): void {
    this.#list.add(notice);
  }

  protected override render(): TemplateResult {
    const { shown } = this.#list;
    return html`<div
      class="notices"
      role="log"
      aria-label=${this.#words.heading}
      aria-live="polite"
      @pointerenter=${() => this.#list.hold(true)}
      @pointerleave=${() => this.#list.hold(this.matches(':focus-within'))}
      @focusin=${() => this.#list.hold(true)}
      @focusout=${this.#onFocusout}
      @keydown=${this.#onKeydown}
    >
      ${repeat(
        shown,
        ({ id }) => id,
        (notice) => this.#renderNotice(notice),
      )}
    </div>`;
  }

  get #words(): Strings['notices'] {
    return this.words('notices', noticesEnglish);
  }

  #renderNotice({ id, kind, text, action }: ShownNotice): TemplateResult {
    const act = () => {
      this.#dismiss(id);
      action?.run();
    };
    return html`<div class=${`notice ${kind}`} part="notice">
      ${icon(kind === 'error' ? alertIcon : infoIcon)}
      <p>${text}</p>
      ${
        action
          ? html`<button class="button ghost action" part="action" type="button" @click=${act}>
              ${action.label}
            </button>`
          : nothing
      }
      <button
        class="button ghost icon-only"
        type="button"
        aria-label=${this.#words.dismiss}
        @click=${() => this.#dismiss(id)}
      >
        ${icon(closeIcon)}
      </button>
    </div>`;
  }

  #dismiss(id: number): void {
    this.#list.remove(id);
    // The button under the focus or the pointer is gone with it, and tells of neither.
    this.#list.hold(false);
  }

  readonly #onNotice = (event: Event): void => {
    if (event.defaultPrevented || !(event instanceof HubNoticeEvent)) return;
    event.preventDefault();
    this.show(event);
  };

  readonly #onFocusout = (event: FocusEvent): void => {
    const inside = event.currentTarget as HTMLElement;
    if (!inside.contains(event.relatedTarget as Node | null)) {
      this.#list.hold(inside.matches(':hover'));
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const newest = this.#list.shown.at(-1);
    if (event.key !== 'Escape' || !newest) return;
    event.stopPropagation();
    this.#dismiss(newest.id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-notices': HubNotices;
  }
}
