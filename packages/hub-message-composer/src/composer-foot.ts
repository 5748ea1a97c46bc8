import { html, nothing, type TemplateResult } from 'lit';
import type { LengthNote } from './length-note.ts';

/** Below the field: what to know beforehand, and how much room is left. */
export function composerFoot(foot: {
  readonly hint: string;
  readonly note: LengthNote | undefined;
  /** It was tried to send that. */
  readonly isAsked: boolean;
}): TemplateResult {
  const { hint, note, isAsked } = foot;
  return html`<div class="foot">
    <span class="quiet hint">${hint}</span>
    <span
      id="note"
      class=${note?.isFault ? 'note number fault' : 'note number quiet'}
      role=${isAsked && note?.isFault ? 'alert' : nothing}
      >${note?.text ?? nothing}</span
    >
  </div>`;
}
