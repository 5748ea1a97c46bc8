import { alertIcon, icon, infoIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { NotificationState } from './desktop.ts';

/** Turns notifications on and off, and says in words how it stands; what only the browser can change, it explains. */
export function settingsSwitch(options: {
  readonly words: Strings['notifications'];
  readonly state: NotificationState;
  /** The browser asks at this moment. */
  readonly asking: boolean;
  /** The browser asked and got no answer. */
  readonly unanswered: boolean;
  readonly turn: (on: boolean) => void;
}): TemplateResult {
  const { words, state, asking, unanswered, turn } = options;
  const on = state === 'on';
  const { word, hint } = standing(words, state);
  return html`<div class="setting" part="setting">
    <h2 id="heading">${words.heading}</h2>
    <button
      class="switch"
      part="switch"
      type="button"
      role="switch"
      aria-checked=${on}
      aria-labelledby="heading"
      aria-describedby="hint"
      aria-busy=${asking}
      aria-disabled=${asking ? 'true' : nothing}
      ?disabled=${state === 'blocked' || state === 'unsupported'}
      @click=${() => asking || turn(!on)}
    >
      <span class="track"><span class="knob"></span></span>
    </button>
    <div class="standing" role="status">
      <p class="word">${word}</p>
      <p class="hint quiet" id="hint">${hint}</p>
      ${asking ? message('', infoIcon, words.asking) : nothing}
      ${unanswered && !asking ? message('warning', alertIcon, words.unanswered) : nothing}
      ${state === 'blocked' ? message('warning', alertIcon, words.blockedHint) : nothing}
    </div>
  </div>`;
}

function message(kind: string, sign: Parameters<typeof icon>[0], text: string): TemplateResult {
  return html`<p class=${`notice ${kind}`}>${icon(sign)}<span>${text}</span></p>`;
}

function standing(
  words: Strings['notifications'],
  state: NotificationState,
): { readonly word: string; readonly hint: string } {
  switch (state) {
    case 'on':
      return { word: words.on, hint: words.onHint };
    case 'off':
    case 'undecided':
      return { word: words.off, hint: words.offHint };
    case 'blocked':
      return { word: words.blocked, hint: words.offHint };
    case 'unsupported':
      return { word: words.unsupported, hint: words.unsupportedHint };
  }
}
