import type { Message } from '@hubline/core';
import { closeIcon, icon, partyName, replyIcon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** More than a line has room for. */
const SHOWN = 200;

/** What is answered. */
export function quoteBar(
  message: Message,
  words: { readonly composer: Strings['composer']; readonly common: Strings['common'] },
  cancel: () => void,
): TemplateResult {
  const { composer, common } = words;
  const name = message.isMine ? composer.you : partyName(message.from, common);
  const text = message.text.slice(0, SHOWN).trim() || message.attachments?.[0]?.name || '';
  return html`<div class="quote" part="quote" role="group" aria-label=${composer.replyTo(name)}>
    ${icon(replyIcon, true)}
    <div class="quoted">
      <bdi class="who">${composer.replyTo(name)}</bdi>
      <bdi class="text quiet">${text || composer.filesOnly}</bdi>
    </div>
    <button
      class="button ghost icon-only"
      type="button"
      title=${composer.cancelReply}
      aria-label=${composer.cancelReply}
      @click=${cancel}
    >
      ${icon(closeIcon)}
    </button>
  </div>`;
}
