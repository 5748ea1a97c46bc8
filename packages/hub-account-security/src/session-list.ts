import type { Security, SessionEntry } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  checkIcon,
  deleteQuestion,
  errorText,
  icon,
  noticeStyles,
  securityEnglish,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import { listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sessionListStyles } from './session-list.styles.ts';
import { sessionRow } from './session-row.ts';

const SKELETONS = 2;
const ALL = 'all';

/** Where one is signed in, and how to end it. */
export class SessionList extends HubElement {
  static readonly tagName = 'hub-session-list';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    sessionListStyles,
  ];

  @property({ attribute: false }) security: Security | undefined;
  /** Names of identity providers, by their ids. */
  @property({ attribute: false }) providers: ReadonlyMap<string, string> = new Map();

  @state() private entries: readonly SessionEntry[] | undefined;
  @state() private failed: unknown;
  /** What is being ended: the id of one, or all others. */
  @state() private ending = '';
  @state() private isAsking = false;
  @state() private fault = '';
  @state() private told = '';
  #turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisible);
    if (this.hasUpdated) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.isAsking = false;
    this.told = '';
  }

  /** Asks again where one is signed in. */
  async refresh(): Promise<void> {
    const { security } = this;
    const turn = ++this.#turn;
    if (!security) return;
    try {
      const entries = await security.sessions();
      if (turn !== this.#turn) return;
      this.entries = entries;
      this.failed = undefined;
    } catch (error) {
      if (turn === this.#turn) this.failed = error;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('security')) return;
    this.entries = undefined;
    this.failed = undefined;
    void this.refresh();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.entries) return this.#renderList(this.entries);
    if (this.failed === undefined) {
      return listSkeleton(
        this.common,
        SKELETONS,
        () => html`<div class="ghost-row"><span class="skeleton"></span></div>`,
      );
    }
    return listMessage({
      icon: alertIcon,
      what: words.sessionsFailed,
      hint: errorText(this.failed, this.strings),
      actions: [{ word: this.common.retry, act: () => void this.refresh() }],
    });
  }

  get #words(): Strings['security'] {
    return this.words('security', securityEnglish);
  }

  #renderList(entries: readonly SessionEntry[]): TemplateResult {
    const words = this.#words;
    const others = entries.some(({ current }) => !current);
    return html`<ul aria-label=${words.sessions}>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) =>
            sessionRow({
              ...{ entry, words, common: this.common, providers: this.providers },
              ending: this.ending === entry.id,
              end: () => void this.#end(entry),
            }),
        )}
      </ul>
      ${
        this.fault && !this.isAsking
          ? html`<p class="fault" role="alert">${this.fault}</p>`
          : nothing
      }
      ${
        this.isAsking
          ? deleteQuestion({
              question: words.endAllAsk,
              consequence: words.endAllConsequence,
              fault: this.fault || undefined,
              pending: this.ending === ALL,
              words: { delete: words.endAll, cancel: words.cancel },
              remove: () => void this.#endOthers(),
              keep: () => this.#ask(false),
            })
          : others
            ? html`<button class="button all" type="button" @click=${() => this.#ask(true)}>
                ${words.endAll}
              </button>`
            : html`<p class="quiet alone" tabindex="-1">${words.onlyThis}</p>`
      }
      <p class="told" role="status">
        ${this.told ? html`${icon(checkIcon)}<span>${this.told}</span>` : nothing}
      </p>`;
  }

  async #end({ id, device }: SessionEntry): Promise<void> {
    const words = this.#words;
    const done = await this.#run(id, async (security) => {
      await security.endSession(id);
      this.entries = this.entries?.filter((entry) => entry.id !== id);
    });
    if (!done) return;
    this.told = words.ended(device || words.unknownDevice);
    this.#focus('.all, .alone');
  }

  async #endOthers(): Promise<void> {
    const done = await this.#run(ALL, async (security) => {
      await security.endOtherSessions();
      this.entries = this.entries?.filter(({ current }) => current);
    });
    if (!done) return;
    this.isAsking = false;
    this.told = this.#words.endedAll;
    this.#focus('.alone');
  }

  async #run(what: string, act: (security: Security) => Promise<void>): Promise<boolean> {
    const { security, ending } = this;
    if (!security || ending) return false;
    this.ending = what;
    this.fault = '';
    this.told = '';
    try {
      await act(security);
      void this.refresh();
      return true;
    } catch (error) {
      this.fault = errorText(error, this.strings);
      void this.refresh();
      return false;
    } finally {
      this.ending = '';
    }
  }

  #ask(isAsking: boolean): void {
    this.isAsking = isAsking;
    this.fault = '';
    this.told = '';
    this.#focus(isAsking ? '.keep' : '.all');
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') void this.refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-session-list': SessionList;
  }
}
