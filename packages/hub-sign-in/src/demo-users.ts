import type { DemoUser, SignInOptions } from '@hubline/core';
import { avatar, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** Who can be tried on a demo server; nothing on any other. */
export function demoUsers(
  demo: SignInOptions['demo'],
  words: Strings['signIn'],
  fillIn: (user: DemoUser, password: string) => void,
): TemplateResult | typeof nothing {
  if (!demo) return nothing;
  return html`<section class="demo" part="demo" aria-labelledby="demo-heading">
    <h2 id="demo-heading" class="minor">${words.demoHeading}</h2>
    <p class="quiet">${words.demoHint(demo.password)}</p>
    <ul>
      ${demo.users.map(
        (user) =>
          html`<li>
            <button class="demo-user" type="button" @click=${() => fillIn(user, demo.password)}>
              ${avatar(user.name)}
              <span class="name">${user.name}</span>
              <span class="quiet about">${user.username} · ${user.extension} · ${user.role}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
