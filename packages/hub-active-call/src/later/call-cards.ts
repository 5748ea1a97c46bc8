import { avatar, clockText, icon, mergeIcon, swapIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { isTalking, type Line } from '../call-lines.ts';
import { lineName, lineWord, recordingOf, type Words } from '../call-words.ts';
import { recNotice } from '../rec-notice.ts';

/** With several calls: each side by side with its state and duration, and what can be done between them. */
export function callCards(options: {
  readonly lines: readonly Line[];
  readonly current: Line;
  readonly words: Words;
  readonly more: Strings['callMore'];
  readonly seconds: (line: Line) => number | undefined;
  readonly choose: (line: Line) => void;
  /** Undefined where it cannot be done. */
  readonly swap: (() => void) | undefined;
  readonly merge: (() => void) | undefined;
  /** Being carried out. */
  readonly busy: string | undefined;
  /** What they are there for. */
  readonly caption: string | undefined;
}): TemplateResult {
  const { lines, current, words, more, seconds, choose, swap, merge, busy, caption } = options;
  const card = (line: Line): TemplateResult => {
    const { word, sign } = lineWord(line, words.call);
    const name = lineName(line, words);
    const duration = seconds(line);
    return html`<button
      class=${isTalking(line) ? 'card talking' : 'card'}
      part="card"
      type="button"
      aria-pressed=${line[0] === current[0]}
      title=${name}
      @click=${() => choose(line)}
    >
      <span class="avatars">${line.map(({ state$ }) => avatar(state$.value.party.name))}</span>
      <span class="who"><bdi>${name}</bdi></span>
      <span class="state">${sign ? icon(sign) : nothing}<span>${word}</span></span>
      <span class="rec-line">${recNotice(recordingOf(line), words.call)}</span>
      <span class="clock" aria-hidden="true"
        >${duration === undefined ? nothing : clockText(duration)}</span
      >
    </button>`;
  };
  const act = (name: 'swap' | 'merge', sign: string, click: (() => void) | undefined) =>
    click
      ? html`<button
          class="button pill"
          type="button"
          aria-busy=${busy === name ? 'true' : nothing}
          aria-disabled=${busy !== undefined}
          @click=${click}
        >
          ${busy === name ? nothing : icon(sign)}${more[name]}
        </button>`
      : nothing;
  return html`${caption ? html`<p class="caption">${caption}</p>` : nothing}
    <div class="cards" role="group" aria-label=${more.calls}>${lines.map(card)}</div>
    <div class="between">${act('swap', swapIcon, swap)} ${act('merge', mergeIcon, merge)}</div>`;
}
