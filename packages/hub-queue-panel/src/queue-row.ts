import type { Queue } from '@hubline/core';
import { alertIcon, clockText, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** One queue: its name and agents, then how many wait, and since when the first of them. */
export function queueRow(options: {
  readonly queue: Queue;
  readonly selected: boolean;
  /** Seconds that the first one waits; null where nobody does. */
  readonly longest: number | null;
  readonly words: Strings['queues'];
  readonly seconds: (count: number) => string;
  readonly choose: () => void;
}): TemplateResult {
  const { queue, selected, longest, words, seconds, choose } = options;
  const late = longest !== null && longest > queue.targetSeconds;
  const why = words.late(seconds(queue.targetSeconds));
  return html`<button
    class=${queue.waiting > 0 ? 'row queue busy' : 'row queue'}
    part="row"
    type="button"
    data-id=${queue.id}
    aria-current=${selected ? 'true' : nothing}
    @click=${choose}
  >
    <span class="who"
      ><bdi>${queue.name}</bdi> <span class="number extension">${queue.extension}</span></span
    >
    <span class="what">${words.ready(queue.ready, queue.agents)}</span>
    <span class="count" title=${words.waiting(queue.waiting)}
      ><span class="number" aria-hidden="true">${queue.waiting}</span
      ><span class="visually-hidden"
        >${queue.waiting > 0 ? words.waiting(queue.waiting) : words.nobody}</span
      ></span
    >
    ${
      longest === null
        ? nothing
        : html`<span class=${late ? 'wait late' : 'wait'} title=${late ? why : words.longest}
            >${late ? icon(alertIcon) : nothing}<span class="visually-hidden"
              >${late ? why : words.longest}</span
            >
            <span class="clock">${clockText(longest)}</span></span
          >`
    }
  </button>`;
}

/** The shape of a row that is on its way. */
export function ghostQueue(): TemplateResult {
  return html`<div class="row queue ghost">
    <span class="who skeleton"></span>
    <span class="what skeleton"></span>
  </div>`;
}
