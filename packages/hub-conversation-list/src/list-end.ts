import { alertIcon, errorText, icon, type SomeStrings, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { ghostRow } from './conversation-row.ts';

const GHOSTS = 3;

/** How the end of the list is: older ones come, could not be fetched, or there are none. */
export type ListEnd =
  { readonly status: 'more' | 'complete' } | { readonly status: 'failed'; readonly error: unknown };

/** Below the last row. */
export function listEnd(
  end: ListEnd,
  words: { readonly conversations: Strings['conversations']; readonly common: Strings['common'] },
  strings: SomeStrings | undefined,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { conversations, common } = words;
  switch (end.status) {
    case 'complete':
      return nothing;
    case 'failed':
      return html`<div class="notice negative end" role="alert">
        ${icon(alertIcon)}
        <span>${conversations.moreFailed} ${errorText(end.error, strings)}</span>
        <button class="button" type="button" @click=${retry}>${common.retry}</button>
      </div>`;
    case 'more':
      return html`<div class="ghosts" aria-hidden="true">
        ${Array.from({ length: GHOSTS }, () => ghostRow())}
      </div>`;
  }
}
