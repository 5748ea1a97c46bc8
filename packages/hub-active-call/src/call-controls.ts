import type { CallState } from '@hubline/core';
import {
  dialPadIcon,
  icon,
  microphoneOffIcon,
  pauseIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

type Connected = Extract<CallState, { readonly phase: 'connected' }>;

/** What can be done with a call that is up. */
export function callControls(options: {
  readonly state: Connected;
  readonly words: Strings['call'];
  readonly padShown: boolean;
  readonly mute: () => void;
  readonly hold: () => void;
  readonly dialPad: () => void;
}): TemplateResult {
  const { state, words, padShown } = options;
  // What was asked shows at once, that it is not confirmed yet shows too.
  const holdAsked = state.held !== state.holdPending;
  return html`${toggle(words.mute, microphoneOffIcon, state.muted, 'm', options.mute)}
  ${toggle(words.hold, pauseIcon, holdAsked, 'h', options.hold, state.holdPending)}
  ${toggle(words.dialPad, dialPadIcon, padShown, 'd', options.dialPad)}`;
}

function toggle(
  name: string,
  sign: IconPath,
  pressed: boolean,
  key: string,
  click: () => void,
  busy = false,
): TemplateResult {
  return html`<button
    class="act"
    type="button"
    data-key=${key}
    aria-pressed=${pressed}
    aria-busy=${busy ? 'true' : nothing}
    aria-keyshortcuts=${key}
    @click=${click}
  >
    <span class="disc">${icon(sign)}</span>${name}
  </button>`;
}
