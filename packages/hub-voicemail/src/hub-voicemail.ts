import type { CapabilityId, Voicemail, VoicemailFolder } from '@hubline/core';
import {
  Dialing,
  HubElement,
  Watch,
  buttonStyles,
  errorText,
  fieldStyles,
  noticeStyles,
  partyName,
  skeletonStyles,
  voicemailEnglish,
  type Strings,
} from '@hubline/element';
import {
  HubTabChosenEvent,
  TellOpened,
  failedCall,
  listFrameStyles,
  listRowStyles,
  type ItemEvent,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Deleting } from './deleting.ts';
import { footBar } from './foot-bar.ts';
import { FootNotice } from './foot-notice.ts';
import type { DraftChange } from './forward-draft.ts';
import { Forwarding } from './forwarding.ts';
import { voicemailStyles } from './hub-voicemail.styles.ts';
import type { MessageDetails } from './message-details.ts';
import type { MessageList } from './message-list.ts';
import { messageRowStyles } from './message-row.styles.ts';
import { mailboxMessage, noMessages } from './no-messages.ts';
import { OpenMailbox } from './open-mailbox.ts';
import { ShownMessages, neighbourOf, placeOf } from './shown-messages.ts';

const FOLDERS: readonly VoicemailFolder[] = ['new', 'saved'];
const none: readonly Voicemail[] = [];

/**
 * The messages that were left for me, in two folders: `New`, and those that I have listened to or kept. Each
 * is heard in place, and its caller called back; it can be forwarded to colleagues with a comment, or deleted.
 *
 * @tag hub-voicemail
 * @summary Lists the messages of the mailbox: listen, call back, forward, delete.
 * @fires {HubDialEvent} hub-dial - A call was asked for; cancel it to carry it out otherwise.
 * @fires {HubAddContactEvent} hub-add-contact - `Add to contacts` was pressed; see `add-contacts`.
 * @fires {HubOpenedEvent} hub-opened - Another message is open than before, or none.
 * @fires {HubTabChosenEvent} hub-tab-chosen - The other folder was chosen by the person.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart folder - The drop-down with `New` and `Saved`.
 * @csspart list - The list.
 * @csspart row - One message.
 * @csspart details - The place of the message that is open.
 * @csspart notice - What was told last, such as that a message was deleted.
 * @cssprop --hub-row - Height of a row.
 */
export class HubVoicemail extends HubElement {
  static readonly tagName = 'hub-voicemail';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    listRowStyles,
    messageRowStyles,
    voicemailStyles,
  ];

  /** Which messages are listed: `new` or `saved`. */
  @property() folder: VoicemailFolder = 'new';

  /** Offers `Add to contacts` for numbers that nobody has; set it where `hub-add-contact` is taken care of. */
  @property({ type: Boolean, attribute: 'add-contacts' }) addContacts = false;

  /** Open, and listed as long as it is, wherever listening has moved it. */
  @state() private selected: Voicemail | undefined;
  @state() private failed: { readonly message: Voicemail; readonly error: unknown } | undefined;

  @query('select') private readonly choice!: HTMLSelectElement | null;
  @query('hub-message-list') private readonly rows!: MessageList | null;
  @query('hub-message-details') private readonly details!: MessageDetails | null;

  readonly #list = new OpenMailbox(this, () => this);
  readonly #shown = new ShownMessages();
  readonly #dialing = new Dialing(this);
  readonly #mailbox = new Watch(this, () => this.hub?.voicemail.mailbox$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #told = new FootNotice(this, () => this.#deleting.settle());
  readonly #deleting = new Deleting(this, {
    failed: (message, error) => {
      const text = this.#words.notDeleted(this.#nameOf(message), errorText(error, this.strings));
      this.#told.show({ kind: 'error', text });
    },
  });
  readonly #forwarding = new Forwarding(this, {
    sent: (message, names) => this.#onSent(message, names),
    failed: (message, error) => this.#onNotSent(message, error),
  });
  /** It was open when it was deleted: undo opens it again. */
  #openBefore: Voicemail | undefined;
  /** Id of what was brought back, and is focused once it is listed. */
  #toFocus: string | undefined;
  /** Id of the message that is to be opened once it is found. */
  #wanted: string | undefined;

  constructor() {
    super();
    new TellOpened(this, () => this.selected?.id);
  }

  /** Id of the message that is open. */
  get opened(): string | undefined {
    return this.selected?.id;
  }

  /** Opens a message as soon as it is found, in whichever folder. */
  open(messageId: string): void {
    this.#wanted = messageId;
    this.requestUpdate();
  }

  /** Closes the message that is open, or is to be. */
  async close(): Promise<void> {
    this.#wanted = undefined;
    await this.#closeDetails();
  }

  /** Focuses the list, or the drop-down where there is none. */
  override focus(options?: FocusOptions): void {
    if (this.rows) this.rows.focus();
    else this.choice?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Someone else's messages are nobody's business.
    if (changed.has('hub') || this.#session.value?.status === 'signed-out') this.#forget();
    else if (changed.has('folder')) this.selected = undefined;
    const items = this.#list.state?.items ?? none;
    this.#deleting.follow((id) => placeOf(items, id) >= 0);
    this.#follow(items);
    this.#seek(items);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { selected } = this;
    const { message, draft } = this.#forwarding;
    return html`<section
      class=${selected ? 'frame open' : 'frame'}
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
    >
      <div class="main" ?inert=${message !== undefined}>
        <div class="head" part="heading">
          <h2 id="heading">${words.heading}</h2>
          <slot name="actions"></slot>
        </div>
        ${this.#unavailable ? this.#renderUnavailable() : this.#renderMailbox()}
      </div>
      <div
        class="side"
        role="region"
        aria-label=${words.details}
        part="details"
        ?inert=${message !== undefined}
      >
        ${
          selected
            ? html`<hub-message-details
                .hub=${this.hub}
                .strings=${this.strings}
                .message=${selected}
                .addContacts=${this.addContacts}
                @close-details=${this.#closeDetails}
                @forward-message=${({ item }: ItemEvent<Voicemail>) => this.#forwarding.open(item)}
                @delete-message=${this.#onDelete}
              ></hub-message-details>`
            : mailboxMessage(words.none, words.noneHint)
        }
      </div>
      ${footBar(this.#told, words, () => this.focus())}
      ${
        message
          ? html`<hub-forward-dialog
              .hub=${this.hub}
              .strings=${this.strings}
              .message=${message}
              .draft=${draft}
              @draft-changed=${({ item }: ItemEvent<DraftChange>) =>
                this.#forwarding.change(message.id, item)}
              @send-draft=${() => this.hub && void this.#forwarding.send(this.hub, message)}
              @close-dialog=${this.#closeDialog}
            ></hub-forward-dialog>`
          : nothing
      }
    </section>`;
  }

  protected override updated(): void {
    const id = this.#toFocus;
    if (id === undefined || !this.rows || placeOf(this.#messages, id) < 0) return;
    this.#toFocus = undefined;
    this.rows.focusMessage(id);
  }

  get #words(): Strings['voicemail'] {
    return this.words('voicemail', voicemailEnglish);
  }

  get #unavailable(): 'signed-out' | 'none' | undefined {
    if (this.#session.value?.status === 'signed-out') return 'signed-out';
    return this.#has('voicemail.list') ? undefined : 'none';
  }

  get #messages(): readonly Voicemail[] {
    return this.#shown.of(this.#list.state?.items ?? none, this.selected, this.#deleting.hidden);
  }

  #has(capability: CapabilityId): boolean {
    const support = this.#capabilities.value?.[capability];
    return support?.level !== 'none' || support.why === 'signed-out';
  }

  #nameOf({ from }: Voicemail): string {
    return partyName(from, this.common);
  }

  #renderUnavailable(): TemplateResult {
    const words = this.#words;
    return this.#unavailable === 'signed-out'
      ? mailboxMessage(words.signedOut, words.signedOutHint)
      : mailboxMessage(words.unavailable, words.unavailableHint);
  }

  #renderMailbox(): TemplateResult {
    const words = this.#words;
    return html`<div class="tools">
        <select class="input" part="folder" aria-label=${words.folder} @change=${this.#onFolder}>
          ${FOLDERS.map(
            (folder) =>
              html`<option value=${folder} .selected=${folder === this.folder}>
                ${this.#folderText(folder)}
              </option>`,
          )}
        </select>
      </div>
      ${
        this.#connection.value?.status === 'offline'
          ? html`<p class="note quiet" role="status">${words.offline}</p>`
          : nothing
      }
      ${
        this.failed
          ? failedCall(
              this.#nameOf(this.failed.message),
              errorText(this.failed.error, this.strings),
            )
          : nothing
      }
      <div class="panel" id="panel">${this.#renderList()}</div>`;
  }

  #folderText(folder: VoicemailFolder): string {
    const words = this.#words;
    const word = words.folders[folder];
    const count = this.#mailbox.value?.[folder];
    return count === undefined ? word : words.folderCount(word, count);
  }

  #renderList(): TemplateResult {
    const messages = this.#messages;
    const list = this.#list.state;
    if (messages.length === 0) {
      const { common, strings, folder } = this;
      const words = this.#words;
      return noMessages({ words, common, strings, list, folder, retry: this.#more });
    }
    return html`<hub-message-list
      exportparts="list, row"
      .hub=${this.hub}
      .strings=${this.strings}
      .messages=${messages}
      .list=${list}
      .identity=${this.#list.identity}
      .selected=${this.selected?.id}
      .canCall=${this.#has('call.dial')}
      @want-more=${this.#more}
      @choose-message=${this.#onChoose}
      @call-back=${this.#onCallBack}
      @delete-message=${this.#onDelete}
    ></hub-message-list>`;
  }

  /** What is open is shown as it is known now; what left its folder is in the other one. */
  #follow(items: readonly Voicemail[]): void {
    const { selected } = this;
    if (!selected) return;
    const known = items[placeOf(items, selected.id)];
    if (known) this.selected = known;
    else if (selected.folder === this.folder) {
      this.selected = { ...selected, folder: this.folder === 'new' ? 'saved' : 'new' };
    }
  }

  /** The folder that is chosen first, then the other one. */
  #seek(items: readonly Voicemail[]): void {
    if (this.#wanted === undefined) return;
    const found = items[placeOf(items, this.#wanted)];
    if (found) {
      this.selected = found;
      this.#wanted = undefined;
      return;
    }
    const status = this.#list.state?.status;
    if (status === 'idle') this.#more();
    else if (status === 'complete' && this.folder === 'new') this.folder = 'saved';
    else if (status === 'complete') this.#wanted = undefined;
  }

  #forget(): void {
    this.selected = undefined;
    this.#wanted = undefined;
    this.failed = undefined;
    this.#openBefore = undefined;
    this.#toFocus = undefined;
    this.#deleting.forget();
    this.#forwarding.forget();
    this.#told.clear();
  }

  /** Says what was deleted last, as long as it can be brought back. */
  #tellDeleted(message: Voicemail): void {
    const words = this.#words;
    const text = words.deleted(this.#nameOf(message));
    const action = { label: words.undo, run: () => void this.#undo(message) };
    this.#told.show({ kind: 'info', text, action });
  }

  async #undo(message: Voicemail): Promise<void> {
    const { hub } = this;
    if (!hub) return;
    const words = this.#words;
    const name = this.#nameOf(message);
    try {
      await this.#deleting.undo(hub);
    } catch (error) {
      const text = words.notUndone(name, errorText(error, this.strings));
      const action = { label: this.common.retry, run: () => void this.#undo(message) };
      this.#told.show({ kind: 'error', text, action });
      return;
    }
    if (this.#openBefore?.id === message.id && !this.selected) this.selected = message;
    this.#openBefore = undefined;
    const before = this.#deleting.latest;
    if (before) this.#tellDeleted(before);
    else this.#told.show({ kind: 'info', text: words.undone(name) });
    this.#toFocus = message.id;
    this.requestUpdate();
  }

  #onSent(message: Voicemail, names: readonly string[]): void {
    const to = new Intl.ListFormat(this.common.locale ?? 'en', { type: 'conjunction' }).format(
      names,
    );
    this.#told.show({ kind: 'info', text: this.#words.forwarded(to) });
    if (this.#forwarding.message?.id === message.id) void this.#closeDialog();
  }

  /** The dialog says so where it is open. */
  #onNotSent(message: Voicemail, error: unknown): void {
    if (this.#forwarding.message?.id === message.id) return;
    const words = this.#words;
    const text = words.notForwardedOf(this.#nameOf(message), errorText(error, this.strings));
    const run = (): void => {
      this.#told.clear();
      this.#forwarding.open(message);
    };
    this.#told.show({ kind: 'error', text, action: { label: words.open, run } });
  }

  readonly #more = (): void => this.#list.more();

  readonly #onFolder = (event: Event): void => {
    this.#wanted = undefined;
    this.folder = (event.target as HTMLSelectElement).value === 'saved' ? 'saved' : 'new';
    this.dispatchEvent(new HubTabChosenEvent(this.folder));
  };

  readonly #onChoose = async ({ item: message }: ItemEvent<Voicemail>): Promise<void> => {
    this.failed = undefined;
    this.#wanted = undefined;
    this.selected = message;
    await this.updateComplete;
    await this.details?.updateComplete;
    this.details?.focus();
  };

  readonly #onCallBack = async ({ item: message }: ItemEvent<Voicemail>): Promise<void> => {
    this.failed = undefined;
    const contact = this.hub?.contacts.byNumber(message.from.number);
    if (await this.#dialing.dial(message.from.number, contact)) return;
    if (this.#dialing.error !== undefined) this.failed = { message, error: this.#dialing.error };
  };

  readonly #onDelete = async ({ item: message }: ItemEvent<Voicemail>): Promise<void> => {
    const { hub } = this;
    if (!hub) return;
    const before = this.#messages;
    this.failed = undefined;
    if (this.selected?.id === message.id) {
      this.#openBefore = message;
      this.selected = undefined;
    }
    this.#deleting.delete(hub, message);
    this.#tellDeleted(message);
    const next = neighbourOf(before, message.id, this.#messages);
    await this.updateComplete;
    if (this.rows) this.rows.focusMessage(next);
    else this.choice?.focus();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.selected || event.defaultPrevented) return;
    event.stopPropagation();
    void this.#closeDetails();
  };

  readonly #closeDetails = async (): Promise<void> => {
    const { selected } = this;
    if (!selected) return;
    const before = this.#messages;
    this.selected = undefined;
    const left = this.#messages;
    const stays = placeOf(left, selected.id) >= 0;
    await this.updateComplete;
    if (this.rows)
      this.rows.focusMessage(stays ? selected.id : neighbourOf(before, selected.id, left));
    else this.choice?.focus();
  };

  readonly #closeDialog = async (): Promise<void> => {
    const message = this.#forwarding.message;
    this.#forwarding.close();
    await this.updateComplete;
    if (this.details) this.details.focusForward();
    else this.rows?.focusMessage(message?.id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-voicemail': HubVoicemail;
  }
}
