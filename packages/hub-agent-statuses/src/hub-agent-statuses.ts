import type { AgentStatus, AgentStatusDraft } from '@hubline/core';
import {
  FetchedCallCenter,
  HubElement,
  HubNoticeEvent,
  Watch,
  addIcon,
  agentCustomIcon,
  agentSignStyles,
  agentStatusesEnglish,
  buttonStyles,
  errorCode,
  icon,
  infoIcon,
  noticeStyles,
  skeletonStyles,
  type Strings,
  deleteQuestion,
  errorText,
  emptyStyles,
} from '@hubline/element';
import { listMessage } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { agentStatusesStyles } from './hub-agent-statuses.styles.ts';
import { noStatuses, type Missing } from './no-statuses.ts';
import type { StatusForm } from './status-form.ts';
import { statusRow } from './status-row.ts';

/** As many as an office may have. */
const MOST = 20;

type Opened =
  { readonly what: 'add' } | { readonly what: 'change' | 'delete'; readonly status: AgentStatus };

/**
 * The statuses that an office makes for its agents: which there are, whether their time is paid, and new ones.
 * For Office Managers and Call Center Supervisors; others are told whom to ask.
 *
 * @tag hub-agent-statuses
 * @summary Lists, adds, changes and deletes the custom statuses of the office.
 * @fires {HubNoticeEvent} hub-notice - Something is done, such as that a status was deleted; shown in the element where nobody else shows it.
 * @slot actions - What stands in the heading before `New status`.
 * @csspart heading - The line with the heading.
 * @csspart form - The form of a status.
 * @csspart list - The list.
 * @csspart status - One status.
 * @cssprop --hub-agent-dark-blue - The color of the signs.
 */
export class HubAgentStatuses extends HubElement {
  static readonly tagName = 'hub-agent-statuses';
  static override styles = [
    HubElement.styles,
    agentSignStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    emptyStyles,
    agentStatusesStyles,
  ];

  /** The form or question that is open. */
  @state() private opened: Opened | undefined;
  @state() private pending = false;
  @state() private failed: unknown;
  @state() private told = '';

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #center = new FetchedCallCenter(this, () => (this.#may ? this.hub : undefined));
  readonly #connection = new Watch(
    this,
    () => this.hub?.session.connection$,
    ({ status }) => {
      if (status === 'online' && this.#center.state.status === 'failed') this.#center.retry();
    },
  );
  readonly #all = new Watch(this, () => this.#center.value?.statuses$);

  protected override render(): TemplateResult {
    const words = this.#words;
    const missing = this.#missing;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading" tabindex="-1">${words.heading}</h2>
        <slot name="actions"></slot>
        ${missing || this.#custom.length >= MOST ? nothing : this.#renderNew()}
      </div>
      ${
        missing
          ? noStatuses({
              missing,
              words,
              common: this.common,
              strings: this.strings,
              retry: this.#retry,
            })
          : this.#renderBody()
      }
    </section>`;
  }

  get #words(): Strings['agentStatuses'] {
    return this.words('agentStatuses', agentStatusesEnglish);
  }

  get #may(): boolean {
    return (
      this.#session.value?.status === 'signed-in' &&
      this.#capabilities.value?.['queues.statuses'].level !== 'none'
    );
  }

  /** Also the one that someone types in, where it was deleted meanwhile: nothing typed is lost. */
  get #custom(): readonly AgentStatus[] {
    const there = (this.#all.value ?? []).filter(({ kind }) => kind === 'custom');
    const { opened } = this;
    if (opened?.what !== 'change') return there;
    return there.some(({ id }) => id === opened.status.id) ? there : [...there, opened.status];
  }

  get #missing(): Missing | undefined {
    const session = this.#session.value?.status;
    if (session === 'resuming') return { because: 'loading' };
    if (session !== 'signed-in') return { because: 'signed-out' };
    const support = this.#capabilities.value?.['queues.statuses'];
    if (support?.level === 'none') {
      return { because: support.why === 'scope' ? 'scope' : 'unavailable' };
    }
    // The built-in ones are there in any office.
    if ((this.#all.value ?? []).length > 0) return undefined;
    const { state: center } = this.#center;
    if (this.#connection.value?.status === 'offline') return { because: 'offline' };
    return center.status === 'failed'
      ? { because: 'failed', error: center.error }
      : { because: 'loading' };
  }

  #renderNew(): TemplateResult {
    const isOpen = this.opened?.what === 'add';
    return html`<button
      class=${isOpen ? 'button new' : 'button primary new'}
      type="button"
      aria-expanded=${isOpen}
      @click=${() => this.#open({ what: 'add' })}
    >
      ${icon(addIcon)}${this.#words.new}
    </button>`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const custom = this.#custom;
    const isAdding = this.opened?.what === 'add';
    const isOffline = this.#connection.value?.status === 'offline';
    return html`<p class="quiet hint">${words.hint}</p>
      ${isOffline ? html`<p class="quiet hint" role="status">${words.offline}</p>` : nothing}
      ${custom.length >= MOST ? html`<p class="quiet hint">${words.full(MOST)}</p>` : nothing}
      <p class="told" role="status">
        ${this.told ? html`${icon(infoIcon)}<span>${this.told}</span>` : nothing}
      </p>
      ${isAdding ? this.#renderForm(undefined) : nothing}
      ${
        custom.length > 0
          ? html`<ul class="list" part="list" aria-label=${words.list}>
              ${repeat(
                custom,
                ({ id }) => id,
                (status) =>
                  html`<li part="status" data-id=${status.id}>${this.#renderStatus(status)}</li>`,
              )}
            </ul>`
          : isAdding
            ? nothing
            : listMessage({ icon: agentCustomIcon, what: words.none, hint: words.noneHint })
      }`;
  }

  #renderStatus(status: AgentStatus): TemplateResult {
    const { opened } = this;
    const what = opened && 'status' in opened && opened.status.id === status.id && opened.what;
    if (what === 'change') return this.#renderForm(status);
    if (what === 'delete') {
      return deleteQuestion({
        question: this.#words.deleteAsk(status.name),
        consequence: this.#words.deleteConsequence,
        fault: this.failed === undefined ? undefined : errorText(this.failed, this.strings),
        pending: this.pending,
        words: this.#words,
        remove: () => void this.#remove(status),
        keep: () => this.#close(),
      });
    }
    return statusRow({
      status,
      words: this.#words,
      change: () => this.#open({ what: 'change', status }),
      ask: () => this.#open({ what: 'delete', status }),
    });
  }

  #renderForm(status: AgentStatus | undefined): TemplateResult {
    return html`<hub-status-form
      part="form"
      .hub=${this.hub}
      .strings=${this.strings}
      .status=${status}
      .save=${(draft: AgentStatusDraft) => this.#save(status, draft)}
      @close-form=${() => this.#close()}
    ></hub-status-form>`;
  }

  /** @throws what the form is to show */
  async #save(status: AgentStatus | undefined, draft: AgentStatusDraft): Promise<void> {
    const center = this.#center.value;
    if (!center) return;
    if (status) await center.changeStatus(status.id, draft);
    else await center.addStatus(draft);
    this.#tell(status ? this.#words.changed(draft.name) : this.#words.added(draft.name));
    this.#close();
  }

  async #remove(status: AgentStatus): Promise<void> {
    if (this.pending) return;
    this.pending = true;
    this.failed = undefined;
    try {
      await this.#center.value?.removeStatus(status.id);
      this.#deleted(status, this.#words.deleted(status.name));
    } catch (error) {
      if (errorCode(error) === 'request/not-found') {
        this.#deleted(status, this.#words.gone(status.name));
      } else this.failed = error;
    } finally {
      this.pending = false;
    }
  }

  #deleted({ id }: AgentStatus, words: string): void {
    this.#tell(words);
    this.opened = undefined;
    const next = this.#custom.find((other) => other.id !== id);
    void this.#focus(next ? `[data-id="${CSS.escape(next.id)}"] .change` : 'h2');
  }

  #open(opened: Opened): void {
    this.opened = opened;
    this.told = '';
    this.failed = undefined;
    if (opened.what === 'delete') void this.#focus('.keep');
    else {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<StatusForm>('hub-status-form')?.focus(),
      );
    }
  }

  #close(): void {
    const { opened } = this;
    this.opened = undefined;
    if (!opened) return;
    void this.#focus(
      opened.what === 'add'
        ? '.new'
        : `[data-id="${CSS.escape(opened.status.id)}"] .${opened.what}`,
    );
  }

  /** The heading, where that is not there any more. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const goal = this.renderRoot.querySelector<HTMLElement>(selector);
    (goal ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  #tell(text: string): void {
    const shownElsewhere = !this.dispatchEvent(new HubNoticeEvent({ kind: 'info', text }));
    this.told = shownElsewhere ? '' : text;
  }

  readonly #retry = (): void => {
    this.hub?.registration.retry();
    if (this.#center.state.status === 'failed') this.#center.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-agent-statuses': HubAgentStatuses;
  }
}
