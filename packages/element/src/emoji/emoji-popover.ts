import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { HubElement } from '../hub-element.ts';
import { defineElement } from '../define-element.ts';
import { commonEnglish } from '../strings/english/common.ts';
import { emojiEnglish } from '../strings/english/emoji.ts';
import type { HubEmojiEvent } from './hub-emoji-picker.events.ts';

/** Between it, what it belongs to, and the edges of the page. */
const GAP = 8;

/**
 * The emoji picker floating at a button, fetched with the first use. Its host draws `render()` with
 * `emojiPopoverStyles`; a press elsewhere and Escape close it, and lead back to the button.
 */
export class EmojiPopover implements ReactiveController {
  readonly #host: HubElement;
  readonly #chosen: (emoji: string) => void;
  readonly #fetch: () => Promise<unknown>;
  #anchor: HTMLElement | undefined;
  #open = false;
  #state: 'none' | 'loading' | 'there' | 'failed' = 'none';

  constructor(host: HubElement, chosen: (emoji: string) => void, fetch = fetchPicker) {
    this.#host = host;
    this.#chosen = chosen;
    this.#fetch = fetch;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  /** Opens it above the anchor, or below where there is more room; closes it where it is open there. */
  toggle(anchor: HTMLElement): void {
    if (this.#open && anchor === this.#anchor) {
      this.close();
      return;
    }
    this.#anchor = anchor;
    this.#open = true;
    this.#host.requestUpdate();
    void this.#load();
  }

  close(): void {
    this.#popover?.hidePopover();
  }

  hostUpdated(): void {
    const popover = this.#popover;
    if (!this.#open || !popover || popover.matches(':popover-open')) return;
    popover.showPopover();
    this.#place(popover);
    this.#focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const words = this.#host.strings?.emoji ?? emojiEnglish;
    return html`<div
      class="emoji-popover"
      popover
      role="dialog"
      aria-label=${words.emoji}
      @beforetoggle=${this.#onToggle}
      @keydown=${this.#onKeydown}
    >
      ${
        this.#state === 'there'
          ? html`<hub-emoji-picker
              .strings=${this.#host.strings}
              @hub-emoji=${this.#onEmoji}
            ></hub-emoji-picker>`
          : html`<p class="quiet" role="status">
              ${this.#state === 'failed' ? words.notLoaded : this.#loadingWord}
            </p>`
      }
    </div>`;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.emoji-popover');
  }

  get #loadingWord(): string {
    return (this.#host.strings?.common ?? commonEnglish).loading;
  }

  async #load(): Promise<void> {
    if (this.#state === 'there' || this.#state === 'loading') return;
    this.#state = 'loading';
    try {
      await this.#fetch();
      this.#state = 'there';
    } catch {
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#focus();
  }

  #focus(): void {
    this.#popover?.querySelector('hub-emoji-picker')?.focus({ preventScroll: true });
  }

  #place(popover: HTMLElement): void {
    const anchor = this.#anchor?.getBoundingClientRect();
    if (!anchor) return;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const { clientWidth, clientHeight } = document.documentElement;
    const above = anchor.top - GAP - height;
    const below = anchor.bottom + GAP;
    const isAbove = above >= GAP || anchor.top > clientHeight - anchor.bottom;
    const clamp = (at: number, most: number): number => Math.max(GAP, Math.min(at, most));
    const rightToLeft = this.#host.matches(':dir(rtl)');
    const left = rightToLeft ? anchor.right - width : anchor.left;
    popover.style.setProperty('left', `${clamp(left, clientWidth - width - GAP)}px`);
    popover.style.setProperty(
      'top',
      `${clamp(isAbove ? above : below, clientHeight - height - GAP)}px`,
    );
  }

  /** Before it is closed, however that is: an update meanwhile would open it again. */
  readonly #onToggle = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    if ((event as ToggleEvent).newState !== 'closed') return;
    this.#open = false;
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
    this.#anchor?.focus();
  };

  readonly #onEmoji = (event: HubEmojiEvent): void => {
    event.stopPropagation();
    this.close();
    this.#anchor?.focus();
    this.#chosen(event.detail);
  };
}

async function fetchPicker(): Promise<void> {
  const { HubEmojiPicker } = await import('../emoji.ts');
  defineElement(HubEmojiPicker);
}
