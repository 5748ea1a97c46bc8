import type { CallEmergency } from '@hubline/core';
import { phoneNumber, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** What went along with a call to emergency services. */
export function emergencyCard(
  { test, callerId, address }: CallEmergency,
  words: Strings['history'],
): TemplateResult {
  const lines = address
    ? [
        address.callerName,
        address.line1,
        address.line2,
        `${address.city}, ${address.state} ${address.zip}`,
        address.location,
      ].filter((line) => line !== '')
    : [words.noEmergencyAddress];
  return html`<section class="emergency" aria-labelledby="emergency">
    <h4 id="emergency">${test ? words.emergencyTest : words.emergencyCall}</h4>
    <dl>
      <div>
        <dt>${words.emergencyAddress}</dt>
        <dd>${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)}</dd>
      </div>
      <div>
        <dt>${words.emergencyNumber}</dt>
        <dd>${callerId === null ? words.withheld : phoneNumber(callerId)}</dd>
      </div>
    </dl>
  </section>`;
}
