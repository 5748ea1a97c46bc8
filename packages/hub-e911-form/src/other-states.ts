import {
  addressIcon,
  alertIcon,
  errorText,
  icon,
  type IconPath,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** What stands where the addresses cannot. */
export function message(what: string, hint?: string, sign: IconPath = addressIcon): TemplateResult {
  return html`<div class="empty">
    ${icon(sign)}
    <p class=${hint === undefined ? 'quiet' : nothing}>${what}</p>
    ${hint === undefined ? nothing : html`<p class="quiet">${hint}</p>`}
  </div>`;
}

export function notLoaded(
  error: unknown,
  words: { readonly e911: Strings['e911']; readonly common: Strings['common'] },
  strings: SomeStrings | undefined,
  retry: () => void,
): TemplateResult {
  return html`<div class="empty" role="alert">
    ${icon(alertIcon)}
    <p>${words.e911.failed}</p>
    <p class="quiet">${errorText(error, strings)}</p>
    <button class="button" type="button" @click=${retry}>${words.common.retry}</button>
  </div>`;
}

export function skeleton({ loading }: Strings['common']): TemplateResult {
  return html`<div class="skeletons" role="status">
    <span class="visually-hidden">${loading}</span>
    <div class="skeleton card" aria-hidden="true"></div>
    <div class="skeleton label" aria-hidden="true"></div>
    <div class="skeleton control" aria-hidden="true"></div>
  </div>`;
}
