import type { EmergencyNotice } from '@hubline/core';
import {
  emergencyIcon,
  icon,
  infoIcon,
  phoneNumber,
  timeText,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** An emergency call in the office: who, when, where, and how to call them back. */
export function noticeCard(
  notice: EmergencyNotice,
  words: Strings['emergencyBanner'],
  locale: string | undefined,
  dismiss: () => void,
): TemplateResult {
  const { caller, at, test, address } = notice;
  const place = address
    ? [
        address.line1,
        address.line2,
        `${address.city}, ${address.state} ${address.zip}`,
        address.location,
      ].filter((line) => line !== '')
    : [words.noWhere];
  return html`<div
    class=${test ? 'notice call test' : 'notice negative call'}
    role="alert"
    part="notice"
  >
    ${icon(test ? infoIcon : emergencyIcon)}
    <div class="about">
      <p class="what">
        <bdi>${test ? words.noticeTest(caller.name) : words.notice(caller.name)}</bdi>
      </p>
      <dl>
        <div>
          <dt>${words.at}</dt>
          <dd>
            <time datetime=${at.toISOString()}>${timeText(at, locale)}</time> ·
            ${words.extension(caller.extension)}
          </dd>
        </div>
        <div>
          <dt>${words.where}</dt>
          <dd>${place.map((line) => html`<bdi>${line}</bdi>`)}</dd>
        </div>
        <div>
          <dt>${words.callBack}</dt>
          <dd>
            ${
              caller.callbackNumber === null ? words.noCallBack : phoneNumber(caller.callbackNumber)
            }
          </dd>
        </div>
      </dl>
      <button
        class="button dismiss"
        type="button"
        aria-label=${words.dismissNotice(caller.name)}
        @click=${dismiss}
      >
        ${words.dismiss}
      </button>
    </div>
  </div>`;
}
