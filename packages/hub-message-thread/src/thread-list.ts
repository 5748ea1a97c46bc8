import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ThreadInput } from './thread-input.ts';
import type { ThreadRow } from './thread-rows.ts';

interface List {
  readonly label: string;
  readonly isLoading: boolean;
  /** Those that are drawn. */
  readonly rows: readonly ThreadRow[];
  readonly drawer: (row: ThreadRow) => unknown;
  /** What stands in the place of messages that are not loaded. */
  readonly earlier: unknown;
  readonly later: unknown;
  readonly input: ThreadInput;
  readonly animationEnd: (event: AnimationEvent) => void;
}

/** The rows that are drawn, between the room of those that are not. */
export function threadList(list: List): TemplateResult {
  const { input } = list;
  return html`<div class="scroller" tabindex="-1" @keydown=${input.onKeydown}>
    <div class="content">
      ${list.earlier}
      <div class="before"></div>
      <div
        class="rows"
        role="list"
        part="list"
        aria-label=${list.label}
        aria-busy=${list.isLoading ? 'true' : 'false'}
        @click=${input.onClick}
        @input=${input.onInput}
        @focusin=${input.onFocusIn}
        @focusout=${input.onFocusOut}
        @pointerover=${input.onPointerOver}
        @pointerleave=${input.onPointerLeave}
        @pointerdown=${input.onPointerDown}
        @pointermove=${input.onPointerMove}
        @pointerup=${input.onPointerUp}
        @pointercancel=${input.onPointerUp}
        @animationend=${list.animationEnd}
        @error=${input.onError}
      >
        ${repeat(list.rows, ({ key }) => key, list.drawer)}
      </div>
      <div class="after"></div>
      ${list.later}
    </div>
  </div>`;
}
