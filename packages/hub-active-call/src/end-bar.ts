import { hangUpIcon, icon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from './call-desk.ts';
import type { Line } from './call-lines.ts';

/** What ends the call: `End`, which leaves a merged call to the others, or how an assisted transfer goes on. */
export function endBar(desk: CallDesk, line: Line): TemplateResult {
  const { words, later, lines, commands } = desk;
  const { conference, consultation } = lines;
  if (consultation && later.now && desk.isConsulting(line)) {
    return later.now.consultationBar(desk, consultation);
  }
  const merged = line.length > 1 ? conference : undefined;
  const [call] = line;
  const end = () => (merged ? void commands.leave(merged) : commands.try(() => call.end(), call));
  return html`<div class="ends">
    <button class="button negative round end" part="end" type="button" @click=${end}>
      ${icon(hangUpIcon)}${words.call.end}
    </button>
    ${
      merged
        ? html`<button
            class="button round"
            type="button"
            @click=${() => commands.try(() => merged.end())}
          >
            ${words.call.endForAll}
          </button>`
        : nothing
    }
  </div>`;
}
