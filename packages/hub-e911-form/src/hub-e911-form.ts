import type { Emergency, EmergencyAddress, EmergencyState } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  checkIcon,
  deleteQuestion,
  e911English,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import { Fetched, type ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { addressActions } from './address-actions.ts';
import { addressLines, whatIsSent } from './address-card.ts';
import { NEW, choiceOptions } from './choice-options.ts';
import type { AddressForm } from './address-form.ts';
import { e911FormStyles } from './hub-e911-form.styles.ts';
import { message, notLoaded, skeleton } from './other-states.ts';

/**
 * The addresses that emergency services are told: which one is sent, choosing another one, adding, validating,
 * editing and deleting them. Each change asks for the current password before it is stored.
 *
 * @tag hub-e911-form
 * @summary Keeps the addresses that emergency services are told.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart sent - Which address is sent, and the Emergency Caller ID.
 * @csspart address - The address that is chosen in the drop-down.
 * @csspart form - The form of an address.
 */
export class HubE911Form extends HubElement {
  static readonly tagName = 'hub-e911-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    e911FormStyles,
  ];

  /** Id of the address that was chosen in the drop-down; until then it is the one in use. */
  @state() private chosen: string | undefined;
  @state() private open: AddressForm['kind'] | undefined;
  @state() private asksToRemove = false;
  @state() private pending: 'select' | 'remove' | undefined;
  @state() private failed: unknown;
  @state() private told: string | undefined;
  @query('#choice') private readonly choice!: HTMLSelectElement | null;
  @query('hub-address-form') private readonly form!: AddressForm | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #emergency = new Fetched<Emergency>(
    this,
    () => (this.#userId !== undefined && !this.#isUnavailable ? this.hub : undefined),
    (hub) => hub.emergency(),
  );
  readonly #addresses = new Watch(this, () => this.#emergency.value?.addresses$);
  readonly #state = new Watch(this, () => this.#emergency.value?.state$);
  readonly #selected = new Watch(this, () => this.#emergency.value?.selected$);
  /** What was just saved, until it is told by the server. */
  #saved: EmergencyAddress | undefined;
  #owner: string | undefined;

  /** Focuses the drop-down. */
  override focus(options?: FocusOptions): void {
    void this.#focus('#choice', options);
  }

  /** Opens the form of a new address, as `Add a new address` does. */
  async add(): Promise<void> {
    await this.#choose(NEW);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const owner = this.#userId;
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#saved = undefined;
    this.chosen = undefined;
    this.open = undefined;
    this.#quiet();
  }

  protected override render(): TemplateResult {
    return html`<section>
      <div class="head" part="heading">
        <h2>${this.#words.heading}</h2>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['e911'] {
    return this.words('e911', e911English);
  }

  get #userId(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  get #isUnavailable(): boolean {
    return this.#capabilities.value?.['emergency.addresses'].level === 'none';
  }

  /** Of the address that the drop-down shows; `new` while one is added. */
  get #current(): string | undefined {
    if (this.open === 'add') return NEW;
    const known = (id: string | null | undefined) => id != null && this.#find(id) !== undefined;
    if (this.open || known(this.chosen)) return this.chosen;
    const selectedId = this.#state.value?.selectedId;
    return known(selectedId) ? selectedId! : this.#addresses.value?.[0]?.id;
  }

  #find(id: string | undefined): EmergencyAddress | undefined {
    const told = this.#addresses.value?.find((address) => address.id === id);
    const saved = this.#saved?.id === id ? this.#saved : undefined;
    return saved && saved.version > (told?.version ?? 0) ? saved : told;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    if (!this.hub) return message(words.notReady);
    if (this.#session.value?.status === 'signed-out') {
      return message(words.signedOut, words.signedOutHint);
    }
    if (this.#userId !== undefined && this.#isUnavailable) {
      return message(words.unavailable, words.unavailableHint);
    }
    const addresses = this.#addresses.value;
    const sent = this.#state.value;
    if (addresses && sent) return this.#renderAddresses(addresses, sent);
    const fetched = this.#emergency.state;
    const offline = this.#connection.value?.status === 'offline';
    if (fetched.status !== 'failed' && !offline) return skeleton(this.common);
    const error = fetched.status === 'failed' ? fetched.error : { code: 'network/unreachable' };
    return notLoaded(error, { e911: words, common: this.common }, this.strings, () => {
      if (fetched.status === 'failed') this.#emergency.retry();
      this.hub?.registration.retry();
    });
  }

  #renderAddresses(addresses: readonly EmergencyAddress[], sent: EmergencyState): TemplateResult {
    const words = this.#words;
    const offline = this.#connection.value?.status === 'offline';
    return html`<p class="quiet purpose">${words.purpose}</p>
      ${offline ? html`<p class="quiet note" role="status">${words.offline}</p>` : nothing}
      ${whatIsSent(sent, this.#selected.value ?? null, words)}
      <div class="field choose">
        <label for="choice">${words.choose}</label>
        <select id="choice" class="input" @change=${this.#onChoice}>
          ${choiceOptions({
            ...{ addresses, current: this.#current, inUse: sent.selectedId },
            ...{ saved: this.#saved, words },
          })}
        </select>
      </div>
      ${this.open ? this.#renderForm() : this.#renderChosen()}
      <p class="told" role="status">
        ${this.told === undefined ? nothing : html`${icon(checkIcon)}<span>${this.told}</span>`}
      </p>`;
  }

  #renderForm(): TemplateResult {
    const session = this.#session.value;
    return html`${keyed(
      `${this.open} ${this.#current}`,
      html`<hub-address-form
        part="form"
        .strings=${this.strings}
        .emergency=${this.#emergency.value}
        .kind=${this.open ?? 'add'}
        .address=${this.open === 'add' ? undefined : this.#find(this.chosen)}
        .callerName=${session?.status === 'signed-in' ? session.user.name : ''}
        @address-saved=${this.#onSaved}
        @close-form=${this.#onCloseForm}
      ></hub-address-form>`,
    )}`;
  }

  #renderChosen(): TemplateResult {
    const words = this.#words;
    const address = this.#find(this.#current);
    if (!address) return message(words.empty, words.emptyHint);
    return html`<div class="address" part="address">
      ${addressLines(address)} ${this.#renderFailure()}
      ${this.asksToRemove ? this.#renderQuestion(address) : this.#renderActions(address)}
    </div>`;
  }

  #renderActions(address: EmergencyAddress): TemplateResult {
    return addressActions({
      words: this.#words,
      pending: this.pending === 'select',
      select: () => void this.#select(address),
      edit: () => void this.#openForm('edit', address),
      describe: () => void this.#openForm('describe', address),
      remove: this.#askToRemove,
    });
  }

  #renderQuestion(address: EmergencyAddress): TemplateResult {
    const words = this.#words;
    const inUse = address.id === this.#state.value?.selectedId;
    return deleteQuestion({
      question: words.deleteAsk(address.name),
      consequence: inUse ? words.deleteInUse : undefined,
      pending: this.pending === 'remove',
      words,
      remove: () => void this.#remove(address),
      keep: this.#keep,
    });
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
    </p>`;
  }

  #quiet(): void {
    this.failed = undefined;
    this.told = undefined;
    this.asksToRemove = false;
    this.pending = undefined;
  }

  readonly #onChoice = (): void => {
    void this.#choose(this.choice?.value ?? NEW);
  };

  async #choose(id: string): Promise<void> {
    if (this.form && !(await this.form.mayLeave())) {
      if (this.choice) this.choice.value = this.#current ?? '';
      return;
    }
    this.#quiet();
    this.open = id === NEW ? 'add' : undefined;
    if (id !== NEW) this.chosen = id;
    // Already open for another new one: what was typed there was given up.
    if (id === NEW) await this.#focusForm();
  }

  async #openForm(kind: 'edit' | 'describe', { id }: EmergencyAddress): Promise<void> {
    this.#quiet();
    this.chosen = id;
    this.open = kind;
    await this.#focusForm();
  }

  async #focusForm(): Promise<void> {
    await this.updateComplete;
    this.form?.focus();
  }

  readonly #onCloseForm = async (): Promise<void> => {
    if (this.form && !(await this.form.mayLeave())) return;
    const { open } = this;
    this.open = undefined;
    await this.#focus(open === 'edit' || open === 'describe' ? `.${open}` : '#choice');
  };

  readonly #onSaved = (event: Event): void => {
    const address = (event as ItemEvent<EmergencyAddress>).item;
    const words = this.#words;
    const isNew = this.open === 'add' || address.id !== this.chosen;
    this.#saved = address;
    this.chosen = address.id;
    this.open = undefined;
    this.#quiet();
    this.told = isNew
      ? `${words.saved(address.name)} ${words.switched(address.name)}`
      : words.saved(address.name);
    void this.#focus('#choice');
  };

  async #select(address: EmergencyAddress): Promise<void> {
    if (this.pending) return;
    this.#quiet();
    this.pending = 'select';
    this.chosen = address.id;
    try {
      await this.#emergency.value?.select(address.id);
      this.told = this.#words.switched(address.name);
    } catch (error) {
      this.failed = error;
    } finally {
      this.pending = undefined;
    }
  }

  async #remove(address: EmergencyAddress): Promise<void> {
    if (this.pending) return;
    this.pending = 'remove';
    this.failed = undefined;
    try {
      await this.#emergency.value?.remove(address.id);
      this.#saved = undefined;
      this.chosen = undefined;
      this.#quiet();
      this.told = this.#words.deleted(address.name);
      await this.#focus('#choice');
    } catch (error) {
      this.failed = error;
    } finally {
      this.pending = undefined;
    }
  }

  readonly #askToRemove = (): void => {
    this.#quiet();
    this.asksToRemove = true;
    void this.#focus('dialog .keep');
  };

  readonly #keep = (): void => {
    this.#quiet();
    void this.#focus('.remove');
  };

  async #focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-e911-form': HubE911Form;
  }
}
