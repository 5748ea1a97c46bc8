import {
  Clock,
  FetchedCallCenter,
  HubElement,
  Watch,
  WatchAll,
  agentSign,
  agentSignStyles,
  agentStatusEnglish,
  agentStatusName,
  buttonStyles,
  chevronDownIcon,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  queuesEnglish,
  setStyle,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { agentStatusStyles } from './hub-agent-status.styles.ts';
import { nextNotice, notice, nowList, queueField, reasonField } from './panel-parts.ts';
import { moveIntoWindow } from './room-beside.ts';
import { shownStatus, statusText, type ShownStatus } from './shown-status.ts';
import { statusMenu } from './status-menu.ts';

/**
 * The status of the person in the call queues that they answer: what it is, since when, and a drop-down to set
 * it for all queues or for one. In a call it becomes the next status. Not there for who is in no queue: it has
 * the state `unavailable` then.
 *
 * @tag hub-agent-status
 * @summary Call Center Status: button and drop-down.
 * @csspart button - The button, with the sign and the name of the present status.
 * @csspart panel - The drop-down.
 * @csspart menu - The statuses that can be chosen.
 * @csspart status - One of them.
 * @csspart notice - What went wrong, or needs attention.
 * @cssprop --hub-agent-green - Online.
 * @cssprop --hub-agent-red - Offline, and Not Answering.
 * @cssprop --hub-agent-yellow - Lunch.
 * @cssprop --hub-agent-orange - Break.
 * @cssprop --hub-agent-purple - Meeting.
 * @cssprop --hub-agent-dark-blue - Custom statuses.
 * @cssprop --hub-agent-grey - Other.
 */
export class HubAgentStatus extends HubElement {
  static readonly tagName = 'hub-agent-status';
  static override styles = [
    HubElement.styles,
    agentSignStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    agentStatusStyles,
  ];

  @state() private open = false;
  @state() private queueId: string | undefined;
  @state() private reason: string | undefined;
  @state() private pending: string | undefined;
  @state() private failed: unknown;
  /** How far the drop-down is moved so that all of it can be seen. */
  @state() private shift = 0;

  @query('.toggle') private readonly toggle!: HTMLButtonElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #center = new FetchedCallCenter(this, () => (this.#mayHave ? this.hub : undefined));
  readonly #connection = new Watch(
    this,
    () => this.hub?.session.connection$,
    ({ status }) => {
      if (status === 'online' && this.#center.state.status === 'failed') this.#center.retry();
    },
  );
  readonly #me = new Watch(this, () => this.#center.value?.me$);
  readonly #statuses = new Watch(this, () => this.#center.value?.statuses$);
  readonly #calls = new Watch(this, () => this.hub?.calls.active$);
  readonly #elsewhere = new Watch(this, () => this.hub?.phones.calls$);
  readonly #clock = new Clock(this, () => this.open);
  #shown: ShownStatus | null = null;

  constructor() {
    super();
    new WatchAll(this, () => (this.#calls.value ?? []).map(({ state$ }) => state$));
  }

  /** Focuses the button. */
  override focus(options?: FocusOptions): void {
    this.toggle?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close(false);
  }

  /** Once the controllers have looked: what they read is that of this very update. */
  protected override update(changed: PropertyValues): void {
    this.#shown = shownStatus(this.#me.value, this.#statuses.value ?? []);
    const isMine = this.#shown?.queues.some(({ queue }) => queue.queueId === this.queueId);
    if (!isMine) this.queueId = undefined;
    if (this.#shown) this.#internals.states.delete('unavailable');
    else {
      this.#internals.states.add('unavailable');
      this.open = false;
    }
    super.update(changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!shown) return nothing;
    const words = this.#words;
    const { short, each } = statusText(shown, { own: words, queues: this.#queueWords });
    const next = shown.next && agentStatusName(shown.next, this.#queueWords);
    const told = words.labelled(`${short}${each}`);
    return html`<div @keydown=${this.#onKeydown} @focusout=${this.#onFocusout}>
      <button
        class="button ghost toggle"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-controls="panel"
        @click=${this.#onToggle}
      >
        <span class="signs">${signsOf(shown).map(agentSign)}</span>
        <span class="visually-hidden">${words.label}:</span>
        <span class="name">${short}<span class="visually-hidden">${each}</span></span>
        ${next === null ? nothing : html`<span class="quiet next">${words.next(next)}</span>`}
        ${icon(chevronDownIcon)}
      </button>
      <span class="visually-hidden" role="status"
        >${next === null ? told : `${told}. ${words.afterThisCall(next)}`}</span
      >
      <div
        id="panel"
        class="panel"
        part="panel"
        role="dialog"
        aria-label=${words.label}
        ?hidden=${!this.open}
        style=${setStyle({ 'margin-inline-start': `${this.shift}px` })}
      >
        ${this.open ? this.#renderPanel(shown, next) : nothing}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open && this.panel) this.shift = moveIntoWindow(this.panel);
  }

  get #words(): Strings['agentStatus'] {
    return this.words('agentStatus', agentStatusEnglish);
  }

  get #queueWords(): Strings['queues'] {
    return this.words('queues', queuesEnglish);
  }

  get #mayHave(): boolean {
    return (
      this.#session.value?.status === 'signed-in' &&
      this.#capabilities.value?.['queues.status'].level !== 'none'
    );
  }

  /** The status in what is to be set; undefined where it differs. */
  get #present(): string | undefined {
    const chosen = this.#shown?.queues.find(({ queue }) => queue.queueId === this.queueId);
    return chosen?.queue.statusId ?? this.#shown?.status?.id;
  }

  #renderPanel(shown: ShownStatus, next: string | null): TemplateResult {
    const words = this.#words;
    const isNotAnswering = shown.queues.some(({ status }) => status.kind === 'not-answering');
    const isOffline = this.#connection.value?.status === 'offline';
    const since = (start: Date): number => this.#clock.since(start);
    return html`${nowList({ shown, since, label: words.now, words: this.#queueWords })}
    ${isNotAnswering ? notice('warning', html`<p>${words.notAnswering}</p>`) : nothing}
    ${next === null ? nothing : nextNotice(next, words, this.#onUndo)}
    ${isOffline ? notice('warning', html`<p>${words.offline}</p>`) : nothing}
    ${
      this.failed === undefined
        ? nothing
        : notice('negative', html`<p role="alert">${errorText(this.failed, this.strings)}</p>`)
    }
    ${shown.queues.length > 1 ? this.#renderQueues(shown) : nothing} ${this.#renderReason()}
    ${statusMenu({
      statuses: this.#statuses.value ?? [],
      present: this.#present,
      pending: this.pending,
      label: words.choose,
      words: this.#queueWords,
      choose: (statusId) => void this.#set(statusId),
    })}
    ${this.#isInCall && next === null ? html`<p class="quiet hint">${words.inCall}</p>` : nothing}
    ${
      this.reason === undefined
        ? html`<button class="button ghost add-reason" type="button" @click=${this.#onAddReason}>
            ${words.addReason}
          </button>`
        : nothing
    }`;
  }

  /** Also in one at another phone of mine. */
  get #isInCall(): boolean {
    const here =
      this.#calls.value?.some(({ state$ }) => state$.value.phase === 'connected') ?? false;
    return here || (this.#elsewhere.value ?? []).length > 0;
  }

  #renderQueues({ queues }: ShownStatus): TemplateResult {
    return queueField({
      queues,
      chosen: this.queueId,
      words: this.#words,
      choose: (queueId) => (this.queueId = queueId),
    });
  }

  #renderReason(): TemplateResult | typeof nothing {
    const { reason } = this;
    if (reason === undefined) return nothing;
    return reasonField({
      reason,
      words: this.#words,
      type: (typed) => (this.reason = typed),
      leave: () => this.#focusMenu(),
    });
  }

  async #set(statusId: string): Promise<void> {
    const center = this.#center.value;
    if (!center || this.pending !== undefined) return;
    this.pending = statusId;
    this.failed = undefined;
    const reason = this.reason?.trim() ?? '';
    try {
      await center.setStatus(statusId, {
        ...(this.queueId === undefined ? {} : { queueId: this.queueId }),
        ...(reason === '' ? {} : { reason }),
      });
      this.#close(this.#hasFocus);
    } catch (error) {
      this.failed = error;
    } finally {
      this.pending = undefined;
    }
  }

  get #hasFocus(): boolean {
    return this.shadowRoot?.activeElement != null;
  }

  async #show(): Promise<void> {
    this.open = true;
    document.addEventListener('pointerdown', this.#onPointerdown, true);
    await this.updateComplete;
    this.#focusMenu();
  }

  #close(giveBack: boolean): void {
    document.removeEventListener('pointerdown', this.#onPointerdown, true);
    if (!this.open) return;
    this.open = false;
    this.queueId = undefined;
    this.reason = undefined;
    this.failed = undefined;
    this.shift = 0;
    if (giveBack) this.toggle?.focus();
  }

  #focusMenu(): void {
    this.panel?.querySelector<HTMLElement>('.item[tabindex="0"]')?.focus();
  }

  readonly #onToggle = (): void => {
    if (this.open) this.#close(false);
    else void this.#show();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#close(true);
    } else if (event.key === 'ArrowDown' && event.target === this.toggle) {
      event.preventDefault();
      if (this.open) this.#focusMenu();
      else void this.#show();
    }
  };

  readonly #onFocusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const inside = currentTarget as HTMLElement;
    if (relatedTarget && !inside.contains(relatedTarget as Node)) this.#close(false);
  };

  readonly #onPointerdown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close(false);
  };

  /** Online takes back what comes after the call. */
  readonly #onUndo = (): void => {
    const online = this.#statuses.value?.find(({ kind }) => kind === 'online');
    if (online) void this.#set(online.id);
  };

  readonly #onAddReason = async (): Promise<void> => {
    this.reason = '';
    await this.updateComplete;
    this.panel?.querySelector<HTMLElement>('#reason')?.focus();
  };
}

/** Of each status that there is, once. */
function signsOf({ queues }: ShownStatus): readonly ShownStatus['queues'][number]['status'][] {
  return [...new Map(queues.map(({ status }) => [status.id, status])).values()].slice(0, 3);
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-agent-status': HubAgentStatus;
  }
}
