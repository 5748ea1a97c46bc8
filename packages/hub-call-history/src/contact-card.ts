import type { Contact } from '@hubline/core';
import { callIcon, icon, localNumber, phoneNumber, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface CardOptions {
  readonly words: Strings['history'];
  /** Undefined where there is no calling. */
  readonly call: ((number: string) => void) | undefined;
}

/** A contact, shown in place where nobody shows it elsewhere: every number to be called, company and the rest. */
export function contactCard(contact: Contact, { words, call }: CardOptions): TemplateResult {
  const { name, company, phones, emails = [], note } = contact;
  return html`<section class="contact" aria-labelledby="contact">
    <h4 id="contact">${words.contact}</h4>
    <p><bdi>${name}</bdi></p>
    ${company ? html`<p class="quiet"><bdi>${company}</bdi></p>` : nothing}
    <ul>
      ${phones.map(
        ({ label, number }) =>
          html`<li class="phone">
            <span class="quiet">${words.phones[label]}</span>
            <span>${phoneNumber(number)}</span>
            ${
              call
                ? html`<button
                    class="button ghost icon-only"
                    type="button"
                    title=${words.callParty(localNumber(number))}
                    aria-label=${words.callParty(localNumber(number))}
                    @click=${() => call(number)}
                  >
                    ${icon(callIcon)}
                  </button>`
                : nothing
            }
          </li>`,
      )}
      ${emails.map(
        (email) =>
          html`<li class="phone"><span class="quiet">${words.email}</span><bdi>${email}</bdi></li>`,
      )}
    </ul>
    ${note ? html`<p class="quiet"><span class="visually-hidden">${words.note}: </span>${note}</p>` : nothing}
  </section>`;
}
