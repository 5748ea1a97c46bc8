import type { CapabilityId, Greeting } from '@hubline/core';
import {
  FileDrop,
  HubElement,
  HubNoticeEvent,
  Watch,
  buttonStyles,
  greetingsEnglish,
  icon,
  infoIcon,
  microphoneIcon,
  noticeStyles,
  skeletonStyles,
  uploadIcon,
  type Strings,
} from '@hubline/element';
import type { ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GreetingForm } from './greeting-form.ts';
import { nameOf } from './greeting-name.ts';
import type { GreetingRow } from './greeting-row.ts';
import { greetingsStyles } from './hub-greetings.styles.ts';
import { noGreetings } from './no-greetings.ts';

type Source = GreetingForm['source'];

/**
 * The voicemail greetings: which there are, which one callers hear, and new ones that are recorded or
 * uploaded. Forms and questions open in their place and hold nothing else up, as a call may come in meanwhile.
 *
 * @tag hub-greetings
 * @summary Lists, plays, records, uploads, names and deletes voicemail greetings, and sets the default one.
 * @fires {HubNoticeEvent} hub-notice - Something is done, such as that callers hear the system greeting now; shown in the element where nobody else shows it.
 * @slot actions - What stands in the heading before `Record`.
 * @csspart heading - The line with the heading.
 * @csspart title - The word `Greetings` in it.
 * @csspart form - The form of a new greeting.
 * @csspart list - The list.
 * @csspart row - One greeting.
 */
export class HubGreetings extends HubElement {
  static readonly tagName = 'hub-greetings';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    greetingsStyles,
  ];

  /** Of the new greeting whose form is open. */
  @state() private source: Source | undefined;
  @state() private told = '';

  @query('hub-greeting-form') private readonly form!: GreetingForm | null;

  readonly #all = new Watch(this, () => this.hub?.greetings.all$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #drop = new FileDrop(this, {
    wanted: () => this.#canWrite,
    taken: (files) => void this.#upload(files),
  });
  #shown: readonly Greeting[] = [];
  /** The greeting to focus instead of one that is gone; null for the heading. */
  #next: string | null | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('hub') || !this.#signedIn) {
      this.source = undefined;
      this.told = '';
      this.#shown = [];
    }
    const greetings = this.#greetings;
    if (greetings === this.#shown) return;
    this.#leave(this.#shown, greetings);
    this.#shown = greetings;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#next === undefined) return;
    const id = this.#next;
    this.#next = undefined;
    const row = this.#rows.find(({ greeting }) => greeting?.id === id);
    if (row) row.focus();
    else this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading" part="title" tabindex="-1">${words.heading}</h2>
        <slot name="actions"></slot>
        ${this.#canWrite ? this.#renderNew() : nothing}
      </div>
      ${this.#renderBody()}
      ${this.#drop.over ? html`<div class="drop">${icon(uploadIcon)}${words.dropNow}</div>` : nothing}
    </section>`;
  }

  get #words(): Strings['greetings'] {
    return this.words('greetings', greetingsEnglish);
  }

  get #greetings(): readonly Greeting[] {
    return this.#all.value ?? [];
  }

  get #rows(): readonly GreetingRow[] {
    return [...this.renderRoot.querySelectorAll('hub-greeting-row')];
  }

  get #signedIn(): boolean {
    return this.#session.value?.status === 'signed-in';
  }

  get #canWrite(): boolean {
    return this.#signedIn && this.#can('greetings.write') && this.#can('greetings.list');
  }

  get #extension(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.extension : undefined;
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #renderNew(): TemplateResult {
    const words = this.#words;
    const button = (source: Source, word: string, sign: TemplateResult) =>
      html`<button
        class=${source === 'recorded' && this.source === undefined ? 'button primary' : 'button'}
        type="button"
        data-source=${source}
        aria-expanded=${this.source === source ? 'true' : 'false'}
        @click=${() => void this.#open(source)}
      >
        ${sign}${word}
      </button>`;
    return html`${button('recorded', words.record, icon(microphoneIcon))}
    ${button('uploaded', words.upload, icon(uploadIcon))}`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const greetings = this.#greetings;
    const offline = this.#connection.value?.status === 'offline';
    if (!this.hub || !this.#signedIn || !this.#can('greetings.list') || greetings.length === 0) {
      return noGreetings({
        words,
        common: this.common,
        strings: this.strings,
        state: !this.hub
          ? 'not-ready'
          : this.#session.value?.status === 'signed-out'
            ? 'signed-out'
            : this.#signedIn && !this.#can('greetings.list')
              ? 'unavailable'
              : offline
                ? 'failed'
                : 'loading',
        retry: () => this.hub?.registration.retry(),
      });
    }
    const only = greetings.every(({ source }) => source === 'system');
    return html`<p class="quiet hint">${words.hint}</p>
      ${offline ? html`<p class="quiet hint" role="status">${words.offline}</p>` : nothing}
      <p class="told" role="status">
        ${this.told ? html`${icon(infoIcon)}<span>${this.told}</span>` : nothing}
      </p>
      ${this.source ? this.#renderForm(this.source) : nothing}
      <div class="list" part="list" role="list" aria-label=${words.list}>
        ${repeat(
          greetings,
          ({ id }) => id,
          (greeting) =>
            html`<hub-greeting-row
              role="listitem"
              part="row"
              .hub=${this.hub}
              .strings=${this.strings}
              .greeting=${greeting}
              .extension=${this.#extension}
              .canWrite=${this.#canWrite}
              .tell=${this.#tell}
            ></hub-greeting-row>`,
        )}
      </div>
      ${
        only && this.#canWrite && !this.source
          ? html`<div class="none">
              <p>${words.none}</p>
              <p class="quiet">${words.noneHint}</p>
            </div>`
          : nothing
      }`;
  }

  #renderForm(source: Source): TemplateResult {
    return html`<hub-greeting-form
      part="form"
      .hub=${this.hub}
      .strings=${this.strings}
      .source=${source}
      .greetings=${this.#greetings}
      @close-form=${() => void this.#close()}
      @greeting-added=${this.#onAdded}
    ></hub-greeting-form>`;
  }

  /** False where someone preferred to go on with what is not saved. */
  async #open(source: Source): Promise<boolean> {
    if (this.source !== source && !(await this.#close())) return false;
    this.told = '';
    this.source = source;
    await this.updateComplete;
    this.form?.focus();
    return true;
  }

  async #close(): Promise<boolean> {
    const { source, form } = this;
    if (!source || !form) return true;
    if (!(await form.mayLeave())) return false;
    this.#shut(source);
    return true;
  }

  #shut(source: Source): void {
    this.source = undefined;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-source=${source}]`)?.focus(),
    );
  }

  async #upload(files: readonly File[]): Promise<void> {
    if (this.source === 'recorded' && this.form?.unsaved) {
      this.#tell(this.#words.finishFirst);
      return;
    }
    if (await this.#open('uploaded')) this.form?.take(files);
  }

  /** Who is gone from under the focus hands it to who is next; who was deleted elsewhere is told of. */
  #leave(before: readonly Greeting[], now: readonly Greeting[]): void {
    if (now.length === 0) return;
    const there = new Set(now.map(({ id }) => id));
    for (const row of this.#rows) {
      const { greeting } = row;
      if (!greeting || there.has(greeting.id)) continue;
      if (!row.leaving) this.#tell(this.#words.goneElsewhere(nameOf(greeting, this.#words)));
      if (row !== this.shadowRoot?.activeElement) continue;
      const place = before.findIndex(({ id }) => id === greeting.id);
      const next = [...before.slice(place + 1), ...before.slice(0, place).reverse()];
      this.#next = next.find(({ id }) => there.has(id))?.id ?? null;
    }
  }

  readonly #tell = (text: string): void => {
    const shownElsewhere = !this.dispatchEvent(new HubNoticeEvent({ kind: 'info', text }));
    this.told = shownElsewhere ? '' : text;
  };

  readonly #onAdded = ({ item: { name, isDefault } }: ItemEvent<Greeting>): void => {
    const words = this.#words;
    if (this.source) this.#shut(this.source);
    this.#tell(isDefault ? words.savedDefault(name) : words.saved(name));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-greetings': HubGreetings;
  }
}
