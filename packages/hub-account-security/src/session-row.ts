import type { SessionEntry } from '@hubline/core';
import { devicesIcon, exactWhenText, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { agoText } from './ago-text.ts';

/** One session: on what, where, when, and with what someone signed in. */
export function sessionRow(options: {
  readonly entry: SessionEntry;
  readonly words: Strings['security'];
  readonly common: Strings['common'];
  readonly providers: ReadonlyMap<string, string>;
  readonly ending: boolean;
  readonly end: () => void;
}): TemplateResult {
  const { entry, words, common, providers, ending, end } = options;
  const { current, address, timezone, method, usedAt } = entry;
  const device = entry.device || words.unknownDevice;
  const ago = current ? undefined : agoText(usedAt, new Date(), common.locale);
  const how =
    method === 'password'
      ? words.withPassword
      : words.withProvider(providers.get(method) ?? capitalized(method));
  return html`<li class="session">
    ${icon(devicesIcon)}
    <div class="what">
      <p class="device">
        <bdi>${device}</bdi>
        ${current ? html`<span class="badge">${words.thisSession}</span>` : nothing}
      </p>
      <p class="quiet">
        ${placeText(timezone, words)} · <bdi class="number">${address}</bdi> · ${how}
      </p>
      <p class="quiet">
        <time datetime=${usedAt.toISOString()} title=${exactWhenText(usedAt, common.locale)}
          >${ago === undefined ? words.activeNow : words.active(ago)}</time
        >
      </p>
    </div>
    ${
      current
        ? nothing
        : html`<button
            class="button end"
            type="button"
            aria-label=${words.endOf(device)}
            aria-busy=${ending ? 'true' : nothing}
            @click=${end}
          >
            ${words.end}
          </button>`
    }
  </li>`;
}

/** `America/Chicago` as `Chicago, America`. */
function placeText(timezone: string, words: Strings['security']): string {
  const [city = '', ...around] = timezone.replaceAll('_', ' ').split('/').reverse();
  return city ? words.place(city, around[0] ?? '') : words.unknownPlace;
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
