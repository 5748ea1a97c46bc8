import type { AddressDraft, AddressField, Emergency, EmergencyAddress } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  e911English,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addressField } from './address-fields.ts';
import {
  checkOf,
  descriptionFaults,
  faultTexts,
  type AddressCheck,
  type FaultTexts,
} from './address-check.ts';
import { checkNotice } from './check-notice.ts';
import { addressFormStyles } from './address-form.styles.ts';
import { formFoot } from './form-foot.ts';
import { changedElsewhere, leaveQuestion } from './form-questions.ts';
import { FIELDS, differing, draftOf, newAddress } from './typed-address.ts';

const DESCRIPTION: readonly AddressField[] = ['name', 'location'];

/** The form of one emergency address. What was typed stays until it is saved or given up. */
export class AddressForm extends HubElement {
  static readonly tagName = 'hub-address-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    addressFormStyles,
  ];

  @property({ attribute: false }) emergency: Emergency | undefined;

  /** The address as it is now; undefined for a new one, and once it was deleted. */
  @property({ attribute: false }) address: EmergencyAddress | undefined;

  /** `describe` is for name and location alone, which need no validation. */
  @property({ attribute: false }) kind: 'add' | 'edit' | 'describe' = 'add';

  /** What a new address begins with. */
  @property({ attribute: false }) callerName = '';

  @state() private typed: AddressDraft = newAddress('');
  @state() private check: AddressCheck = { status: 'none' };
  @state() private faults: FaultTexts = {};
  @state() private failed: unknown;
  @state() private authenticating = false;
  @state() private answer: ((leave: boolean) => void) | undefined;
  /** What it is now, where someone else was faster. */
  @state() private theirs: EmergencyAddress | undefined;
  /** It was deleted while it was changed here. */
  @state() private gone = false;

  /** The version that what was typed is a change of. */
  #base: EmergencyAddress | undefined;
  #beginning = this.typed;
  #storing = false;

  /** Whether something was typed that is not saved. */
  get unsaved(): boolean {
    return differing(this.typed, this.#beginning).length > 0;
  }

  /** Focuses the first field. */
  override focus(options?: FocusOptions): void {
    void this.#focus('.input', options);
  }

  /** Whether the form may go; asks where something is not saved. */
  async mayLeave(): Promise<boolean> {
    this.answer?.(false);
    if (!this.unsaved) return true;
    this.authenticating = false;
    const answered = new Promise<boolean>((answer) => (this.answer = answer));
    await this.#focus('.ask .button');
    const leave = await answered;
    this.answer = undefined;
    if (!leave) this.focus();
    return leave;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this.#begin(this.address);
    } else if (changed.has('address')) {
      this.#compare();
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const fields = this.#isFull ? FIELDS : DESCRIPTION;
    const { typed, faults, check } = this;
    const corrections = 'corrections' in check ? check.corrections : {};
    const given = { typed, faults, corrections, words, type: this.#type, use: this.#use };
    return html`<form novalidate @submit=${this.#onSubmit}>
        <h3><bdi>${this.#title}</bdi></h3>
        ${this.#renderChanged()}
        <div class="fields" .inert=${this.authenticating}>
          ${fields.map((field) => addressField(field, given))}
        </div>
        ${checkNotice(check, typed, words, this.#useAll)} ${this.#renderProblem()}
        ${this.answer ? leaveQuestion(words, this.answer) : this.#renderFoot()}
      </form>
      ${
        this.authenticating
          ? html`<hub-account-authentication
              .strings=${this.strings}
              .store=${this.#store}
              @refused=${this.#onRefused}
              @cancel-authentication=${this.#onCancelAuthentication}
            ></hub-account-authentication>`
          : nothing
      }`;
  }

  get #words(): Strings['e911'] {
    return this.words('e911', e911English);
  }

  get #isFull(): boolean {
    return this.kind !== 'describe' || this.gone;
  }

  get #title(): string {
    const words = this.#words;
    const name = this.#base?.name ?? '';
    if (this.kind === 'add' || this.gone) return words.newTitle;
    return this.kind === 'edit' ? words.editTitle(name) : words.describeTitle(name);
  }

  #renderChanged(): TemplateResult | typeof nothing {
    const { typed, theirs } = this;
    const words = this.#words;
    if (this.gone) {
      return html`<p class="notice warning" role="alert">
        ${icon(alertIcon)}<span>${words.gone}</span>
      </p>`;
    }
    if (!theirs) return nothing;
    return changedElsewhere({
      ...{ typed, theirs, words },
      take: () => this.#takeTheirs(theirs),
      keep: () => this.#keepMine(theirs),
    });
  }

  #renderProblem(): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
    </p>`;
  }

  #renderFoot(): TemplateResult {
    const { check, theirs, authenticating } = this;
    return formFoot({
      ...{ status: check.status, validates: this.#isFull, isChanged: theirs !== undefined },
      ...{ inert: authenticating, words: this.#words },
      ...{ save: this.#askPassword, cancel: this.#cancel },
    });
  }

  #begin(address: EmergencyAddress | undefined): void {
    this.#base = address;
    this.typed = address ? draftOf(address) : newAddress(this.callerName);
    this.#beginning = this.typed;
    this.check = { status: 'none' };
    this.faults = {};
    this.failed = undefined;
    this.theirs = undefined;
  }

  /** Someone else may have changed it or deleted it; what we store ourselves comes back, too. */
  #compare(): void {
    const base = this.#base;
    if (!base || this.#storing) return;
    const { address } = this;
    if (!address) {
      this.gone = true;
      this.theirs = undefined;
      this.#base = undefined;
      this.#unproved();
    } else if (address.version > base.version) {
      this.authenticating = false;
      this.failed = undefined;
      if (!this.unsaved) this.#begin(address);
      else this.theirs = address;
    }
  }

  #takeTheirs(theirs: EmergencyAddress): void {
    this.#begin(theirs);
    this.focus();
  }

  #keepMine(theirs: EmergencyAddress): void {
    const { name, location } = this.typed;
    this.#base = theirs;
    this.#beginning = draftOf(theirs);
    if (!this.#isFull) this.typed = { ...draftOf(theirs), name, location };
    this.theirs = undefined;
    this.#unproved();
    void this.#focus(this.#isFull ? '.validate' : '.save');
  }

  #unproved(): void {
    this.check = { status: this.check.status === 'none' ? 'none' : 'edited' };
  }

  readonly #type = (field: AddressField, value: string): void => {
    this.#change({ [field]: value });
  };

  /** What would be right in the other fields stays to be seen. */
  #change(values: Partial<AddressDraft>): void {
    this.typed = { ...this.typed, ...values };
    this.failed = undefined;
    this.faults = Object.fromEntries(
      Object.entries(this.faults).filter(([field]) => !(field in values)),
    );
    const { check, typed } = this;
    if (check.status === 'confirmed') this.check = { status: 'edited' };
    if (!('corrections' in check)) return;
    const left = Object.entries(check.corrections).filter(
      ([field, value]) => !(field in values) && value !== typed[field as AddressField],
    );
    const corrections = Object.fromEntries(left);
    const nothingLeft = left.length === 0 && Object.keys(this.faults).length === 0;
    this.check = nothingLeft ? { status: 'edited' } : { ...check, corrections };
  }

  readonly #use = (field: AddressField): void => {
    const value = 'corrections' in this.check ? this.check.corrections[field] : undefined;
    if (value === undefined) return;
    this.#change({ [field]: value });
    void this.updateComplete.then(() =>
      this.#focus(this.renderRoot.querySelector('.use') ? '.use' : '.validate'),
    );
  };

  readonly #useAll = (): void => {
    if ('corrections' in this.check) this.#change(this.check.corrections);
    void this.#focus('.validate');
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#isFull) void this.#validate();
    else this.#askPassword();
  };

  async #validate(): Promise<void> {
    const { emergency, typed } = this;
    if (!emergency || this.check.status === 'checking') return;
    this.check = { status: 'checking' };
    this.faults = {};
    this.failed = undefined;
    try {
      const validation = await emergency.validate(typed, this.#base?.id ?? null);
      // Typed on meanwhile: it is about another address than this.
      if (this.typed !== typed) {
        this.check = { status: 'edited' };
        return;
      }
      this.check = checkOf(validation);
      if (validation.outcome === 'confirmed') this.typed = draftOf(validation.address);
      else if (validation.outcome === 'invalid') this.#blame(validation.faults);
    } catch (error) {
      this.check = { status: 'none' };
      this.#refused(error);
    }
  }

  readonly #askPassword = (): void => {
    if (this.theirs || (this.#isFull && this.check.status !== 'confirmed')) return;
    const faults = this.#isFull ? {} : descriptionFaults(this.typed);
    if (Object.keys(faults).length > 0) {
      this.#blame(faults);
      return;
    }
    this.failed = undefined;
    this.faults = {};
    this.authenticating = true;
    void this.#focus('hub-account-authentication');
  };

  readonly #store = async (password: string): Promise<void> => {
    this.#storing = true;
    try {
      const saved = await this.#send(password);
      if (!saved) return;
      this.#beginning = this.typed;
      this.dispatchEvent(new ItemEvent('address-saved', saved));
    } finally {
      this.#storing = false;
    }
  };

  async #send(password: string): Promise<EmergencyAddress | undefined> {
    const { emergency, typed, check } = this;
    const base = this.#base;
    if (base && !this.#isFull) {
      const { name, location } = typed;
      return emergency?.describe(base.id, base.version, { name, location }, password);
    }
    const proof = check.status === 'confirmed' ? check.proof : '';
    if (!base) return emergency?.add(typed, proof, password);
    return emergency?.change(base.id, base.version, typed, proof, password);
  }

  /** What is about the address and not about the password: said in the form, in which all stays as it was. */
  readonly #onRefused = (event: Event): void => {
    this.authenticating = false;
    this.#refused((event as ItemEvent<unknown>).item);
  };

  #refused(error: unknown): void {
    const { fields } = error as { readonly fields?: Readonly<Record<string, string>> };
    const code = errorCode(error);
    if (code === 'emergency/name-taken') {
      this.#blame({ name: 'taken' });
      return;
    }
    if (code === 'emergency/changed' || code === 'request/not-found') {
      // What it is now may have come already, or is on its way.
      this.failed = error;
      this.#compare();
      void this.#focus('.changed .button, .save');
      return;
    }
    if (code === 'emergency/not-validated') this.check = { status: 'edited' };
    if (fields && FIELDS.some((field) => fields[field] !== undefined)) {
      this.#blame(fields);
      return;
    }
    this.failed = error;
    void this.#focus(this.#isFull ? '.validate' : '.save');
  }

  #blame(faults: Readonly<Record<string, string>>): void {
    this.faults = faultTexts(faults, this.typed, this.#words);
    void this.#focus('[aria-invalid=true]');
  }

  readonly #onCancelAuthentication = (): void => {
    this.authenticating = false;
    void this.#focus('.save');
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new Event('close-form'));
  };

  async #focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-address-form': AddressForm;
  }
}
