import type { RecordingState } from '@hubline/core';
import { icon, pauseIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** The REC notice that stands above the duration, with a pause sign while the recording is paused. */
export function recNotice(
  recording: RecordingState,
  words: Strings['call'],
): TemplateResult | typeof nothing {
  if (recording === 'off') return nothing;
  const paused = recording === 'paused';
  return html`<span class=${paused ? 'rec paused' : 'rec'}
    >${paused ? icon(pauseIcon) : nothing}<span aria-hidden="true">${words.rec}</span
    ><span class="visually-hidden">${paused ? words.recordingPaused : words.recording}</span></span
  >`;
}
