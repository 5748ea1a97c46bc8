import type { Queue } from '@hubline/core';
import {
  Clock,
  HubElement,
  buttonStyles,
  callCenterIcon,
  queuesEnglish,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  TellOpened,
  WatchedQueues,
  listFrameStyles,
  listMessage,
  listRowStyles,
  listSkeleton,
  type HubTabChosenEvent,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { queuePanelStyles } from './hub-queue-panel.styles.ts';
import type { QueueDetails, QueueTab } from './queue-details.ts';
import { ghostQueue, queueRow } from './queue-row.ts';
import type { SupervisionBar } from './supervision-bar.ts';

const GHOSTS = 4;

/**
 * The queues that I may watch, live: how many wait and since when, how many agents are ready. Choosing one
 * shows who waits, with `Pick Up`, and what its agents do; a supervisor sets their status, and listens,
 * whispers or barges in.
 *
 * @tag hub-queue-panel
 * @summary Watches call queues: callers, agents, pick up, supervise.
 * @fires {HubOpenedEvent} hub-opened - Another queue is open than before, or none.
 * @fires {HubTabChosenEvent} hub-tab-chosen - Another tab was chosen by the person.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart list - The queues.
 * @csspart row - One queue.
 * @csspart details - The place of the queue that is open.
 * @csspart callers - Who waits.
 * @csspart pick-up - The button `Pick Up`.
 * @csspart agents - The agents of the queue.
 * @csspart agent - One agent.
 * @csspart mode - The buttons `Listen`, `Whisper` and `Barge`.
 * @csspart supervision - The bar while one takes part in the call of an agent.
 * @cssprop --hub-row - Height of a row.
 */
export class HubQueuePanel extends HubElement {
  static readonly tagName = 'hub-queue-panel';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    skeletonStyles,
    listFrameStyles,
    listRowStyles,
    queuePanelStyles,
  ];

  /** What of a queue that is open is shown: `waiting` or `agents`. */
  @property() tab: QueueTab = 'waiting';

  /** Id of the queue that is open. */
  @state() private selected: string | undefined;

  @query('hub-queue-details') private readonly details!: QueueDetails | null;
  @query('hub-supervision-bar') private readonly bar!: SupervisionBar | null;
  @query('h2') private readonly heading!: HTMLElement | null;

  readonly #watched = new WatchedQueues(this);
  readonly #clock = new Clock(this, () => this.#watched.all.some(({ waiting }) => waiting > 0));

  constructor() {
    super();
    new TellOpened(this, () => this.selected);
  }

  /** Id of the queue that is open. */
  get opened(): string | undefined {
    return this.selected;
  }

  /** Opens a queue; one that I may not watch stays closed. */
  open(queueId: string): void {
    this.selected = queueId;
  }

  /** Closes the queue that is open. */
  async close(): Promise<void> {
    if (this.selected !== undefined) await this.#close();
  }

  /** Focuses the first queue. */
  override focus(options?: FocusOptions): void {
    const row = this.renderRoot.querySelector<HTMLElement>('.row:not(.ghost)');
    (row ?? this.heading)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hub') || this.#watched.isSignedOut) {
      this.selected = undefined;
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { all, callCenter } = this.#watched;
    const queue = all.find(({ id }) => id === this.selected);
    return html`<section
      class=${queue ? 'frame open' : 'frame'}
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
    >
      <hub-supervision-bar
        exportparts="supervision"
        .hub=${this.hub}
        .strings=${this.strings}
        .callCenter=${callCenter}
      ></hub-supervision-bar>
      <div class="main">
        <div class="head" part="heading">
          <h2 id="heading" tabindex="-1">${words.heading}</h2>
          <slot name="actions"></slot>
        </div>
        ${this.#renderBody()}
      </div>
      ${
        all.length === 0
          ? nothing
          : html`<div class="side" role="region" aria-label=${words.details} part="details">
              ${
                queue
                  ? html`<hub-queue-details
                      exportparts="callers, pick-up, agents, agent, mode"
                      .hub=${this.hub}
                      .strings=${this.strings}
                      .callCenter=${callCenter}
                      .queue=${queue}
                      .tab=${this.tab}
                      @hub-tab-chosen=${this.#onTab}
                      @close-details=${this.#close}
                      @supervision-began=${() => this.bar?.requestUpdate()}
                    ></hub-queue-details>`
                  : listMessage({ icon: callCenterIcon, what: words.none, hint: words.noneHint })
              }
            </div>`
      }
    </section>`;
  }

  get #words(): Strings['queues'] {
    return this.words('queues', queuesEnglish);
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const { all } = this.#watched;
    const barred = this.#watched.barred(words);
    if (barred) return barred;
    if (all.length > 0) return this.#renderQueues(all);
    return this.#watched.absent(words, this.common, {
      skeleton: () => listSkeleton(this.common, GHOSTS, ghostQueue),
      empty: () => listMessage({ icon: callCenterIcon, what: words.empty, hint: words.emptyHint }),
    });
  }

  #renderQueues(queues: readonly Queue[]): TemplateResult {
    const words = this.#words;
    return html`${
        this.#watched.isOffline
          ? html`<p class="note quiet" role="status">${words.offline}</p>`
          : nothing
      }
      <div class="queues" role="group" aria-label=${words.list} part="list">
        ${repeat(
          queues,
          ({ id }) => id,
          (queue) =>
            queueRow({
              queue,
              selected: queue.id === this.selected,
              longest: queue.waitingSince ? this.#clock.since(queue.waitingSince) : null,
              words,
              seconds: this.common.seconds,
              choose: () => void this.#choose(queue),
            }),
        )}
      </div>`;
  }

  async #choose({ id }: Queue): Promise<void> {
    this.selected = id;
    await this.updateComplete;
    await this.details?.updateComplete;
    this.details?.focus();
  }

  readonly #onTab = ({ tab }: HubTabChosenEvent): void => {
    this.tab = tab === 'agents' ? 'agents' : 'waiting';
  };

  readonly #close = async (): Promise<void> => {
    const id = this.selected;
    this.selected = undefined;
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    (rows.find(({ dataset }) => dataset['id'] === id) ?? this.heading)?.focus();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.selected || event.defaultPrevented) return;
    event.stopPropagation();
    void this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-queue-panel': HubQueuePanel;
  }
}
