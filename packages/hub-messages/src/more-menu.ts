import { HubElement, buttonStyles, icon, moreIcon, type IconPath } from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { moreMenuStyles } from './more-menu.styles.ts';

export interface MenuItem {
  readonly id: string;
  readonly word: string;
  readonly icon: IconPath;
  /** Stands apart from those before it. */
  readonly apart?: boolean;
}

const none: readonly MenuItem[] = [];

/** A button with a menu that opens below it: arrows, Home, End and letters go through it. Fires `menu-chosen`. */
export class MoreMenu extends HubElement {
  static readonly tagName = 'hub-more-menu';
  static override styles = [HubElement.styles, buttonStyles, moreMenuStyles];

  @property() label = '';

  @property({ attribute: false }) items = none;

  @state() private open = false;

  @query('.toggle') private readonly toggle!: HTMLElement | null;
  @query('.menu') private readonly menu!: HTMLElement | null;

  /** Focuses the button. */
  override focus(options?: FocusOptions): void {
    this.toggle?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
    document.removeEventListener('pointerdown', this.#onPointerdown, true);
  }

  protected override render(): TemplateResult {
    return html`<button
        class="button ghost icon-only toggle"
        type="button"
        title=${this.label}
        aria-label=${this.label}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        @click=${() => this.#show(!this.open)}
        @keydown=${this.#onToggleKeydown}
      >
        ${icon(moreIcon)}
      </button>
      <div
        class="menu"
        role="menu"
        aria-label=${this.label}
        ?hidden=${!this.open}
        @keydown=${this.#onKeydown}
        @focusout=${this.#onFocusout}
      >
        ${this.items.map(
          (item) =>
            html`<button
              class=${item.apart ? 'item apart' : 'item'}
              type="button"
              role="menuitem"
              tabindex="-1"
              @click=${() => this.#choose(item)}
            >
              ${icon(item.icon)}<span>${item.word}</span>
            </button>`,
        )}
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!(changed as Map<PropertyKey, unknown>).has('open') || !this.open) return;
    this.#items[0]?.focus();
  }

  get #items(): readonly HTMLElement[] {
    return [...(this.menu?.querySelectorAll<HTMLElement>('.item') ?? [])];
  }

  #show(open: boolean): void {
    this.open = open;
    if (open) document.addEventListener('pointerdown', this.#onPointerdown, true);
    else document.removeEventListener('pointerdown', this.#onPointerdown, true);
  }

  #choose({ id }: MenuItem): void {
    this.#show(false);
    // What was chosen may take the focus further.
    this.focus();
    this.dispatchEvent(new ItemEvent('menu-chosen', id));
  }

  readonly #onPointerdown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#show(false);
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget))
      this.#show(false);
  };

  readonly #onToggleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && !this.open) {
      event.preventDefault();
      this.#show(true);
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#show(false);
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#show(false);
      this.focus();
      return;
    }
    if (event.key === 'Tab') {
      this.#show(false);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const items = this.#items;
    const goal = goalOf(event.key, items, items.indexOf(event.target as HTMLElement));
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  };
}

/** Where a key leads from `at`. */
function goalOf(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  const following = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return following.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-more-menu': MoreMenu;
  }
}
