import type { AddressDraft, EmergencyAddress, EmergencyState } from '@hubline/core';
import { addressIcon, alertIcon, icon, phoneNumber, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

type Words = Strings['e911'];

/** An address as it is written on a letter, and where in the house. */
export function addressLines(address: AddressDraft): TemplateResult {
  const { callerName, line1, line2, city, state, zip, location } = address;
  const lines = [callerName, line1, line2, `${city}, ${state} ${zip}`, location];
  return html`<p class="lines" translate="no">
    ${lines.filter((line) => line !== '').map((line) => html`<bdi>${line}</bdi>`)}
  </p>`;
}

/** What dispatchers would see now. */
export function whatIsSent(
  state: EmergencyState,
  selected: EmergencyAddress | null,
  words: Words,
): TemplateResult {
  return html`${
      state.reachable
        ? nothing
        : html`<div class="notice negative" role="alert">
            ${icon(alertIcon)}
            <p>${words.unreachable} ${words.unreachableHint}</p>
          </div>`
    }
    <div class=${selected ? 'sent' : 'sent none'} part="sent">
      ${icon(selected ? addressIcon : alertIcon)}
      <dl>
        <div>
          <dt>${words.sent}</dt>
          <dd>
            ${
              selected
                ? html`<bdi class="which">${selected.name}</bdi>
                    <bdi class="quiet">${selected.line1}, ${selected.city}, ${selected.state}</bdi>`
                : html`<span class="which">${words.sentNone}</span>
                    <span class="quiet">${words.sentNoneHint}</span>`
            }
          </dd>
        </div>
        <div>
          <dt>${words.callerId}</dt>
          <dd>
            ${
              state.callerId === null
                ? html`<span class="which">${words.noCallerId}</span>`
                : html`<span class="which">${phoneNumber(state.callerId)}</span>`
            }
          </dd>
        </div>
      </dl>
    </div>`;
}
