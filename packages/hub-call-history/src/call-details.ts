import type { CallRecord, CapabilityId, Contact, Party, Recording } from '@hubline/core';
import {
  Dialing,
  HubAddContactEvent,
  HubElement,
  HubMessageEvent,
  Watch,
  addContactIcon,
  alertIcon,
  avatar,
  avatarStyles,
  buttonStyles,
  callIcon,
  chatIcon,
  clockText,
  errorText,
  fileDate,
  historyEnglish,
  icon,
  noticeStyles,
  partyName,
  personIcon,
  phoneNumber,
  recordKind,
  recordKindIcon,
  timeText,
  type Strings,
} from '@hubline/element';
import { listSideStyles, sideBar } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { callDetailsStyles } from './call-details.styles.ts';
import { talkSeconds } from './call-row.ts';
import { contactCard } from './contact-card.ts';
import { emergencyCard } from './emergency-card.ts';
import { HubViewContactEvent } from './hub-call-history.events.ts';

/** All that is known of one call, and what can be done about it. */
export class CallDetails extends HubElement {
  static readonly tagName = 'hub-call-details';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    listSideStyles,
    callDetailsStyles,
  ];

  @property({ attribute: false }) record: CallRecord | undefined;

  /** Someone takes care of `hub-add-contact`. */
  @property({ type: Boolean, attribute: 'add-contacts' }) addContacts = false;

  /** Someone takes care of `hub-message`. */
  @property({ type: Boolean }) messages = false;

  /** The contact is shown in place. */
  @state() private contactShown = false;

  readonly #dialing = new Dialing(this);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  /** One function for each recording, so that a player keeps its sound. */
  readonly #sounds = new Map<string, () => Promise<Blob>>();

  constructor() {
    super();
    // Who it is may become known, or be named otherwise, while this is open.
    new Watch(this, () => this.hub?.contacts.all$);
  }

  /** Focuses the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('record') || changed.get('record')?.id === this.record?.id) return;
    this.contactShown = false;
    this.#sounds.clear();
    this.#dialing.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { record } = this;
    if (!record) return nothing;
    const name = partyName(record.party, this.common);
    return html`${sideBar(this.#words, this.#close)}
      <div class="head">
        ${avatar(record.party.name)}
        <div>
          <h3 tabindex="-1"><bdi>${name}</bdi></h3>
          ${record.party.name && record.party.number ? html`<p class="quiet">${phoneNumber(record.party.number)}</p>` : nothing}
        </div>
      </div>
      ${this.#renderActions(record, name)} ${this.#renderFacts(record)}
      ${record.emergency ? emergencyCard(record.emergency, this.#words) : nothing}
      ${this.#renderRecordings(record, name)}`;
  }

  get #words(): Strings['history'] {
    return this.words('history', historyEnglish);
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  /** Who we know this party to be. */
  #contactOf({ party }: CallRecord): Contact | undefined {
    const contacts = this.hub?.contacts;
    const known = party.number ? contacts?.byNumber(party.number) : undefined;
    if (known || party.userId === undefined) return known;
    return contacts?.all$.value.find(({ id }) => id === party.userId);
  }

  #renderActions(record: CallRecord, name: string): TemplateResult {
    const words = this.#words;
    const { number } = record.party;
    const contact = this.#contactOf(record);
    const addable = this.addContacts && !contact && number !== '' && this.#can('contacts.write');
    return html`<div class="actions">
        ${
          number && this.#can('call.dial')
            ? html`<button
                class="button primary"
                type="button"
                aria-label=${words.callParty(name)}
                aria-busy=${this.#dialing.pending ? 'true' : nothing}
                @click=${() => void this.#dialing.dial(number, contact)}
              >
                ${this.#dialing.pending ? nothing : icon(callIcon)}${words.call}
              </button>`
            : nothing
        }
        ${this.#renderMessage(record.party, contact)}
        ${
          contact
            ? html`<button
                class="button"
                type="button"
                aria-expanded=${this.contactShown ? 'true' : nothing}
                @click=${() => this.#view(contact)}
              >
                ${icon(personIcon)}${words.viewContact}
              </button>`
            : nothing
        }
        ${
          addable
            ? html`<button
                class="button"
                type="button"
                @click=${() => this.dispatchEvent(new HubAddContactEvent(record.party))}
              >
                ${icon(addContactIcon)}${words.addContact}
              </button>`
            : nothing
        }
      </div>
      ${
        this.#dialing.error === undefined
          ? nothing
          : html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${errorText(this.#dialing.error, this.strings)}</span>
            </p>`
      }
      ${
        contact && this.contactShown
          ? contactCard(contact, {
              words,
              call: this.#can('call.dial')
                ? (phone) => void this.#dialing.dial(phone, contact)
                : undefined,
            })
          : nothing
      }`;
  }

  #renderMessage(party: Party, contact: Contact | undefined): TemplateResult | typeof nothing {
    const userId = party.userId ?? (contact?.source === 'directory' ? contact.id : undefined);
    // An extension that is no colleague's is a queue or the like, and a star begins a feature.
    const can = userId
      ? this.#can('chat.direct')
      : party.number.startsWith('+') && this.#can('sms.send');
    if (!this.messages || !can) return nothing;
    const words = this.#words;
    const to = { number: party.number, name: contact?.name ?? party.name };
    return html`<button
      class="button"
      type="button"
      aria-label=${words.messageParty(partyName(party, this.common))}
      @click=${() => this.dispatchEvent(new HubMessageEvent(userId ? { ...to, userId } : to))}
    >
      ${icon(chatIcon)}${words.message}
    </button>`;
  }

  #renderFacts(record: CallRecord): TemplateResult {
    const words = this.#words;
    const { locale } = this.common;
    const { direction, startedAt, answeredAt, party } = record;
    const kind = recordKind(record);
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(startedAt);
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(startedAt);
    const seconds = talkSeconds(record);
    const duration = html`<time class="number" datetime=${`PT${seconds}S`}
      >${clockText(seconds)}</time
    >`;
    return html`<dl>
      ${fact(words.direction, words.directions[direction])}
      ${fact(
        words.outcome,
        html`<span class=${kind === 'missed' ? 'outcome missed' : 'outcome'}
          >${icon(recordKindIcon(kind), kind === 'incoming' || kind === 'outgoing')}${words.outcomes[kind]}</span
        >`,
      )}
      ${fact(words.date, html`<time datetime=${startedAt.toISOString()}>${date}</time>`)}
      ${fact(words.time, html`<span class="number">${time}</span>`)}
      ${fact(words.duration, answeredAt ? duration : words.notAnswered)}
      ${fact(words.number, party.number ? phoneNumber(party.number) : words.withheld)}
    </dl>`;
  }

  #renderRecordings(record: CallRecord, name: string): TemplateResult | typeof nothing {
    const { recordings } = record;
    if (recordings.length === 0 || !this.#can('history.recordings')) return nothing;
    const words = this.#words;
    return html`<section class="recordings" aria-labelledby="recordings">
      <h4 id="recordings">${words.recordings}</h4>
      <ul>
        ${repeat(
          recordings,
          ({ id }) => id,
          (recording) => this.#renderRecording(recording, name),
        )}
      </ul>
    </section>`;
  }

  #renderRecording(recording: Recording, name: string): TemplateResult {
    const words = this.#words;
    const time = timeText(recording.startedAt, this.common.locale);
    return html`<li>
      <p class="quiet number">${words.recording(time)}</p>
      <hub-audio-player
        .strings=${this.strings}
        .load=${this.#soundOf(recording.id)}
        .seconds=${recording.seconds}
        .label=${words.recording(time)}
        .fileName=${words.recordingOf(name, fileDate(recording.startedAt))}
      ></hub-audio-player>
    </li>`;
  }

  #soundOf(id: string): (() => Promise<Blob>) | undefined {
    const { hub } = this;
    if (!hub) return undefined;
    let sound = this.#sounds.get(id);
    if (!sound) this.#sounds.set(id, (sound = () => hub.history.recording(id)));
    return sound;
  }

  #view(contact: Contact): void {
    if (this.contactShown) this.contactShown = false;
    else this.contactShown = this.dispatchEvent(new HubViewContactEvent(contact));
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-details'));
  };
}

const fact = (name: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'hub-call-details': CallDetails;
  }
}
