import type { CallCenter, Queue } from '@hubline/core';
import { HubElement, buttonStyles, queuesEnglish, type Strings } from '@hubline/element';
import { filterTabs, listFrameStyles, listSideStyles, sideBar } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { queueDetailsStyles } from './queue-details.styles.ts';

export type QueueTab = 'waiting' | 'agents';

const TABS: readonly QueueTab[] = ['waiting', 'agents'];

/** One queue: its day in a line, then who waits, or its agents. Fires `close-details`. */
export class QueueDetails extends HubElement {
  static readonly tagName = 'hub-queue-details';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    listFrameStyles,
    listSideStyles,
    queueDetailsStyles,
  ];

  @property({ attribute: false }) callCenter: CallCenter | undefined;
  @property({ attribute: false }) queue: Queue | undefined;
  @property() tab: QueueTab = 'waiting';

  @query('h3') private readonly heading!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.heading?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { queue, tab } = this;
    if (!queue) return nothing;
    const words = this.#words;
    const tabs = {
      waiting: words.counted(words.filters.waiting, queue.waiting),
      agents: words.counted(words.filters.agents, queue.agents),
    };
    return html`${sideBar(words, () => this.dispatchEvent(new Event('close-details')))}
      <div class="top">
        <h3 tabindex="-1">
          <bdi>${queue.name}</bdi> <span class="number extension">${queue.extension}</span>
        </h3>
        <p class="day quiet">${words.today}: ${this.#day(queue)}</p>
      </div>
      ${filterTabs({
        filters: TABS,
        chosen: tab,
        words: { filter: words.filter, filters: tabs },
        choose: (chosen) => (this.tab = chosen),
      })}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${tab}`}>
        ${
          tab === 'waiting'
            ? html`<hub-queue-callers
                exportparts="callers, pick-up"
                .hub=${this.hub}
                .strings=${this.strings}
                .callCenter=${this.callCenter}
                .queue=${queue}
              ></hub-queue-callers>`
            : html`<hub-queue-agents
                exportparts="agents, agent, mode"
                .hub=${this.hub}
                .strings=${this.strings}
                .callCenter=${this.callCenter}
                .queue=${queue}
              ></hub-queue-agents>`
        }
      </div>`;
  }

  get #words(): Strings['queues'] {
    return this.words('queues', queuesEnglish);
  }

  #day({ today }: Queue): string {
    const words = this.#words;
    const { serviceLevel } = today;
    const percent = new Intl.NumberFormat(this.common.locale ?? 'en', { style: 'percent' });
    return [
      words.answered(today.answered),
      words.abandoned(today.abandoned),
      ...(serviceLevel === null ? [] : [words.level(percent.format(serviceLevel))]),
    ].join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-queue-details': QueueDetails;
  }
}
