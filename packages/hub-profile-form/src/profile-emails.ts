import type { Email, MyProfile, Profile } from '@hubline/core';
import {
  HubElement,
  addIcon,
  buttonStyles,
  checkIcon,
  deleteQuestion,
  fieldStyles,
  icon,
  noticeStyles,
  profileEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emailForm } from './email-form.ts';
import { emailRow } from './email-row.ts';
import { emailsStyles } from './profile-emails.styles.ts';
import { sectionStyles } from './section.styles.ts';
import { settingFault } from './setting-fault.ts';

type Opened =
  | { readonly what: 'add' }
  /** `sent`: it was sent just now. */
  | { readonly what: 'code'; readonly id: string; readonly sent: boolean }
  | { readonly what: 'remove'; readonly id: string };

/** How long before another code can be sent. */
const PAUSE = 30;

/** The e-mail addresses of a user: new ones are confirmed with a code, one of them is the primary one. */
export class ProfileEmails extends HubElement {
  static readonly tagName = 'hub-profile-emails';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    sectionStyles,
    emailsStyles,
  ];

  @property({ attribute: false }) emails: readonly Email[] = [];
  @property({ attribute: false }) mine: MyProfile | undefined;
  /** Takes what the server has then. */
  @property({ attribute: false }) took: (profile: Profile) => void = () => {};

  @state() private opened: Opened | undefined;
  @state() private pending = '';
  @state() private fault = '';
  @state() private told = '';
  /** Seconds until another code can be sent. */
  @state() private wait = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waitFor(0);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const isAdding = this.opened?.what === 'add';
    return html`<div class="head">
        <div>
          <h4 id="heading">${words.email}</h4>
          <p class="quiet">${this.emails.length > 0 ? words.emailHint : words.noEmails}</p>
        </div>
        <button
          class="button add"
          type="button"
          aria-expanded=${isAdding}
          aria-describedby="heading"
          @click=${() => this.#open({ what: 'add' })}
        >
          ${icon(addIcon)}${words.add}
        </button>
      </div>
      ${isAdding ? this.#renderAdd() : nothing}
      <ul aria-labelledby="heading">
        ${repeat(
          this.emails,
          ({ id }) => id,
          (email) => html`<li data-id=${email.id}>${this.#renderEmail(email)}</li>`,
        )}
      </ul>
      ${
        this.fault && !this.opened ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing
      }
      <p class="told" role="status">
        ${this.told ? html`${icon(checkIcon)}<span>${this.told}</span>` : nothing}
      </p>`;
  }

  get #words(): Strings['profile'] {
    return this.words('profile', profileEnglish);
  }

  #renderAdd(): TemplateResult {
    const words = this.#words;
    return emailForm({
      ...{ label: words.address, type: 'email', autocomplete: 'email', words },
      ...{ fault: this.fault, pending: this.pending === 'add', submitWord: words.add },
      submit: (address) => void this.#add(address),
      typed: this.#onTyped,
      close: () => this.#close(),
    });
  }

  #renderEmail(email: Email): TemplateResult {
    const { opened } = this;
    const what = opened && 'id' in opened && opened.id === email.id ? opened.what : undefined;
    const words = this.#words;
    if (what === 'remove') {
      return deleteQuestion({
        question: words.removeAsk(email.address),
        fault: this.fault || undefined,
        pending: this.pending === 'remove',
        words: { delete: words.remove, cancel: words.cancel },
        remove: () => void this.#remove(email),
        keep: () => this.#close(),
      });
    }
    const row = emailRow({
      ...{ email, words, pending: this.pending, isCodeOpen: what === 'code' },
      enterCode: () => this.#open({ what: 'code', id: email.id, sent: false }),
      makePrimary: () => void this.#makePrimary(email),
      remove: () => this.#open({ what: 'remove', id: email.id }),
    });
    return what === 'code' ? html`${row}${this.#renderCode(email)}` : row;
  }

  #renderCode(email: Email): TemplateResult {
    const words = this.#words;
    const wasSent = this.opened?.what === 'code' && this.opened.sent;
    const duration = this.common.seconds(this.wait);
    return emailForm({
      lead: wasSent ? words.codeSent(email.address) : words.codeWaits(email.address),
      ...{ label: words.code, type: 'text', autocomplete: 'one-time-code', words },
      ...{ fault: this.fault, pending: this.pending === 'confirm', submitWord: words.confirm },
      submit: (code) => void this.#confirm(email, code),
      typed: this.#onTyped,
      close: () => this.#close(),
      again: {
        word: this.wait > 0 ? words.sendAgainIn(duration) : words.sendAgain,
        disabled: this.wait > 0 || this.pending !== '',
        send: () => void this.#sendAgain(email),
      },
    });
  }

  async #add(typed: string): Promise<void> {
    const address = typed.trim();
    const before = new Set(this.emails.map(({ id }) => id));
    const profile = await this.#run('add', 'address', (mine) => mine.addEmail(address));
    if (!profile) return;
    const added = profile.emails.find(({ id }) => !before.has(id));
    if (!added) return this.#close();
    this.#open({ what: 'code', id: added.id, sent: true });
    this.#waitFor(PAUSE);
  }

  async #confirm(email: Email, typed: string): Promise<void> {
    const code = typed.replaceAll(/\s/g, '');
    if (code === '') {
      this.fault = this.#words.noCode;
      return this.#focusField();
    }
    const done = await this.#run('confirm', 'code', (mine) => mine.confirmEmail(email.id, code));
    if (!done) return;
    this.told = this.#words.confirmed(email.address);
    this.opened = undefined;
    this.#focusRow(email.id);
  }

  async #sendAgain(email: Email): Promise<void> {
    const sent = await this.#run('send', 'code', async (mine) => {
      await mine.sendCode(email.id);
      return 'sent' as const;
    });
    if (!sent) return;
    this.opened = { what: 'code', id: email.id, sent: true };
    this.told = this.#words.codeSent(email.address);
    this.#waitFor(PAUSE);
  }

  async #makePrimary(email: Email): Promise<void> {
    const done = await this.#run('primary', 'address', (mine) => mine.makePrimary(email.id));
    if (!done) return;
    this.told = this.#words.madePrimary(email.address);
    this.#focusRow(email.id);
  }

  async #remove(email: Email): Promise<void> {
    const done = await this.#run('remove', 'address', (mine) => mine.removeEmail(email.id));
    if (!done) return;
    this.opened = undefined;
    this.told = this.#words.removed(email.address);
    this.#focus('.add');
  }

  /** Undefined where it failed: that is told then. */
  async #run<T extends Profile | 'sent'>(
    name: string,
    field: string,
    act: (mine: MyProfile) => Promise<T>,
  ): Promise<T | undefined> {
    if (!this.mine || this.pending) return undefined;
    this.pending = name;
    this.fault = '';
    this.told = '';
    try {
      const result = await act(this.mine);
      if (result !== 'sent') this.took(result);
      return result;
    } catch (error) {
      const words = this.#words;
      const { strings } = this;
      this.fault = settingFault(error, { field, faults: words.addressFaults, words, strings });
      const { retryAfter } = error as { readonly retryAfter?: number };
      if (name === 'send' && retryAfter) this.#waitFor(retryAfter);
      if (name === 'add' || name === 'confirm') this.#focusField();
      return undefined;
    } finally {
      this.pending = '';
    }
  }

  #waitFor(seconds: number): void {
    clearInterval(this.#timer);
    this.wait = seconds;
    if (seconds === 0) return;
    this.#timer = setInterval(() => {
      this.wait -= 1;
      if (this.wait <= 0) this.#waitFor(0);
    }, 1000);
  }

  #open(opened: Opened): void {
    this.opened = opened;
    this.fault = '';
    this.told = '';
    if (opened.what === 'remove') this.#focus('.keep');
    else this.#focusField();
  }

  #close(): void {
    const { opened } = this;
    this.opened = undefined;
    this.fault = '';
    if (opened && 'id' in opened) this.#focusRow(opened.id);
    else this.#focus('.add');
  }

  /** What can be done with it, or what stands above where nothing can. */
  #focusRow(id: string): void {
    this.#focus(`[data-id="${CSS.escape(id)}"] .button`);
  }

  #focusField(): void {
    this.#focus('form .input');
  }

  #focus(selector: string): void {
    void this.updateComplete.then(async () => {
      await this.updateComplete;
      const goal = this.renderRoot.querySelector<HTMLElement>(selector);
      (goal ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
    });
  }

  readonly #onTyped = (): void => {
    this.fault = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-profile-emails': ProfileEmails;
  }
}
