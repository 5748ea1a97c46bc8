import type { SignInProvider } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { providerGlyph } from './provider-glyph.ts';

/** The ways to sign in elsewhere; nothing where there are none. */
export function providerButtons(
  providers: readonly SignInProvider[],
  words: Strings['signIn'],
  choose: (provider: SignInProvider) => void,
): TemplateResult | typeof nothing {
  if (providers.length === 0) return nothing;
  return html`<div class="providers">
    <p class="or quiet"><span>${words.or}</span></p>
    ${providers.map(
      (provider) =>
        html`<button
          class="button provider"
          part="provider"
          type="button"
          @click=${() => choose(provider)}
        >
          ${providerGlyph(provider.id)}<span>${words.signInWith(provider.name)}</span>
        </button>`,
    )}
  </div>`;
}
