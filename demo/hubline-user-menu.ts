import type { User } from '@hubline/core';
import {
  HubElement,
  avatar,
  avatarStyles,
  buttonStyles,
  downloadIcon,
  icon,
  profileIcon,
  ringerIcon,
  signOutIcon,
  softphoneEnglish,
  type IconPath,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
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

  /** Installs the app; undefined where the browser does not offer that. */
  @property({ attribute: false }) install: (() => void) | undefined;

  @query('#menu') private readonly menu!: HTMLElement | null;

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
      <div id="menu" popover>
        <p class="who">${name}</p>
        <p class="quiet">${words.extension(extension)}</p>
        ${this.profile ? this.#renderLink(this.profile, profileIcon, this.profile.name) : nothing}
        ${this.check ? this.#renderLink(this.check, ringerIcon, appWords().notRinging) : nothing}
        ${this.install ? this.#renderInstall() : nothing}
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

  #renderInstall(): TemplateResult {
    return html`<button class="button ghost item" type="button" @click=${this.#onInstall}>
      ${icon(downloadIcon)}${appWords().install.installApp}
    </button>`;
  }

  readonly #onInstall = (): void => {
    this.menu?.hidePopover();
    this.install?.();
  };

  readonly #onLink = (): void => this.menu?.hidePopover();

  readonly #onSignOut = (): void => {
    this.menu?.hidePopover();
    void this.#signOut();
  };

  async #signOut(): Promise<void> {
    try {
      const there = await this.hub?.session.signOut();
      if (there) location.assign(there);
    } catch {
      // Signed out here all the same; the server forgets the session by itself.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-user-menu': HublineUserMenu;
  }
}
