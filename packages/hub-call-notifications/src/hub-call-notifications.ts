import type { Call, Hub } from '@hubline/core';
import {
  HubElement,
  HubNoticeEvent,
  Watch,
  WatchAll,
  buttonStyles,
  commonEnglish,
  conversationsEnglish,
  errorText,
  noticeStyles,
  notificationsEnglish,
  type Strings,
  switchStyles,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { browserDesktop } from './browser-desktop.ts';
import type { CallAction } from './call-action.ts';
import { CallAnnouncer, rings } from './call-announcer.ts';
import { callerText } from './caller-text.ts';
import type { CallTaker, Desktop } from './desktop.ts';
import { callNotificationsStyles } from './hub-call-notifications.styles.ts';
import type { NewsAnnouncer } from './news-announcer.ts';
import type { NewsSubject } from './news-message.ts';
import { HubNotificationOpenEvent } from './notification-open.events.ts';
import { questionCard } from './question-card.ts';
import { Question } from './question.ts';
import { settingsSwitch } from './settings-switch.ts';

const fetchNews = () => import('./news-announcer.ts');

/**
 * Tells of calls by desktop notifications with `Answer` and `Reject` while the page is in the background, if
 * the person allowed it. One of it belongs on a page; it shows nothing but, after a call that was answered or
 * went unseen, the question whether they are wanted. With `settings` it tells of no calls, and is a switch for
 * a page of settings instead.
 *
 * The buttons need a service worker of the page's own site, named by `service-worker`. All that worker needs
 * is `import { addCallNotificationActions } from '@hubline/hub-call-notifications/call-notifications-worker.js';
 * addCallNotificationActions(self);`. Without one, notifications have no buttons, and a click on one brings the
 * page to the front.
 *
 * @tag hub-call-notifications
 * @summary Tells of calls by desktop notifications, with `Answer` and `Reject`, while the page is in the background.
 * @fires {HubNoticeEvent} hub-notice - Notifications were turned on, or a call could not be answered.
 * @fires {HubNotificationOpenEvent} hub-notification-open - A notification of a message, a voicemail or missed calls was chosen.
 * @csspart question - The question whether notifications are wanted.
 * @csspart turn-on - The button `Turn on`.
 * @csspart not-now - The button `Not now`.
 * @csspart setting - The setting, with `settings`.
 * @csspart switch - The switch in it.
 */
export class HubCallNotifications extends HubElement {
  static readonly tagName = 'hub-call-notifications';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    switchStyles,
    callNotificationsStyles,
  ];

  /** Address of the service worker's script, which makes the buttons of notifications work. */
  @property({ attribute: 'service-worker' }) serviceWorker: string | undefined;

  /** Shows a switch for notifications and how they stand, and tells of no calls. */
  @property({ type: Boolean }) settings = false;

  /** What lies around the page; the browser's unless another one is set, as in a test. */
  @property({ attribute: false }) desktop: Desktop = browserDesktop();

  @state() private asking = false;
  @state() private unanswered = false;

  readonly #internals = this.attachInternals();
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #calls = new Watch(this, () => this.hub?.calls.active$);
  readonly #notifications = new Watch(this, () => this.desktop.notifications$);
  readonly #wishes = new Watch(this, () => this.desktop.wishes$);
  readonly #attended = new Watch(
    this,
    () => this.desktop.attended$,
    () => this.#clearWhenAttended(),
  );
  readonly #question = new Question(this, {
    desktop: () => this.desktop,
    hub: () => this.hub,
  });
  #serving: { readonly desktop: Desktop; readonly worker: string | undefined } | undefined;
  #stop = (): void => {};
  #news: { readonly hub: Hub; readonly announcer: Promise<NewsAnnouncer | null> } | undefined;
  #announcer: NewsAnnouncer | null = null;

  constructor() {
    super();
    new WatchAll(this, () => (this.#calls.value ?? []).map((call) => call.state$));
    new CallAnnouncer(this, {
      desktop: () => this.desktop,
      active: () => this.#tells && this.#wishes.value!.kinds.includes('calls') && !this.#isQuiet,
      calls: () => this.#calls.value ?? [],
      ringing: (call) => {
        const { incoming, answer, reject } = this.#words;
        return this.#textsOf(call, incoming, { answer, reject });
      },
      missed: (call) => this.#textsOf(call, this.#words.missed, null),
    });
  }

  /**
   * Asks whether notifications are wanted, where that was neither decided nor declined: once a first message has
   * come or gone, for example. It does so by itself after calls.
   */
  suggest(): void {
    this.#question.suggest();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Put back, it serves again.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#serve(undefined);
    this.#tellNews(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#asks) this.#internals.states.add('asking');
    else this.#internals.states.delete('asking');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { desktop, serviceWorker: worker } = this;
    this.#serve(this.#isPhone && this.isConnected ? { desktop, worker } : undefined);
    this.#tellNews(this.#tells && this.isConnected ? this.hub : undefined);
    if (changed.has('strings')) this.#announcer?.said();
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (this.settings) {
      const state = this.#notifications.value ?? 'unsupported';
      const { asking, unanswered } = this;
      return html`${settingsSwitch({
        ...{ words, state, asking, unanswered },
        turn: (on) => void this.#turn(on),
      })}
      ${
        state === 'on'
          ? html`<hub-notification-wishes .desktop=${this.desktop}></hub-notification-wishes>`
          : nothing
      }`;
    }
    return html`<div class="visually-hidden" role="status">
        ${this.#asks ? words.question : nothing}
      </div>
      ${
        this.#asks
          ? questionCard({
              words,
              asking: this.#question.isAsking,
              accept: () => void this.#question.accept(words.turnedOn),
              decline: () => this.#question.decline(),
            })
          : nothing
      }`;
  }

  get #words(): Strings['notifications'] {
    return this.words('notifications', notificationsEnglish);
  }

  /** @internal What tells of messages and voicemail is there. */
  get tellsNews(): boolean {
    return this.#announcer !== null;
  }

  get #tells(): boolean {
    return this.#isPhone && this.#notifications.value === 'on';
  }

  get #isQuiet(): boolean {
    return this.#announcer?.isQuiet ?? false;
  }

  get #isPhone(): boolean {
    return !this.settings && this.#session.value?.status === 'signed-in';
  }

  get #asks(): boolean {
    return this.#isPhone && this.#attended.value !== undefined && this.#question.isOpen;
  }

  #textsOf(
    call: Call,
    title: (who: string) => string,
    actions: Readonly<Record<CallAction, string>> | null,
  ) {
    const { name, number } = callerText(call.state$.value.party, this.common);
    return { title: title(name), body: number, actions };
  }

  #serve(wanted: { readonly desktop: Desktop; readonly worker: string | undefined } | undefined) {
    const now = this.#serving;
    if (now?.desktop === wanted?.desktop && now?.worker === wanted?.worker) return;
    this.#stop();
    this.#serving = wanted;
    this.#stop = wanted ? wanted.desktop.serve(this.#taker, wanted.worker) : () => {};
    this.#clearWhenAttended();
  }

  /** Whoever looks at the page sees there what rings and what was missed. */
  #clearWhenAttended(): void {
    const desktop = this.#serving?.desktop;
    if (desktop?.attended$.value) void desktop.clear();
  }

  /** What can wait until the phone is there, is fetched then. */
  #tellNews(hub: Hub | undefined): void {
    if (this.#news?.hub === hub) return;
    void this.#news?.announcer.then((announcer) => announcer?.close());
    this.#announcer = null;
    this.#news = undefined;
    if (!hub) return;
    const { desktop } = this;
    const words = () => ({
      common: this.words('common', commonEnglish),
      conversations: this.words('conversations', conversationsEnglish),
      notifications: this.#words,
    });
    const announcer = fetchNews().then(
      ({ NewsAnnouncer: Announcer }) => new Announcer({ hub, desktop, words }),
      // It is counted in the page all the same.
      () => null,
    );
    this.#news = { hub, announcer };
    void announcer.then((made) => {
      if (this.#news?.announcer === announcer) this.#announcer = made;
    });
  }

  async #open(subject: NewsSubject, reply: string | undefined): Promise<void> {
    if (reply === undefined || subject.about !== 'message') {
      this.dispatchEvent(new HubNotificationOpenEvent(subject));
      return;
    }
    try {
      await (await this.#news?.announcer)?.reply(subject.id, reply);
    } catch (error) {
      const text = errorText(error, this.strings);
      this.dispatchEvent(new HubNoticeEvent({ kind: 'error', text }));
    }
  }

  async #turn(on: boolean): Promise<void> {
    this.unanswered = false;
    if (!on) return this.desktop.turnOff();
    this.asking = this.desktop.notifications$.value === 'undecided';
    const state = await this.desktop.turnOn();
    this.asking = false;
    this.unanswered = state === 'undecided';
  }

  readonly #taker: CallTaker = {
    rings: (id, number) => this.#ringing(id, number) !== undefined,
    act: (id, action, number) => void this.#act(id, action, number),
    open: (subject, reply) => void this.#open(subject, reply),
  };

  #ringing(id: string, number?: string): Call | undefined {
    return this.#calls.value?.find(
      (call) => rings(call) && (call.id === id || call.state$.value.party.number === number),
    );
  }

  async #act(id: string, action: CallAction, number?: string): Promise<void> {
    try {
      const call = this.#ringing(id, number);
      await (action === 'answer' ? call?.accept() : call?.decline());
    } catch (error) {
      const text = errorText(error, this.strings);
      this.dispatchEvent(new HubNoticeEvent({ kind: 'error', text }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-call-notifications': HubCallNotifications;
  }
}
