import type { CallCenter, Queue, QueuedCaller } from '@hubline/core';
import {
  Clock,
  FrameWatch,
  HubElement,
  buttonStyles,
  checkIcon,
  errorText,
  noticeStyles,
  partyName,
  queuesEnglish,
  setStyle,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  VirtualRows,
  evenRows,
  failedCall,
  listFrameStyles,
  listMessage,
  listRowStyles,
  listRowsStyles,
  listSkeleton,
} from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { callerRow } from './caller-row.ts';
import { queueCallersStyles } from './queue-callers.styles.ts';
import { ghostQueue } from './queue-row.ts';

const GHOSTS = 3;
const none: readonly QueuedCaller[] = [];

/** Who waits in a queue; only the rows in view are there, and tick. */
export class QueueCallers extends HubElement {
  static readonly tagName = 'hub-queue-callers';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    listRowsStyles,
    listRowStyles,
    queueCallersStyles,
  ];

  @property({ attribute: false }) callCenter: CallCenter | undefined;
  @property({ attribute: false }) queue: Queue | undefined;

  /** Ids of the callers who are being picked up. */
  @state() private pending: ReadonlySet<string> = new Set();
  @state() private failed: { readonly caller: QueuedCaller; readonly error: unknown } | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  readonly #virtual = new VirtualRows(this, () => ({ scroller: this.scroller, probe: this.probe }));
  readonly #callers = new FrameWatch(
    this,
    () => [this.callCenter, this.queue?.id],
    () => this.queue && this.callCenter?.callers$(this.queue.id),
  );
  readonly #clock = new Clock(this, () => this.#all.length > 0);
  /** Id of the caller at whose button the focus is. */
  #focused: string | undefined;

  /** Focuses the first caller who can be picked up. */
  override focus(options?: FocusOptions): void {
    const button = this.renderRoot.querySelector<HTMLElement>('.pick-up');
    (button ?? this.scroller)?.focus(options);
  }

  protected override willUpdate(): void {
    const callers = this.#all;
    this.#virtual.use(evenRows(callers.length));
    this.#virtual.hold(callers.findIndex(({ id }) => id === this.#focused));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const callers = this.#callers.value;
    return html`<span class="probe"></span> ${
        this.failed
          ? failedCall(
              partyName(this.failed.caller.party, this.common),
              errorText(this.failed.error, this.strings),
            )
          : nothing
      }
      ${
        callers === undefined
          ? listSkeleton(this.common, GHOSTS, ghostQueue)
          : callers.length === 0
            ? listMessage({ icon: checkIcon, what: words.noCallers, hint: words.noCallersHint })
            : this.#renderRows(callers)
      }`;
  }

  protected override updated(): void {
    const focused = this.#focused;
    if (focused === undefined || this.shadowRoot?.activeElement) return;
    this.#focused = undefined;
    // The caller under the focus is gone: who reads by keyboard goes on in the list.
    if (this.#all.every(({ id }) => id !== focused)) this.scroller?.focus({ preventScroll: true });
  }

  get #words(): Strings['queues'] {
    return this.words('queues', queuesEnglish);
  }

  get #all(): readonly QueuedCaller[] {
    return this.#callers.value ?? none;
  }

  #renderRows(callers: readonly QueuedCaller[]): TemplateResult {
    const { common } = this;
    const words = this.#words;
    const drawn = this.#virtual.draw().flatMap((place) => {
      const caller = callers[place];
      return caller ? [{ caller, start: this.#virtual.startOf(place) }] : [];
    });
    return html`<div
      class="scroller"
      part="callers"
      tabindex="-1"
      @click=${this.#onClick}
      @focusin=${this.#onFocusIn}
      @focusout=${this.#onFocusOut}
    >
      <div
        class="rows"
        role="list"
        aria-label=${words.callers}
        style=${setStyle({ 'block-size': `${this.#virtual.height}px` })}
      >
        ${repeat(
          drawn,
          ({ caller }) => caller.id,
          ({ caller, start }) =>
            callerRow({
              caller,
              start,
              count: callers.length,
              seconds: this.#clock.since(caller.since),
              mayPick: this.queue?.mayPick ?? false,
              pending: this.pending.has(caller.id),
              common,
              words,
            }),
        )}
      </div>
    </div>`;
  }

  #callerOf({ target }: Event): QueuedCaller | undefined {
    const item = target instanceof Element ? target.closest<HTMLElement>('.item') : null;
    return this.#all.find(({ id }) => id === item?.dataset['id']);
  }

  async #pickUp(caller: QueuedCaller): Promise<void> {
    if (this.pending.has(caller.id)) return;
    this.failed = undefined;
    this.pending = new Set([...this.pending, caller.id]);
    try {
      await this.callCenter?.pick(caller.id);
    } catch (error) {
      this.failed = { caller, error };
    } finally {
      this.pending = new Set([...this.pending].filter((id) => id !== caller.id));
    }
  }

  readonly #onClick = (event: MouseEvent): void => {
    const caller = this.#callerOf(event);
    const onButton = event.target instanceof Element && event.target.closest('.pick-up');
    if (caller && onButton) void this.#pickUp(caller);
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    this.#focused = this.#callerOf(event)?.id;
  };

  /** It went elsewhere; where its button is taken away, nothing is told of it. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) this.#focused = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-queue-callers': QueueCallers;
  }
}
