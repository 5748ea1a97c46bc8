import type { User } from '@hubline/core';
import {
  HubElement,
  avatar,
  avatarStyles,
  buttonStyles,
  downloadIcon,
  icon,
  keyboardIcon,
  profileIcon,
  ringerIcon,
  searchIcon,
  signOutIcon,
  softphoneEnglish,
  type IconPath,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { signOut } from './commands/sign-out.ts';
import { userMenuStyles } from './hubline-user-menu.styles.ts';
import type { Page } from './pages.ts';
import { hrefOf } from './route.ts';
import { appWords } from './words.ts';

/**
 * Who is signed in, their profile, what to do when it does not ring, and the way out.
 *
 * @tag hubline-user-menu
 * @summary The menu behind the initials of the signed-in person.
 */
export class HublineUserMenu extends HubElement {
  static readonly tagName = 'hubline-user-menu';
  static override styles = [HubElement.styles, avatarStyles, buttonStyles, userMenuStyles];

  /** The signed-in person. */
  @property({ attribute: false }) user: User | undefined;

  /** The page where they decide about themselves; none where it is not offered. */
  @property({ attribute: false }) profile: Page | undefined;

  /** Where they find out why this phone does not ring. */
  @property({ attribute: false }) check: Page | undefined;

  /** Opens the command palette. */
  @property({ attribute: false }) commands: (() => unknown) | undefined;

  /** Opens the list of keyboard shortcuts. */
  @property({ attribute: false }) shortcuts: (() => unknown) | undefined;

  /** Installs the app; undefined where the browser does not offer that. */
  @property({ attribute: false }) install: (() => void) | undefined;

  @query('.opener') private readonly opener!: HTMLElement | null;
  @query('#menu') private readonly menu!: HTMLElement | null;

  #hadFocus = false;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.user) return nothing;
    const words = this.words('softphone', softphoneEnglish);
    const { name, extension } = this.user;
    return html`<button
        class="opener"
        type="button"
        popovertarget="menu"
        aria-label=${words.userMenu(name)}
      >
        ${avatar(name)}
      </button>
      <div id="menu" popover @beforetoggle=${this.#onBeforeToggle} @toggle=${this.#onToggle}>
        <p class="who"><bdi>${name}</bdi></p>
        <p class="quiet">${words.extension(extension)}</p>
        ${this.profile ? this.#renderLink(this.profile, profileIcon, this.profile.name) : nothing}
        ${this.check ? this.#renderLink(this.check, ringerIcon, appWords().notRinging) : nothing}
        ${this.#renderAct(searchIcon, appWords().commands.open, this.commands)}
        ${this.#renderAct(keyboardIcon, appWords().commands.shortcuts, this.shortcuts)}
        ${this.#renderAct(downloadIcon, appWords().install.installApp, this.install)}
        <button class="button ghost item" type="button" @click=${this.#onSignOut}>
          ${icon(signOutIcon, true)}${words.signOut}
        </button>
      </div>`;
  }

  #renderLink(page: Page, sign: IconPath, word: string): TemplateResult {
    return html`<a class="button ghost item" href=${hrefOf(page.id)} @click=${this.#onLink}
      >${icon(sign, true)}${word}</a
    >`;
  }

  #renderAct(
    sign: IconPath,
    word: string,
    act: (() => unknown) | undefined,
  ): TemplateResult | typeof nothing {
    if (!act) return nothing;
    const press = (): void => {
      this.menu?.hidePopover();
      act();
    };
    return html`<button class="button ghost item" type="button" @click=${press}>
      ${icon(sign)}${word}
    </button>`;
  }

  get #isInMenu(): boolean {
    return this.menu?.contains(this.shadowRoot?.activeElement ?? null) ?? false;
  }

  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    this.#hadFocus = newState === 'closed' && this.shadowRoot?.activeElement != null;
  };

  /** Whoever leaves it by Escape is back where they came in. */
  readonly #onToggle = (): void => {
    const at = document.activeElement;
    // What is hidden keeps the focus until the next frame.
    if (this.#hadFocus && (at === document.body || this.#isInMenu)) {
      this.opener?.focus();
    }
  };

  readonly #onLink = (): void => this.menu?.hidePopover();

  readonly #onSignOut = (): void => {
    this.menu?.hidePopover();
    void signOut(this.hub);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-user-menu': HublineUserMenu;
  }
}
