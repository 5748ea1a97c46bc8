import { callIcon, icon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import type { LazyPanel } from './lazy-panel.ts';

type Words = Pick<Strings, 'common' | 'softphone'>;

/** The shape of the phone, while an earlier session is looked for. */
export function skeleton({ common }: Words): TemplateResult {
  return html`<div class="header" aria-hidden="true">
      <div class="skeleton status"></div>
      <div class="skeleton round"></div>
    </div>
    <div class="body" role="status">
      <span class="visually-hidden">${common.loading}</span>
      <div class="modules" aria-hidden="true">
        <div class="skeleton-pad">
          <div class="skeleton field"></div>
          ${Array.from({ length: 12 }, () => html`<div class="skeleton key"></div>`)}
          <div class="skeleton dial"></div>
        </div>
      </div>
    </div>`;
}

/** Neither a hub nor a server was given. */
export function notConnected({ softphone }: Words): TemplateResult {
  return html`<div class="not-connected">
    ${icon(callIcon)}
    <p class="title">${softphone.notConnected}</p>
    <p class="quiet">${softphone.notConnectedHint}</p>
  </div>`;
}

/** A part of the phone could not be fetched. */
export function notLoaded(panel: LazyPanel, { common, softphone }: Words): TemplateResult {
  return html`<div class="not-connected" role="alert">
    <p>${softphone.notLoaded}</p>
    <button class="button" type="button" @click=${() => void panel.open()}>${common.retry}</button>
  </div>`;
}
