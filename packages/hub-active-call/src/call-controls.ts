import type { CallState } from '@hubline/core';
import { icon, icons, type IconPath, type Strings } from '@hubline/element';
import type { HubKeyEvent } from '@hubline/hub-dialpad';
import { html, nothing, type TemplateResult } from 'lit';

type Running = Extract<CallState, { readonly phase: 'dialing' | 'ringing' | 'connected' }>;

/** What can be done with a call that is being made or is up; only what works now. */
export function callControls(options: {
  readonly state: Running;
  readonly strings: Strings;
  /** The digits sent so far; undefined while the in-call dial pad is hidden. */
  readonly sent: string | undefined;
  readonly onMute: () => void;
  readonly onHold: () => void;
  readonly onPad: () => void;
  readonly onHide: () => void;
  readonly onEnd: () => void;
  readonly onKey: (digit: string) => void;
}): TemplateResult {
  const { state, sent, strings } = options;
  const words = strings.call;
  const up = state.phase === 'connected';
  const act = (
    name: string,
    sign: IconPath,
    click: () => void,
    more: { pressed?: boolean; busy?: boolean; off?: boolean; key?: string; class?: string } = {},
  ) =>
    html`<button
      class=${`act ${more.class ?? ''}`}
      type="button"
      ?disabled=${more.off ?? false}
      aria-pressed=${more.pressed ?? nothing}
      aria-busy=${more.busy ? 'true' : nothing}
      aria-keyshortcuts=${more.key ?? nothing}
      @click=${click}
    >
      <span class="disc">${icon(sign)}</span>${name}
    </button>`;
  return html`${
      sent === undefined
        ? nothing
        : html`<hub-dialpad
            dtmf
            .value=${sent}
            @hub-key=${(event: HubKeyEvent) => options.onKey(event.digit)}
          ></hub-dialpad>`
    }
    <div class="controls" part="controls">
      ${act(words.mute, icons.microphoneOff, options.onMute, {
        pressed: up && state.muted,
        off: !up,
        key: 'm',
      })}
      ${act(words.hold, icons.pause, options.onHold, {
        pressed: up && state.held !== state.holdPending,
        busy: up && state.holdPending,
        off: !up,
        key: 'h',
      })}
      ${act(words.dialPad, icons.dialPad, options.onPad, {
        pressed: sent !== undefined,
        off: !up,
        key: 'd',
        class: 'pad-toggle',
      })}
      ${act(words.hide, icons.hide, options.onHide)}
    </div>
    <button class="button negative round end" part="end" type="button" @click=${options.onEnd}>
      ${icon(icons.hangUp)}${words.end}
    </button>`;
}
