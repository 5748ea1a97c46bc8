import type { User } from '@hubline/core';
import {
  avatar,
  icon,
  chevronDownIcon,
  signOutIcon,
  phoneNumber,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** The user icon, and behind it who is signed in and `Sign Out`. */
export function userMenu(options: {
  readonly user: User;
  readonly words: Strings['softphone'];
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
  readonly signOut: () => void;
}): TemplateResult {
  const { user, words, open, toggle } = options;
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    toggle(false);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  };
  const onFocusout = (event: FocusEvent) => {
    const inside = event.currentTarget as HTMLElement;
    if (open && event.relatedTarget && !inside.contains(event.relatedTarget as Node)) toggle(false);
  };
  return html`<div class="user" @keydown=${onKeydown} @focusout=${onFocusout}>
    <button
      class="button ghost user-toggle"
      part="user"
      type="button"
      aria-label=${words.userMenu(user.name)}
      aria-expanded=${open}
      aria-controls="user-menu"
      @click=${() => toggle(!open)}
    >
      ${avatar(user.name)}${icon(chevronDownIcon)}
    </button>
    <div id="user-menu" class="menu" ?hidden=${!open}>
      <p class="name">${user.name}</p>
      <p class="quiet">${words.extension(user.extension)}</p>
      ${user.numbers.map((number) => html`<p class="quiet">${phoneNumber(number)}</p>`)}
      <button class="button ghost sign-out" type="button" @click=${options.signOut}>
        ${icon(signOutIcon, true)}${words.signOut}
      </button>
    </div>
  </div>`;
}
