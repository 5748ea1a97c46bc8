import type { CheckPoint, PhoneCheck } from '@hubline/core';
import {
  CopyDiagnostics,
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  callIcon,
  copyDiagnosticsStyles,
  emptyStyles,
  figuresStyles,
  errorText,
  icon,
  phoneCheckEnglish,
  retryIcon,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import { Fetched, listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { checkRow, howText, type Row, type RowId } from './check-row.ts';
import { EchoTest } from './echo-test.ts';
import { phoneCheckStyles } from './hub-phone-check.styles.ts';
import { browserNotifications, type PageNotifications } from './page-notifications.ts';

type Outcome = { readonly text: string; readonly failed: boolean };

const GHOSTS = 6;

/**
 * Will this phone ring? Each point that decides on it, with how it is and a button that fixes it; a call to the
 * echo that tells how calls will sound; and what to hand over to who helps when all of it is of no use.
 *
 * @tag hub-phone-check
 * @summary Says whether this phone will ring, and fixes what is in the way.
 * @csspart heading - The line with the heading.
 * @csspart point - One point.
 * @csspart fix - The button that fixes it.
 * @csspart test - The test call.
 * @csspart start - The button that begins and stops the test call.
 * @csspart diagnostics - `Copy diagnostics`, and what it copies.
 * @csspart copy - The button `Copy diagnostics`.
 */
export class HubPhoneCheck extends HubElement {
  static readonly tagName = 'hub-phone-check';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    emptyStyles,
    skeletonStyles,
    copyDiagnosticsStyles,
    figuresStyles,
    phoneCheckStyles,
  ];

  /** Notifications of the page; the browser's unless others are set, as in a test. */
  @property({ attribute: false }) notifications: PageNotifications = browserNotifications();

  /** Which points are being fixed. */
  @state() private fixing: ReadonlySet<RowId> = new Set();
  @state() private outcomes: ReadonlyMap<RowId, Outcome> = new Map();
  /** What is said to screen readers. */
  @state() private told = '';

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #check = new Fetched<PhoneCheck>(
    this,
    () => (this.#session.value?.status === 'signed-in' ? this.hub : undefined),
    (hub) => hub.phoneCheck(),
  );
  readonly #points = new Watch(this, () => this.#check.value?.points$);
  readonly #test = new EchoTest(this, () => this.#words);
  readonly #diagnostics = new CopyDiagnostics(this);
  #unwatch = (): void => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watchNotifications();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('notifications') && this.hasUpdated) this.#watchNotifications();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { status } = this.#check.state;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading">${words.heading}</h2>
        ${
          status === 'ready'
            ? html`<button class="button" type="button" @click=${this.#onLook}>
                ${icon(retryIcon)}${words.checkAgain}
              </button>`
            : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${this.told}</p>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['phoneCheck'] {
    return this.words('phoneCheck', phoneCheckEnglish);
  }

  get #rows(): readonly Row[] {
    const { permission } = this.notifications;
    if (permission === 'unsupported') return this.#points.value ?? [];
    const row = { id: 'notifications', status: 'attention', fixable: false, error: null } as const;
    const { [permission]: notifications } = {
      granted: { ...row, status: 'good' },
      default: { ...row, fixable: true },
      denied: { ...row, words: 'bad' },
    } as const satisfies Record<NotificationPermission, Row>;
    return [...(this.#points.value ?? []), notifications];
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const { state } = this.#check;
    switch (state.status) {
      case 'none':
        return listMessage({ icon: callIcon, what: words.notReady, hint: words.notReadyHint });
      case 'loading':
        return listSkeleton(
          this.common,
          GHOSTS,
          () =>
            html`<div class="ghost">
              <span class="skeleton"></span><span class="skeleton"></span>
            </div>`,
        );
      case 'failed':
        return listMessage({
          icon: alertIcon,
          what: words.notLoaded,
          hint: errorText(state.error, this.strings),
          live: 'alert',
          actions: [{ word: this.common.retry, act: () => this.#check.retry() }],
        });
      case 'ready':
        return this.#renderCheck(state.value);
    }
  }

  #renderCheck(check: PhoneCheck): TemplateResult {
    const words = this.#words;
    const rows = this.#rows;
    return html`<p class="summary">${summary(rows, words)}</p>
      <ul>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) =>
            checkRow({
              row,
              words,
              strings: this.strings,
              busy: this.fixing.has(row.id),
              outcome: this.outcomes.get(row.id),
              fix: () => void this.#fix(row.id),
            }),
        )}
      </ul>
      ${this.#test.render(check)}
      <section class="help" aria-labelledby="help-heading">
        <h3 id="help-heading">${words.diagnostics}</h3>
        ${this.#diagnostics.render()}
      </section>`;
  }

  async #fix(id: RowId): Promise<void> {
    if (this.fixing.has(id)) return;
    const focused = this.shadowRoot?.activeElement?.closest('.point')?.id === id;
    this.fixing = new Set([...this.fixing, id]);
    this.#note(id, undefined);
    try {
      await this.#carryOut(id);
      if (id === 'speaker') this.#note(id, { text: this.#words.played, failed: false });
    } catch (error) {
      // A reason that the point gives itself is not said twice.
      if (!this.#rowOf(id)?.error) {
        this.#note(id, { text: errorText(error, this.strings), failed: true });
      }
    } finally {
      this.fixing = new Set([...this.fixing].filter((other) => other !== id));
    }
    this.#tell(id);
    await this.updateComplete;
    const point = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    // The button is gone with what it fixed: whoever pressed it keeps their place.
    if (focused && !point?.querySelector('button')) point?.focus();
  }

  async #carryOut(id: RowId): Promise<void> {
    if (id === 'notifications') await this.notifications.ask();
    else await this.#check.value?.fix(id);
  }

  #note(id: RowId, outcome: Outcome | undefined): void {
    const outcomes = new Map(this.outcomes);
    if (outcome) outcomes.set(id, outcome);
    else outcomes.delete(id);
    this.outcomes = outcomes;
  }

  /** Says what came of it. */
  #tell(id: RowId): void {
    const row = this.#rowOf(id);
    if (!row) return;
    const words = this.#words;
    const how = this.outcomes.get(id)?.text ?? howText(row, words, this.strings);
    this.told = `${words.points[id].name}: ${how}`;
  }

  #rowOf(id: RowId): Row | undefined {
    return this.#rows.find((row) => row.id === id);
  }

  #watchNotifications(): void {
    this.#unwatch();
    this.#unwatch = this.isConnected
      ? this.notifications.watch(() => this.requestUpdate())
      : () => {};
  }

  readonly #onLook = async (): Promise<void> => {
    this.outcomes = new Map();
    await this.#check.value?.look();
    this.told = summary(this.#rows, this.#words);
  };
}

/** The worst of it in one sentence. */
function summary(rows: readonly Row[], { summary: words }: Strings['phoneCheck']): string {
  const count = (status: CheckPoint['status']): number =>
    rows.filter((row) => row.status === status).length;
  if (count('bad') > 0) return words.bad(count('bad'));
  if (count('unknown') > 0) return words.unknown;
  return count('attention') > 0 ? words.attention(count('attention')) : words.good;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-phone-check': HubPhoneCheck;
  }
}
