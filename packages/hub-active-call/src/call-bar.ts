import { callIcon, clockText, icon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from './call-lines.ts';
import { lineName, recordingOf, type Words } from './call-words.ts';
import { recNotice } from './rec-notice.ts';

/** The bar `Back to Call` that stands for a hidden call. */
export function callBar(options: {
  readonly line: Line;
  readonly words: Words;
  readonly seconds: number | undefined;
  readonly back: () => void;
}): TemplateResult {
  const { line, words, seconds, back } = options;
  return html`<div class="call back" part="back">
    <button class="back-button" type="button" @click=${back}>
      ${icon(callIcon)}${words.call.back}
    </button>
    <span class="name">${lineName(line, words)}</span>
    ${recNotice(recordingOf(line), words.call)}
    <span class="clock">${seconds === undefined ? nothing : clockText(seconds)}</span>
  </div>`;
}
