import type { Call } from '@hubline/core';
import {
  FetchedCallCenter,
  FrameWatch,
  HubElement,
  type HubMessageEvent,
  Listen,
  Watch,
  buttonStyles,
  parksEnglish,
  partyName,
  skeletonStyles,
} from '@hubline/element';
import type { HubActiveCall } from '@hubline/hub-active-call';
import type { HubAddContactEvent, HubViewContactEvent } from '@hubline/hub-call-history';
import type { HubContactList } from '@hubline/hub-contact-list';
import type { HubDialpad } from '@hubline/hub-dialpad';
import type { HubConversationOpenedEvent, HubMessages } from '@hubline/hub-messages';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { appMenu, menuOpener, type Badge } from './app-menu.ts';
import { appMenuStyles } from './app-menu.styles.ts';
import { AppMessages } from './app-messages.ts';
import { callPane } from './call-pane.ts';
import { callPaneStyles } from './call-pane.styles.ts';
import { AppCommands } from './commands/app-commands.ts';
import { entrance } from './entrance.ts';
import { entranceStyles } from './entrance.styles.ts';
import { FollowCalls } from './follow-calls.ts';
import { appStyles } from './hubline-app.styles.ts';
import { AppInstall } from './install/app-install.ts';
import { windowControlsStyles } from './install/window-controls.styles.ts';
import { openNotification } from './notification-address.ts';
import { pageFrame } from './page-frame.ts';
import { PageLinks } from './page-links.ts';
import { pageTabs } from './page-tabs.ts';
import {
  CALL_CENTER,
  CALL_PARK,
  CONTACTS,
  EMERGENCY_ADDRESS,
  MESSAGES,
  PAGES,
  PHONE_CHECK,
  PROFILE,
  SOFT_PHONE,
  VOICEMAIL,
  type Page,
} from './pages.ts';
import { pagesStyles } from './pages.styles.ts';
import { PlaceBefore } from './place-before.ts';
import { Route } from './route.ts';
import { ToolbarSize } from './toolbar/toolbar-size.ts';
import { toolbarStyles } from './toolbar/toolbar.styles.ts';
import { VisitedPages } from './visited-pages.ts';
import { appWords } from './words.ts';

/** Below this width a call covers the page; as in the styles. */
const CONDENSED_BELOW = 720;

/** On phones there is nothing beside the page. */
const HAS_WINDOWS =
  'documentPictureInPicture' in globalThis || matchMedia('(pointer: fine)').matches;

/**
 * The app: the sign-in page, and behind it the pages with the menu that leads to them, and the calls.
 *
 * @tag hubline-app
 * @summary Assembles the elements into an app.
 */
export class HublineApp extends HubElement {
  static readonly tagName = 'hubline-app';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    skeletonStyles,
    entranceStyles,
    pagesStyles,
    appStyles,
    appMenuStyles,
    toolbarStyles,
    callPaneStyles,
    windowControlsStyles,
  ];

  /** What the app consists of; the first page is the one to begin with. */
  @property({ attribute: false }) pages: readonly Page[] = PAGES;

  /** This page is the app itself: it is kept in the browser, can be installed, and looks for new versions. */
  @property({ type: Boolean }) installable = false;

  @query('hub-active-call') private readonly activeCall!: HubActiveCall | null;
  @query('hub-incoming-call') private readonly incomingCall!: HTMLElement | null;
  @query('hub-sign-in') private readonly signIn!: HubElement | null;
  @query('hub-contact-list') private readonly contacts!: HubContactList | null;
  @query('hub-messages') private readonly conversations!: HubMessages | null;
  @query('hub-dialpad') private readonly dialpad!: HubDialpad | null;
  @query('nav') private readonly menu!: HTMLElement | null;
  @query('h1') private readonly heading!: HTMLElement | null;
  @query('[role=tab][aria-selected=true]') private readonly selectedTab!: HTMLElement | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #calls = new Watch(this, () => this.hub?.calls.active$);
  readonly #parks = new Watch(this, () => this.hub?.parks.all$);
  readonly #mailbox = new Watch(this, () => this.hub?.voicemail.mailbox$);
  readonly #callCenter = new FetchedCallCenter(this, () =>
    this.#session.value?.status === 'signed-in' && this.#isOffered({ needs: 'queues.watch' })
      ? this.hub
      : undefined,
  );
  readonly #queues = new FrameWatch(
    this,
    () => [this.#callCenter.value],
    () => this.#callCenter.value?.queues$,
  );
  readonly #visited = new VisitedPages(this);
  readonly #toolbar = new ToolbarSize(this);
  /** Where it has become wide, the menu has a place of its own. */
  readonly #width = new ResizeObserver(() => {
    if (!this.#isCondensed) this.menu?.hidePopover();
  });
  readonly #route = new Route(
    this,
    () => this.pages.map(({ id }) => id),
    () => this.#showPage(),
  );
  readonly #messages = new AppMessages(
    this,
    () =>
      this.#session.value?.status === 'signed-in' && this.#isOffered(MESSAGES)
        ? this.hub
        : undefined,
    {
      isOpen: () => this.#page === MESSAGES,
      open: () => this.#openMessages(),
      common: () => this.common,
    },
  );

  readonly #install = new AppInstall(this, {
    fill: (number) => void this.#fill(number),
    showConversations: async () => {
      this.#route.go(MESSAGES.id);
      await (await this.#openMessages())?.close();
    },
    addToDraft: async (share) => (await this.conversations?.addToDraft(share)) ?? false,
  });

  readonly #before = new PlaceBefore(this);
  #isSignedIn = false;
  #hadFocus = false;

  readonly #links = new PageLinks(this, this.#route);
  readonly #commands = new AppCommands(this, {
    pages: () => this.pages.filter((page) => this.#isOffered(page)),
    go: ({ id }) => this.#route.go(id),
    message: (to) => void this.#messages.write(to),
    view: ({ id }) => void this.#inContacts((list) => list.open(id)),
    miniPhone: HAS_WINDOWS ? () => this.activeCall?.toggleMiniPhone() : undefined,
    toggleToolbar: () => (this.#isCondensed ? undefined : this.#toolbar),
  });

  constructor() {
    super();
    new FollowCalls(this, () => this.activeCall);
    new Listen(
      this,
      () => this.hub?.calls.incoming$,
      () => this.menu?.hidePopover(),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    if (this.#session.value?.status !== 'signed-in') this.#visited.forget();
    else if (this.#visited.stateOf(this.#page) === undefined) void this.#visited.visit(this.#page);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const caller = this.#ringing.at(-1)?.state$.value.party;
    const signedIn = this.#session.value?.status === 'signed-in';
    if (signedIn !== this.#isSignedIn) this.#goOn(signedIn);
    this.#install.showCount(signedIn ? this.#messages.unread + (this.#mailbox.value?.new ?? 0) : 0);
    document.title = caller
      ? appWords().calling(partyName(caller, this.common))
      : signedIn
        ? appWords().titled(this.#page.name)
        : appWords().app;
  }

  protected override render(): TemplateResult {
    const session = this.#session.value;
    return session?.status === 'signed-in'
      ? this.#renderApp(
          html`<hubline-user-menu
            .user=${session.user}
            .profile=${this.#isOffered(PROFILE) ? PROFILE : undefined}
            .check=${PHONE_CHECK}
            .install=${this.#install.install}
            .commands=${this.#commands.open}
            .shortcuts=${this.#commands.openShortcuts}
          ></hubline-user-menu>`,
        )
      : entrance();
  }

  get #page(): Page {
    return this.pages.find(({ id }) => id === this.#route.id) ?? SOFT_PHONE;
  }

  /** A page that is a tab is told by the tab. */
  get #heading(): string {
    return (this.#page.beside ?? this.#page).name;
  }

  get #isCondensed(): boolean {
    return this.clientWidth < CONDENSED_BELOW;
  }

  get #ringing(): readonly Call[] {
    return (this.#calls.value ?? []).filter(({ state$: { value } }) => {
      return value.phase === 'incoming' && !value.ignored;
    });
  }

  #renderApp(userMenu: TemplateResult): TemplateResult {
    return html`<div
      class=${this.#toolbar.isCollapsed ? 'app rail' : 'app'}
      @hub-view-contact=${this.#onViewContact}
      @hub-add-contact=${this.#onAddContact}
      @hub-message=${this.#onMessage}
      @hub-conversation-opened=${this.#onConversationOpened}
      @hub-opened=${this.#links.note}
      @hub-tab-chosen=${this.#links.noteTab}
      @hub-emergency-address=${this.#onEmergencyAddress}
    >
      ${appMenu({
        pages: this.pages.filter((page) => !page.beside && !page.apart && this.#isOffered(page)),
        current: this.#page,
        badgeOf: (page) => this.#badgeOf(page),
        again: () => this.#showPage(),
        update: this.#install.button(() => this.menu?.hidePopover()),
        size: this.#toolbar,
      })}
      <header>
        ${menuOpener()}
        <h1 tabindex="-1">${this.#heading}</h1>
        ${this.#commands.button()}
        <hub-registration-status></hub-registration-status>
        <hub-agent-status></hub-agent-status>
        ${userMenu}
      </header>
      <div class="banner">
        <hub-emergency-banner></hub-emergency-banner>
        ${this.#install.cards()}
      </div>
      <main>
        ${this.#renderTabs()}
        ${repeat(
          this.pages,
          ({ id }) => id,
          (page) => this.#renderPage(page),
        )}
      </main>
      ${callPane({ silent: this.#onSilent, closed: this.#onCallClosed })}
      <hub-call-notifications
        service-worker="/service-worker.js"
        @hub-notification-open=${openNotification}
      ></hub-call-notifications>
      <hub-notices></hub-notices>
      ${this.#commands.render()}
    </div>`;
  }

  #renderPage(page: Page): TemplateResult | typeof nothing {
    const visit = this.#visited.stateOf(page);
    if (visit === undefined) return nothing;
    return pageFrame({
      page,
      visit,
      current: page === this.#page,
      tabbed: this.#tabsBeside(page).length > 1,
      words: this.common,
      why: this.#isOffered(page) ? undefined : this.#whyNot(page),
      retry: () => void this.#visited.visit(page),
    });
  }

  #renderTabs(): TemplateResult | typeof nothing {
    const pages = this.#tabsBeside(this.#page);
    if (pages.length < 2) return nothing;
    return pageTabs({
      name: this.#heading,
      pages,
      current: this.#page,
      isThere: (page) => this.#visited.stateOf(page) !== undefined,
      choose: ({ id }) => this.#route.go(id),
    });
  }

  /** The page and those beside it, in the order of the tabs. */
  #tabsBeside({ beside, id }: Page): readonly Page[] {
    const first = beside?.id ?? id;
    return this.pages.filter(
      (page) => (page.id === first || page.beside?.id === first) && this.#isOffered(page),
    );
  }

  #isOffered({ needs }: Pick<Page, 'needs'>): boolean {
    return needs === undefined || this.#capabilities.value?.[needs].level !== 'none';
  }

  /** Why the person may not open it. */
  #whyNot({ needs }: Page): string {
    const why = needs && this.#capabilities.value?.[needs].why;
    return why === 'scope' ? appWords().notInScope : appWords().notOffered;
  }

  #badgeOf(page: Page): Badge | undefined {
    if (page === VOICEMAIL) {
      const count = this.#mailbox.value?.new ?? 0;
      return count === 0 ? undefined : { count, text: appWords().newMessages(count) };
    }
    if (page === MESSAGES) {
      const count = this.#messages.unread;
      return count === 0 ? undefined : { count, text: appWords().unreadMessages(count) };
    }
    if (page === CALL_CENTER) {
      const mine = (this.#queues.value ?? []).filter(({ isMine }) => isMine);
      const count = mine.reduce((sum, { waiting }) => sum + waiting, 0);
      return count === 0 ? undefined : { count, text: appWords().callersWait(count) };
    }
    if (page !== CALL_PARK) return undefined;
    const count = (this.#parks.value ?? []).filter(({ call }) => call !== null).length;
    if (count === 0) return undefined;
    return { count, text: this.words('parks', parksEnglish).count(count) };
  }

  /**
   * The page that was chosen is to be seen, also where a call covers it, and read out from its heading on; one
   * that was chosen by its tab, from there.
   */
  #showPage(): void {
    this.menu?.hidePopover();
    if (this.#visited.stateOf(this.#page) === 'failed') void this.#visited.visit(this.#page);
    const call = this.activeCall;
    if (this.#isCondensed && call?.matches(':state(idle)') === false) call.collapsed = true;
    const byTab = this.shadowRoot?.activeElement?.matches('[role=tab]') ?? false;
    void this.updateComplete.then(() => (byTab ? this.selectedTab : this.heading)?.focus());
  }

  readonly #onViewContact = (event: HubViewContactEvent): void => {
    event.preventDefault();
    void this.#inContacts((list) => list.open(event.contact.id));
  };

  readonly #onAddContact = ({ party: { name, number } }: HubAddContactEvent): void => {
    void this.#inContacts((list) => list.create({ name, phones: [{ label: 'work', number }] }));
  };

  async #inContacts(act: (list: HubContactList) => Promise<unknown>): Promise<void> {
    this.#route.goFor(CONTACTS.id);
    await this.#visited.visit(CONTACTS);
    await this.updateComplete;
    if (this.contacts) await act(this.contacts);
  }

  readonly #onMessage = ({ party }: HubMessageEvent): void => void this.#messages.write(party);

  readonly #onConversationOpened = (event: HubConversationOpenedEvent): void => {
    this.#links.note(event);
    this.#install.conversationOpened(event.detail.conversationId);
  };

  readonly #onEmergencyAddress = (): void => this.#route.go(EMERGENCY_ADDRESS.id);

  async #fill(number: string): Promise<void> {
    this.#route.go(SOFT_PHONE.id);
    await this.updateComplete;
    if (!this.dialpad) return;
    this.dialpad.value = number;
    await this.dialpad.updateComplete;
    this.dialpad.focus();
  }

  async #openMessages(): Promise<HubMessages | null> {
    this.#route.goFor(MESSAGES.id);
    await this.#visited.visit(MESSAGES);
    await this.updateComplete;
    return this.conversations;
  }

  /** What had the focus is gone with the page that it was on. */
  #goOn(signedIn: boolean): void {
    this.#isSignedIn = signedIn;
    if (!this.#hadFocus) return;
    if (signedIn) this.heading?.focus();
    else void this.signIn?.updateComplete.then(() => this.signIn?.focus());
  }

  /** Whoever took a call goes on in it; whoever did not, where they were. */
  readonly #onSilent = (): void => {
    if (this.shadowRoot?.activeElement !== this.incomingCall) return;
    if (!this.#before.goBack()) this.heading?.focus();
  };

  readonly #onCallClosed = (): void => {
    const at = this.shadowRoot?.activeElement ?? null;
    if (at !== null && at !== this.activeCall) return;
    // On a touch screen, a keyboard would come up.
    const types = matchMedia('(pointer: fine)').matches;
    (this.#page === SOFT_PHONE && types ? this.dialpad : this.heading)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-app': HublineApp;
  }
}
