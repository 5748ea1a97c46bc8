import type { Hub, User } from '@hubline/core';
import {
  HubElement,
  HubNoticeEvent,
  type HubMessageEvent,
  Listen,
  ProvideHub,
  Watch,
  avatarStyles,
  buttonStyles,
  icon,
  closeIcon,
  skeletonStyles,
  softphoneEnglish,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import type { HubDialpad } from '@hubline/hub-dialpad';
import type { HubMessages } from '@hubline/hub-messages';
import type { HubNotices } from '@hubline/hub-notices';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CallNews } from './call-news.ts';
import { connect } from './connect.ts';
import { defaultServer } from './default-server.ts';
import { softphoneStyles } from './hub-softphone.styles.ts';
import { LazyPanel } from './lazy-panel.ts';
import { notConnected, notLoaded, skeleton } from './other-states.ts';
import { parkToggle } from './park-toggle.ts';
import { SpokenLanguage } from './spoken-language.ts';
import { userMenu } from './user-menu.ts';

/**
 * A whole business phone in one tag: sign-in, registration status, dial pad, recent calls and the call itself.
 * Without a hub it makes its own for `server`, and keeps it when it is removed from the page, so that moving
 * it never ends a call; `close()` lets go of it. It speaks the language that `lang` says of it or of the page
 * around it, if that is Arabic, French, German or Spanish, else English.
 *
 * @tag hub-softphone
 * @summary A whole business phone in one tag.
 * @fires {HubSignedInEvent} hub-signed-in - Someone signed in.
 * @fires {HubDialEvent} hub-dial - A call was asked for, in the phone or by a number of the page; cancel it to carry it out otherwise.
 * @fires {HubMessageEvent} hub-message - An `sms:` link of the page was clicked; cancel it to write elsewhere than in the phone.
 * @fires {HubCallEvent} hub-call-incoming - Someone calls: the moment to show who that is.
 * @fires {HubCallEvent} hub-call-outgoing - Someone is called.
 * @fires {HubCallEvent} hub-call-answered - A call was answered; also after a reload in mid call.
 * @fires {HubCallEvent} hub-call-ended - A call is over, or was never answered.
 * @fires {HubHideEvent} hub-hide - `Hide` was pressed; cancel it to keep the call open.
 * @fires {HubShowEvent} hub-show - `Back to Call` was pressed; cancel it to leave the call hidden.
 * @fires {HubEmergencyAddressEvent} hub-emergency-address - An emergency address is to be added or chosen; cancel it to show a form of your own.
 * @slot heading - What stands above the sign-in form, such as a logo.
 * @csspart header - The bar with the registration status and the user.
 * @csspart emergency - What stands between an emergency call and help.
 * @csspart address-form - The form of the emergency addresses.
 * @csspart dialpad - The dial pad.
 * @csspart recent - The recent calls.
 * @csspart calls - The calls that ring or are up.
 * @csspart parks - The button that opens the parks.
 * @csspart park-panel - The parks.
 * @csspart messages - Chat and SMS, for an `sms:` link.
 * @csspart notices - What is told in passing.
 * @csspart user - The user icon.
 * @cssprop --hub-accent - Colour of what can be done.
 * @cssprop --hub-surface - Ground of the phone.
 * @cssprop --hub-call - The ink that a call stands on.
 * @cssprop --hub-font - The typeface.
 */
export class HubSoftphone extends HubElement {
  static readonly tagName = 'hub-softphone';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    skeletonStyles,
    softphoneStyles,
  ];

  /** Address of a Hubline server, such as `https://phone.example.com`; for use without a hub. */
  @property() server: string | undefined;

  /** Tells of calls by desktop notifications while the page is in the background, once the person allowed it. */
  @property({ type: Boolean }) notifications = false;

  /** Address of a service worker of the page's own site, for notifications with `Answer` and `Reject`. */
  @property({ attribute: 'service-worker' }) serviceWorker: string | undefined;

  /**
   * Leaves the media session to the page: media keys do not mute and end calls, and the system does not show them. For
   * pages that play something and have keys of their own; for use without a hub.
   */
  @property({ type: Boolean, attribute: 'no-media-session' }) noMediaSession = false;

  /**
   * A CSS selector: `tel:` and `sms:` links in what it matches call and write with this phone, and telephone numbers
   * in its texts become such links. What is in `[data-hub-ignore]` is left alone, and all of the page unless this is set.
   */
  @property({ attribute: 'click-to-call' }) clickToCall: string | undefined;

  /** Two letters (ISO 3166): numbers of the page without a country's code are of this country. */
  @property() country = 'US';

  @state() private menuOpen = false;
  @query('hub-active-call') private readonly activeCall!: HubElement | null;
  @query('hub-notices') private readonly notices!: HubNotices | null;
  @query('hub-dialpad') private readonly dialpad!: HubDialpad | null;
  @query('hub-messages') private readonly messages!: HubMessages | null;

  readonly #provided = new ProvideHub(this);
  readonly #language = new SpokenLanguage(this);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #parks = new Watch(this, () => this.hub?.parks.all$);
  readonly #signIn = new LazyPanel(this, () => import('@hubline/hub-sign-in/define.js'));
  readonly #recent = new LazyPanel(this, () => import('@hubline/hub-recent-calls/define.js'));
  readonly #parkPanel = new LazyPanel(this, () => import('@hubline/hub-park-panel/define.js'));
  readonly #messages = new LazyPanel(this, () => import('@hubline/hub-messages/define.js'));
  readonly #clickToCall = new LazyPanel(this, () => import('@hubline/hub-click-to-call/define.js'));
  readonly #notices = new LazyPanel(this, () => import('@hubline/hub-notices/define.js'));
  readonly #emergencyBanner = new LazyPanel(
    this,
    () => import('@hubline/hub-emergency-banner/define.js'),
  );
  readonly #addressForm = new LazyPanel(this, () => import('@hubline/hub-e911-form/define.js'));
  readonly #callNotifications = new LazyPanel(
    this,
    () => import('@hubline/hub-call-notifications/define.js'),
  );
  #made: { readonly hub: Hub; readonly server: string } | undefined;
  #closed = false;

  constructor() {
    super();
    new Listen(
      this,
      () => this.hub?.calls.active$,
      () => this.#followFocus(),
    );
    new CallNews(this);
    this.addEventListener(HubNoticeEvent.type, this.#onNotice);
  }

  /** The hub in use: the one set here, the one around the element, or its own. */
  override get hub(): Hub | undefined {
    return super.hub ?? this.#made?.hub;
  }

  override set hub(hub: Hub | undefined) {
    super.hub = hub;
  }

  /** The words in use: those set here, those around the element, or those for its `lang`. */
  override get strings(): SomeStrings | undefined {
    return super.strings ?? this.#language.strings;
  }

  override set strings(strings: SomeStrings | undefined) {
    super.strings = strings;
  }

  override connectedCallback(): void {
    this.#closed = false;
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#connect();
    this.#provided.hub = this.hub;
    this.#provided.strings = this.strings;
    const status = this.#session.value?.status;
    if (status === 'signed-out' && !this.#signIn.isOpen) void this.#signIn.open();
    if (status !== 'signed-in') return;
    if (!this.#recent.isOpen) void this.#recent.open();
    if (!this.#notices.isOpen) void this.#notices.open();
    if (!this.#emergencyBanner.isOpen) void this.#emergencyBanner.open();
    if (this.notifications && !this.#callNotifications.isOpen) void this.#callNotifications.open();
    if (this.clickToCall && !this.#clickToCall.isOpen) void this.#clickToCall.open();
  }

  /** Ends the calls, unregisters and lets go of the hub that the phone made itself; put back on a page, it makes another. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#letGo();
  }

  protected override render(): TemplateResult {
    const session = this.#session.value;
    switch (session?.status) {
      case 'signed-in':
        return this.#renderPhone(session.user);
      case 'resuming':
        return skeleton(this.#allWords);
      case 'signed-out':
      case 'signing-in':
        return this.#renderSignIn();
      case undefined:
        return notConnected(this.#allWords);
    }
  }

  get #words(): Strings['softphone'] {
    return this.words('softphone', softphoneEnglish);
  }

  get #allWords(): Pick<Strings, 'common' | 'softphone'> {
    return { common: this.common, softphone: this.#words };
  }

  #renderSignIn(): TemplateResult {
    if (this.#signIn.state === 'failed') return notLoaded(this.#signIn, this.#allWords);
    return html`<div class="sign-in">
      <hub-sign-in><slot name="heading" slot="heading">${this.#renderTitle()}</slot></hub-sign-in>
    </div>`;
  }

  #renderPhone(user: User): TemplateResult {
    return html`<header class="header" part="header">
        <hub-registration-status></hub-registration-status>
        ${this.#renderParkToggle()}
        ${userMenu({
          user,
          words: this.#words,
          open: this.menuOpen,
          toggle: (open) => (this.menuOpen = open),
          signOut: () => void this.#signOut(),
        })}
      </header>
      <hub-emergency-banner
        part="emergency"
        @hub-emergency-address=${this.#onEmergencyAddress}
      ></hub-emergency-banner>
      <div class="body">
        <div class=${this.#openPanel ? 'modules with-panel' : 'modules'}>
          <hub-dialpad part="dialpad"></hub-dialpad>
          ${this.#renderPanel()}
        </div>
        <div class="calls" part="calls">
          <hub-incoming-call @hub-silent=${this.#onSilent}></hub-incoming-call>
          <hub-active-call @hub-closed=${this.#onCallClosed}></hub-active-call>
        </div>
        <hub-notices part="notices"></hub-notices>
      </div>
      ${
        this.notifications
          ? html`<hub-call-notifications
              .serviceWorker=${this.serviceWorker}
            ></hub-call-notifications>`
          : nothing
      }
      ${this.#renderClickToCall()}`;
  }

  #renderClickToCall(): TemplateResult | typeof nothing {
    if (!this.clickToCall) return nothing;
    return html`<hub-click-to-call
      messages
      .within=${this.clickToCall}
      .country=${this.country}
      .onEmergency=${this.#onEmergencyNumber}
      @hub-message=${this.#onMessage}
    ></hub-click-to-call>`;
  }

  #renderParkToggle(): TemplateResult | typeof nothing {
    if (this.#capabilities.value?.['parks.list'].level === 'none') return nothing;
    return parkToggle({
      parks: this.#parks.value ?? [],
      words: this.#words,
      open: this.#parkPanel.isOpen,
      toggle: () => {
        if (this.#parkPanel.isOpen) this.#parkPanel.close();
        else void this.#parkPanel.open();
        this.#addressForm.close();
        this.#messages.close();
      },
    });
  }

  get #openPanel(): LazyPanel | undefined {
    return [this.#addressForm, this.#parkPanel, this.#messages].find(({ isOpen }) => isOpen);
  }

  /** What stands beside the dial pad, or in its place. */
  #renderPanel(): TemplateResult {
    const panel = this.#openPanel ?? this.#recent;
    if (panel.state === 'failed') return notLoaded(panel, this.#allWords);
    if (panel === this.#recent) return html`<hub-recent-calls part="recent"></hub-recent-calls>`;
    const close = html`<button
      slot="actions"
      class="button ghost icon-only"
      type="button"
      aria-label=${this.#words.closePanel}
      @click=${() => void this.#closePanel(panel)}
    >
      ${icon(closeIcon)}
    </button>`;
    switch (panel) {
      case this.#messages:
        return html`<hub-messages part="messages">${close}</hub-messages>`;
      case this.#parkPanel:
        return html`<hub-park-panel part="park-panel">${close}</hub-park-panel>`;
      default:
        return html`<hub-e911-form part="address-form">${close}</hub-e911-form>`;
    }
  }

  #renderTitle(): TemplateResult {
    const server = this.hub?.session.options$.value?.serverName;
    return html`<h2 class="title">${server ?? this.#words.signIn}</h2>`;
  }

  /** Makes the hub once it is sure that there is none to use; makes another for another server. */
  #connect(): void {
    const server = this.server ?? defaultServer();
    const madeFor = this.#made?.server;
    const wanted = super.hub || this.#closed ? undefined : server;
    if (madeFor === wanted || (!wanted && !super.hub)) return;
    void this.#letGo();
    if (wanted && this.isConnected)
      this.#made = { hub: connect(wanted, this.noMediaSession), server: wanted };
  }

  async #letGo(): Promise<void> {
    const made = this.#made;
    this.#made = undefined;
    this.requestUpdate();
    await made?.hub.close();
  }

  async #signOut(): Promise<void> {
    this.menuOpen = false;
    try {
      await this.hub?.session.signOut();
    } catch {
      // Signed out here all the same; the server forgets the session by itself.
    }
  }

  /** Whoever started or took a call from inside goes on in the call, not in what it covers. */
  #followFocus(): void {
    if (!this.matches(':focus-within')) return;
    void this.updateComplete.then(async () => {
      const call = this.activeCall;
      await call?.updateComplete;
      if (call && !call.matches(':state(idle)')) call.focus();
    });
  }

  /** What is told before the notices are there is shown once they are. */
  readonly #onNotice = (event: HubNoticeEvent): void => {
    if (event.defaultPrevented || this.#notices.state === 'open') return;
    event.preventDefault();
    void this.#notices.open().then(async () => {
      await this.updateComplete;
      if (this.#notices.state === 'open') this.notices?.show(event);
    });
  };

  async #closePanel(panel: LazyPanel): Promise<void> {
    panel.close();
    const back = panel === this.#parkPanel ? '.park-toggle' : 'hub-dialpad';
    // A dial pad that the panel covered is there only then.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(back)?.focus();
  }

  /** The page may show its own form; it is asked after this. */
  readonly #onEmergencyAddress = (event: Event): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#addressForm.open();
    });
  };

  /** The page may write elsewhere; it is asked after this. */
  readonly #onMessage = (event: HubMessageEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#write(event);
    });
  };

  async #write({ party, text }: HubMessageEvent): Promise<void> {
    this.#addressForm.close();
    this.#parkPanel.close();
    await this.#messages.open();
    await this.updateComplete;
    await this.messages?.write(party);
    if (text !== '') await this.messages?.addToDraft({ text });
  }

  /** Whoever needs help has one key left to press, whoever clicked by mistake none too many. */
  readonly #onEmergencyNumber = async (number: string): Promise<void> => {
    this.#openPanel?.close();
    await this.updateComplete;
    if (!this.dialpad) return;
    this.dialpad.value = number;
    this.dialpad.focus();
  };

  /** Whoever accepted a call goes on in it; whoever did not, in the phone. */
  readonly #onSilent = (event: Event): void => {
    if (this.shadowRoot?.activeElement !== event.target) return;
    void this.#goOnInCall();
  };

  readonly #onCallClosed = (): void => {
    const inCall = this.shadowRoot?.activeElement === this.activeCall;
    if (inCall) this.#leaveCall();
  };

  async #goOnInCall(): Promise<void> {
    const call = this.activeCall;
    await call?.updateComplete;
    if (call && !call.matches(':state(idle)')) call.focus();
    else this.#leaveCall();
  }

  #leaveCall(): void {
    // On a touch screen, a keyboard would come up.
    if (!matchMedia('(pointer: coarse)').matches) this.dialpad?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-softphone': HubSoftphone;
  }
}
