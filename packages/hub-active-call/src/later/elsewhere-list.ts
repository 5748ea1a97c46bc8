import type { LiveCall } from '@hubline/core';
import { alertIcon, clockText, errorText, icon, partyName, phonesIcon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import { moreWords } from './more-words.ts';

/** A bar for each call on my other phones, with `Move here`. */
export function elsewhereList(desk: CallDesk): TemplateResult {
  const { elsewhere, host } = desk;
  return html`<section
    class="elsewhere"
    part="elsewhere"
    aria-label=${moreWords(desk).elsewhereHeading}
  >
    ${elsewhere.all.map((call) => bar(desk, call))}
    ${
      elsewhere.error === undefined
        ? nothing
        : html`<p class="notice negative" role="alert">
            ${icon(alertIcon)}<span>${errorText(elsewhere.error, host.strings)}</span>
          </p>`
    }
  </section>`;
}

function bar(desk: CallDesk, call: LiveCall): TemplateResult {
  const { elsewhere, words } = desk;
  const name = partyName(call.party, words.common);
  const phone = elsewhere.phoneOf(call);
  const seconds = desk.secondsSince(call.answeredAt ?? call.startedAt);
  return html`<div class="other">
    ${icon(phonesIcon)}
    <span class="who" title=${name}><bdi>${name}</bdi></span>
    <span class="what"
      ><span class="phone"
        >${phone ? moreWords(desk).onPhone(phone.name) : moreWords(desk).onOtherPhone}</span
      ><span class="clock">${clockText(seconds)}</span></span
    >
    <button
      class="button pill"
      type="button"
      aria-label=${moreWords(desk).moveHereFrom(name)}
      aria-busy=${elsewhere.moving === call.id ? 'true' : nothing}
      aria-disabled=${elsewhere.moving !== undefined}
      @click=${() => void elsewhere.move(call)}
    >
      ${moreWords(desk).moveHere}
    </button>
  </div>`;
}
