import type { User } from '@hubline/core';
import {
  HubElement,
  avatar,
  avatarStyles,
  buttonStyles,
  icon,
  signOutIcon,
  softphoneEnglish,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { userMenuStyles } from './hubline-user-menu.styles.ts';

/**
 * Who is signed in, and the way out.
 *
 * @tag hubline-user-menu
 * @summary The menu behind the initials of the signed-in person.
 */
export class HublineUserMenu extends HubElement {
  static readonly tagName = 'hubline-user-menu';
  static override styles = [HubElement.styles, avatarStyles, buttonStyles, userMenuStyles];

  /** The signed-in person. */
  @property({ attribute: false }) user: User | undefined;

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
        <button class="button ghost out" type="button" @click=${this.#onSignOut}>
          ${icon(signOutIcon, true)}${words.signOut}
        </button>
      </div>`;
  }

  readonly #onSignOut = (): void => {
    this.menu?.hidePopover();
    void this.#signOut();
  };

  async #signOut(): Promise<void> {
    try {
      await this.hub?.session.signOut();
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
