import {
  HubError,
  type Conversation,
  type MessageDraft,
  type Messages,
  type SmsNumber,
} from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  fieldStyles,
  icon,
  localNumber,
  messagesEnglish,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { FetchedMessages, ItemEvent, listSideStyles, sideBar } from '@hubline/element/list.js';
import type {
  AddedToDraft,
  HubMessageComposer,
  HubMessageDraftEvent,
} from '@hubline/hub-message-composer';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asRecipient, type ChosenRecipient } from './chosen-recipient.ts';
import { EMPTY_NEW_DRAFT, isGroup, isText, type NewDraft } from './new-draft.ts';
import { newConversationStyles } from './new-conversation.styles.ts';
import type { RecipientsField } from './recipients-field.ts';

const LONGEST_NAME = 100;
const noNumbers: readonly SmsNumber[] = [];

/**
 * Whom to write to, and what: begins the conversation and sends its first message in one step, and keeps all
 * of it where that fails. Fires `new-draft-changed`, `conversation-begun` and `close-new`.
 */
export class NewConversation extends HubElement {
  static readonly tagName = 'hub-new-conversation-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    listSideStyles,
    newConversationStyles,
  ];

  @property({ attribute: false }) draft = EMPTY_NEW_DRAFT;

  @state() private fault = '';
  @state() private sending = false;

  @query('hub-recipients-field') private readonly recipients!: RecipientsField | null;
  @query('hub-message-composer') private readonly composer!: HubMessageComposer | null;

  readonly #fetched = new FetchedMessages(this, () => this.hub);
  readonly #settings = new Watch(this, () => this.#fetched.value?.settings$);

  /** Focuses the field of recipients, or the message where they are chosen. */
  override focus(): void {
    void this.updateComplete.then(() => {
      if (this.draft.to.length > 0) this.composer?.focus();
      else this.recipients?.focus();
    });
  }

  /** Adds to what is written here and not sent. */
  async addToDraft(added: AddedToDraft): Promise<boolean> {
    await this.updateComplete;
    return (await this.composer?.add(added)) ?? false;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { draft } = this;
    return html`${sideBar(words, this.#close)}
      <section aria-labelledby="heading" @keydown=${this.#onKeydown}>
        <h3 id="heading">${words.newConversation}</h3>
        <hub-recipients-field
          .hub=${this.hub}
          .strings=${this.strings}
          .chosen=${draft.to}
          .text=${draft.typed}
          .fault=${this.fault}
          .disabled=${this.sending}
          @recipients-changed=${this.#onRecipients}
          @text-changed=${({ item }: ItemEvent<string>) => this.#change({ typed: item })}
        ></hub-recipients-field>
        ${isText(draft) ? this.#renderNumbers() : nothing}
        ${isGroup(draft) ? this.#renderName() : nothing}
      </section>
      <div class="space"></div>
      ${this.#canWrite ? this.#renderComposer() : nothing}`;
  }

  get #words(): Strings['messages'] {
    return this.words('messages', messagesEnglish);
  }

  get #numbers(): readonly SmsNumber[] {
    return this.#settings.value?.numbers ?? noNumbers;
  }

  /** The number of mine that text messages are sent from. */
  get #ownNumber(): SmsNumber | undefined {
    const open = this.#numbers.filter(({ closed }) => closed === null);
    return open.find(({ number }) => number === this.draft.ownNumber) ?? open[0];
  }

  get #canWrite(): boolean {
    return !isText(this.draft) || !this.#settings.value || this.#ownNumber !== undefined;
  }

  #renderComposer(): TemplateResult {
    return html`<hub-message-composer
      compose-only
      .hub=${this.hub}
      .strings=${this.strings}
      .smsFrom=${isText(this.draft) ? (this.#ownNumber?.number ?? '') : ''}
      @hub-message-draft=${this.#onDraft}
    ></hub-message-composer>`;
  }

  #renderName(): TemplateResult {
    const words = this.#words;
    return html`<div class="field">
      <label for="name">${words.optionalName} <span class="quiet">${words.optional}</span></label>
      <input
        id="name"
        class="input"
        dir="auto"
        autocomplete="off"
        maxlength=${LONGEST_NAME}
        ?disabled=${this.sending}
        .value=${this.draft.name}
        @input=${(event: Event) => this.#change({ name: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  /** From which of mine, or why from none. */
  #renderNumbers(): TemplateResult | typeof nothing {
    const words = this.#words;
    const settings = this.#settings.value;
    if (!settings) return nothing;
    const own = this.#ownNumber;
    if (!own) return this.#renderClosed(settings.registrationHelp);
    const numbers = this.#numbers;
    if (numbers.length < 2) return nothing;
    return html`<div class="field">
      <label for="from">${words.sendFrom}</label>
      <select
        id="from"
        class="input"
        ?disabled=${this.sending}
        @change=${(event: Event) => this.#change({ ownNumber: (event.target as HTMLSelectElement).value })}
      >
        ${numbers.map(
          ({ number, closed }) =>
            html`<option
              value=${number}
              .selected=${number === own.number}
              ?disabled=${closed !== null}
            >
              ${closed === null ? localNumber(number) : words.numberClosed(localNumber(number))}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #renderClosed(help: string | null): TemplateResult {
    const words = this.#words;
    return html`<p class="notice warning" role="status">
      ${icon(alertIcon)}
      <span
        >${this.#numbers.length === 0 ? words.noNumber : words.noOpenNumber}
        ${
          help === null || !isWebAddress(help)
            ? nothing
            : html`<a href=${help} target="_blank" rel="noopener noreferrer"
                >${words.registrationHelp}</a
              >`
        }</span
      >
    </p>`;
  }

  #change(change: Partial<NewDraft>): void {
    this.fault = '';
    this.dispatchEvent(new ItemEvent('new-draft-changed', change));
  }

  /** What keeps it from being sent to someone. */
  get #faultOfRecipients(): string {
    const words = this.#words;
    const typed = this.draft.typed.trim();
    if (typed) return words.chooseOrClear(typed);
    return this.draft.to.length === 0 ? words.chooseSomeone : '';
  }

  async #send(messages: Messages, written: MessageDraft): Promise<void> {
    let conversation: Conversation | undefined;
    this.sending = true;
    try {
      conversation = await this.#begin(messages);
      await messages.send(conversation.id, written);
    } catch (error) {
      this.#fail(error);
      return;
    } finally {
      this.sending = false;
    }
    this.composer?.sent();
    this.dispatchEvent(new ItemEvent('conversation-begun', conversation));
  }

  #begin(messages: Messages): Promise<Conversation> {
    const { draft } = this;
    const name = isGroup(draft) ? draft.name.trim() : '';
    const own = isText(draft) ? this.#ownNumber : undefined;
    return messages.begin(draft.to.map(asRecipient), {
      ...(name ? { name } : {}),
      ...(own ? { ownNumber: own.number } : {}),
    });
  }

  /** What is wrong with those who were chosen is said at their field, all else by the composer. */
  #fail(error: unknown): void {
    const isRecipient =
      error instanceof HubError &&
      (error.code === 'sms/invalid-number' || error.fields?.['recipients'] !== undefined);
    if (!isRecipient) {
      this.composer?.failed(error);
      return;
    }
    this.composer?.failed();
    this.fault = this.#words.refused;
    this.recipients?.focus();
  }

  readonly #onDraft = (event: HubMessageDraftEvent): void => {
    if (this.sending) return;
    const messages = this.#fetched.value;
    const fault = this.#faultOfRecipients;
    if (fault || !messages) {
      this.fault = fault;
      this.composer?.failed();
      if (fault) this.recipients?.focus();
      return;
    }
    void this.#send(messages, event.detail);
  };

  readonly #onRecipients = ({ item }: ItemEvent<readonly ChosenRecipient[]>): void => {
    this.#change({ to: item });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-new'));
  };
}

/** A link of the server that runs a script is none. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-new-conversation-form': NewConversation;
  }
}
