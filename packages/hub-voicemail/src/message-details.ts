import type { CapabilityId, Contact, Hub, Voicemail, VoicemailFolder } from '@hubline/core';
import {
  Dialing,
  HubAddContactEvent,
  HubElement,
  Watch,
  addContactIcon,
  alertIcon,
  avatar,
  avatarStyles,
  buttonStyles,
  callIcon,
  deleteIcon,
  errorText,
  exactWhenText,
  fileDate,
  forwardIcon,
  icon,
  markNewIcon,
  noticeStyles,
  partyName,
  phoneNumber,
  saveIcon,
  voicemailEnglish,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { ItemEvent, listSideStyles, sideBar } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageDetailsStyles } from './message-details.styles.ts';

/** Of the heading: that of the list above it is hidden where it is narrow. */
const LEVEL = 2;

/** One message: hears it, and what can be done about it. Fires `delete-message`, `forward-message` and `close-details`. */
export class MessageDetails extends HubElement {
  static readonly tagName = 'hub-message-details';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    listSideStyles,
    messageDetailsStyles,
  ];

  @property({ attribute: false }) message: Voicemail | undefined;

  /** Someone takes care of `hub-add-contact`. */
  @property({ type: Boolean, attribute: 'add-contacts' }) addContacts = false;

  @state() private moving = false;
  @state() private problem: string | undefined;
  /** What happened last, for those who cannot see it. */
  @state() private told = '';

  readonly #dialing = new Dialing(this);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  #load: (() => Promise<Blob>) | undefined;
  #loadsFrom: Hub | undefined;

  constructor() {
    super();
    // Who it is may become known, or be named otherwise, while this is open.
    new Watch(this, () => this.hub?.contacts.all$);
  }

  /** Focuses the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus(options);
  }

  /** Focuses the button `Forward`, or the heading where there is none. */
  focusForward(): void {
    const button = this.renderRoot.querySelector<HTMLElement>('.forward');
    if (button) button.focus();
    else this.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { hub, message } = this;
    const other = changed.has('message') && changed.get('message')?.id !== message?.id;
    if (!other && this.#loadsFrom === hub) return;
    this.#loadsFrom = hub;
    this.#load = hub && message && (() => hub.voicemail.sound(message.id));
    this.problem = undefined;
    this.told = '';
    this.moving = false;
    this.#dialing.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { message } = this;
    if (!message) return nothing;
    const words = this.#words;
    const { from, receivedAt, cut, seconds, peaks } = message;
    const name = partyName(from, this.common);
    return html`${sideBar(words, this.#close)}
      <div class="head">
        ${avatar(from.name)}
        <div>
          <h3 tabindex="-1" aria-level=${LEVEL}><bdi>${name}</bdi></h3>
          ${from.name && from.number ? html`<p class="quiet">${phoneNumber(from.number)}</p>` : nothing}
        </div>
      </div>
      <div class="facts">
        <time class="quiet" datetime=${receivedAt.toISOString()}
          >${exactWhenText(receivedAt, this.common.locale)}</time
        >
        ${cut ? html`<p class="cut">${icon(alertIcon)}<span>${words.cutOffHint}</span></p>` : nothing}
      </div>
      ${this.#renderForwarded(message)}
      <hub-audio-player
        .strings=${this.strings}
        .load=${this.#load}
        .seconds=${seconds}
        .peaks=${peaks}
        .label=${words.messageFrom(name)}
        .fileName=${words.messageOf(name, fileDate(receivedAt))}
        @hub-played=${this.#onPlayed}
      ></hub-audio-player>
      ${this.#renderProblem()} ${this.#renderActions(message, name)}
      <span class="visually-hidden" role="status">${this.told}</span>`;
  }

  get #words(): Strings['voicemail'] {
    return this.words('voicemail', voicemailEnglish);
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  /** Who we know this party to be. */
  #contactOf({ from }: Voicemail): Contact | undefined {
    const contacts = this.hub?.contacts;
    const known = from.number ? contacts?.byNumber(from.number) : undefined;
    if (known || from.userId === undefined) return known;
    return contacts?.all$.value.find(({ id }) => id === from.userId);
  }

  #renderForwarded({ forwarded }: Voicemail): TemplateResult | typeof nothing {
    if (!forwarded) return nothing;
    const { by, comment } = forwarded;
    return html`<div class="forwarded">
      <p class="by">
        ${icon(forwardIcon, true)}<span
          ><bdi>${this.#words.forwardedBy(partyName(by, this.common))}</bdi></span
        >
      </p>
      ${comment ? html`<p class="comment" dir="auto">${comment}</p>` : nothing}
    </div>`;
  }

  #renderActions(message: Voicemail, name: string): TemplateResult {
    const words = this.#words;
    const { from, folder } = message;
    const contact = this.#contactOf(message);
    const addable =
      this.addContacts && !contact && from.number !== '' && this.#can('contacts.write');
    const to: VoicemailFolder = folder === 'new' ? 'saved' : 'new';
    return html`<div class="actions">
      ${
        from.number && this.#can('call.dial')
          ? html`<button
              class="button primary"
              type="button"
              aria-label=${words.callBackParty(name)}
              aria-busy=${this.#dialing.pending ? 'true' : nothing}
              @click=${() => void this.#callBack(from.number, contact)}
            >
              ${this.#dialing.pending ? nothing : icon(callIcon)}${words.callBack}
            </button>`
          : nothing
      }
      ${
        this.#can('voicemail.forward')
          ? this.#renderAction('forward', words.forward, forwardIcon, () =>
              this.#tell('forward-message', message),
            )
          : nothing
      }
      ${this.#renderAction(
        'move',
        to === 'new' ? words.markNew : words.save,
        to === 'new' ? markNewIcon : saveIcon,
        () => void this.#move(message, to, true),
        this.moving,
      )}
      ${this.#renderAction('delete', words.delete, deleteIcon, () =>
        this.#tell('delete-message', message),
      )}
      ${
        addable
          ? this.#renderAction('add', words.addContact, addContactIcon, () =>
              this.dispatchEvent(new HubAddContactEvent(from)),
            )
          : nothing
      }
    </div>`;
  }

  #renderAction(
    kind: string,
    word: string,
    sign: IconPath,
    act: () => void,
    busy = false,
  ): TemplateResult {
    return html`<button
      class=${`button ${kind}`}
      type="button"
      aria-busy=${busy ? 'true' : nothing}
      @click=${act}
    >
      ${busy ? nothing : icon(sign, kind === 'forward')}${word}
    </button>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { error } = this.#dialing;
    const text = error === undefined ? this.problem : errorText(error, this.strings);
    if (text === undefined) return nothing;
    return html`<p class="notice negative" role="alert">${icon(alertIcon)}<span>${text}</span></p>`;
  }

  async #callBack(number: string, contact: Contact | undefined): Promise<void> {
    this.problem = undefined;
    // What is heard in a call is not to be talked over.
    this.renderRoot.querySelector('hub-audio-player')?.pause();
    await this.#dialing.dial(number, contact);
  }

  /** Where nobody asked for it, nothing but a failure is told. */
  async #move(message: Voicemail, to: VoicemailFolder, asked: boolean): Promise<void> {
    const { hub } = this;
    if (!hub || this.moving) return;
    const words = this.#words;
    const shown = (): boolean => this.message?.id === message.id;
    this.problem = undefined;
    this.told = '';
    this.moving = asked;
    try {
      await hub.voicemail.move(message.id, to);
      if (shown() && asked) this.told = to === 'new' ? words.markedNew : words.savedNow;
    } catch (error) {
      if (shown()) this.problem = words.notMoved[to](errorText(error, this.strings));
    } finally {
      if (shown()) this.moving = false;
    }
  }

  #tell(type: string, message: Voicemail): void {
    this.dispatchEvent(new ItemEvent(type, message));
  }

  readonly #onPlayed = (): void => {
    const { message } = this;
    if (message?.folder === 'new') void this.#move(message, 'saved', false);
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-details'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-message-details': MessageDetails;
  }
}
