import { alertIcon, byteText, checkIcon, checkTwiceIcon, clockIcon, icon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRowState, Status } from './row-state.ts';

const SIGNS = {
  waiting: clockIcon,
  'on-its-way': checkIcon,
  there: checkTwiceIcon,
  failed: alertIcon,
} as const;

/** How far one of mine got, in words, and what can be done about it. */
export function messageStatus(state: MessageRowState, status: Status): TemplateResult {
  const { words, common } = state;
  const { progress } = status;
  const canDiscard = state.row.message.seq === null;
  return html`<div class="status ${status.kind}">
    ${icon(SIGNS[status.kind])}<span>${status.text}</span>
    ${
      progress && progress.total > 0
        ? html`<progress
              aria-label=${words.uploading}
              max=${progress.total}
              .value=${progress.sent}
            ></progress>
            <span class="number"
              >${words.uploaded(
                byteText(progress.sent, common.locale),
                byteText(progress.total, common.locale),
              )}</span
            >`
        : nothing
    }
    ${
      status.kind === 'failed' && canDiscard
        ? html`<button class="link" type="button" data-act="retry">${words.tryAgain}</button>
            <button class="link" type="button" data-act="discard">${words.delete}</button>`
        : nothing
    }
    ${
      status.kind === 'waiting' && canDiscard
        ? html`<button class="link" type="button" data-act="discard">${words.cancel}</button>`
        : nothing
    }
  </div>`;
}
