import { callIcon, icon } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { appWords } from './words.ts';

/** The place of the calls. It is the same on every page, so that no change of page touches a call. */
export function callPane(options: {
  /** Nothing rings any more. */
  readonly silent: () => void;
  /** No call is up any more. */
  readonly closed: () => void;
}): TemplateResult {
  const { silent, closed } = options;
  return html`<section class="call" aria-label=${appWords().call}>
    <hub-incoming-call @hub-silent=${silent}></hub-incoming-call>
    <hub-active-call @hub-closed=${closed}></hub-active-call>
    <div class="nobody">
      ${icon(callIcon)}
      <p class="heading">${appWords().noCall}</p>
      <p class="quiet">${appWords().noCallHint}</p>
    </div>
  </section>`;
}
