import type { HubOpenedEvent, HubTabChosenEvent } from '@hubline/element/list.js';
import type { HubConversationOpenedEvent } from '@hubline/hub-messages';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Route } from './route.ts';

/** A list that opens one of its items. */
interface OpensItems {
  readonly opened: string | undefined;
  /** False where the person preferred to stay. */
  open(id: string): unknown;
  close(): unknown;
}

type Shown = HTMLElement & { readonly updateComplete: Promise<boolean> };

interface Link {
  /** What shows the items and has the tabs. */
  readonly tag: string;
  /** What the address calls an item. */
  readonly item?: string;
  readonly tab?: {
    /** Also the attribute of what has the tabs. */
    readonly name: 'filter' | 'folder' | 'tab' | 'days';
    /** The first is not said in the address. */
    readonly values: readonly [string, ...string[]];
    /** It is a place of its own, to which the way back leads; a filter of the list is none. */
    readonly isStep?: true;
  };
}

/** By page. */
const LINKS: Readonly<Record<string, Link>> = {
  'call-history': {
    ...{ tag: 'hub-call-history', item: 'call' },
    tab: { name: 'filter', values: ['all', 'outbound', 'inbound', 'missed'] },
  },
  contacts: {
    ...{ tag: 'hub-contact-list', item: 'contact' },
    tab: { name: 'filter', values: ['all', 'internal', 'external'] },
  },
  voicemail: {
    ...{ tag: 'hub-voicemail', item: 'message' },
    tab: { name: 'folder', values: ['new', 'saved'] },
  },
  messages: {
    ...{ tag: 'hub-messages', item: 'conversation' },
    tab: { name: 'filter', values: ['all', 'chats', 'sms', 'unread'] },
  },
  'call-center': {
    ...{ tag: 'hub-queue-panel', item: 'queue' },
    tab: { name: 'tab', values: ['waiting', 'agents'], isStep: true },
  },
  'call-center/my-stats': {
    tag: 'hub-my-stats',
    tab: { name: 'days', values: ['today', 'yesterday', 'week', 'span'], isStep: true },
  },
};

/**
 * Has the address say what of a page is open: which contact, call, message, conversation or queue, and which
 * tab. It opens what the address says, so that a link leads there, a reload stays there, and the way back goes
 * through what was open one after the other.
 */
export class PageLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #route: Route;
  /** What the address said of each when it was last followed. */
  readonly #followed = new WeakMap<Shown, string>();
  /** An address that is being followed: what opens and closes meanwhile, does so by it. */
  #following: symbol | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, route: Route) {
    this.#host = host;
    this.#route = route;
    host.addController(this);
  }

  hostConnected(): void {}

  hostUpdated(): void {
    const { id, query, isReturn } = this.#route;
    const shown = this.#shown(id);
    if (!shown || this.#followed.get(shown) === query) return;
    this.#followed.set(shown, query);
    this.#route.follow();
    // A link to the page alone leads back to what was open on it.
    if (query === '' && !isReturn) this.#say(id, false);
    else void this.#follow(id, shown, new URLSearchParams(query));
  }

  /** Says in the address what was opened. */
  readonly note = (event: HubOpenedEvent | HubConversationOpenedEvent): void => {
    const { id, query } = this.#route;
    if (!this.#isOfPage(event)) return;
    const opened = 'itemId' in event ? event.itemId : event.detail.conversationId;
    // What the address has asked for may be found later.
    const isAsked = opened === new URLSearchParams(query).get(LINKS[id]?.item ?? '');
    if (!isAsked) this.#say(id, true);
  };

  /** Says in the address which tab was chosen. */
  readonly noteTab = (event: HubTabChosenEvent): void => {
    const { id } = this.#route;
    if (this.#isOfPage(event)) this.#say(id, LINKS[id]?.tab?.isStep ?? false);
  };

  #isOfPage({ target }: Event): boolean {
    const { tag = ':not(*)' } = LINKS[this.#route.id] ?? {};
    return this.#following === undefined && (target as Element).matches(tag);
  }

  /** Its code may be on the way yet, and what comes after the app has left is nobody's address. */
  #shown(page: string): Shown | undefined {
    const link = LINKS[page];
    const shown = link && this.#host.renderRoot.querySelector<Shown>(link.tag);
    return shown?.isConnected && 'updateComplete' in shown ? shown : undefined;
  }

  async #follow(page: string, shown: Shown, said: URLSearchParams): Promise<void> {
    const link = LINKS[page]!;
    const item = link.item === undefined ? null : said.get(link.item);
    const turn = Symbol(page);
    this.#following = turn;
    // A list that is new begins with nothing open.
    await shown.updateComplete;
    if (link.tab) {
      const { name, values, isStep } = link.tab;
      const named = values.find((value) => value === said.get(name));
      // A link to an item says nothing of the filter of its list.
      if (named !== undefined || item === null || isStep) set(shown, name, named ?? values[0]);
      await shown.updateComplete;
    }
    const stayed = link.item !== undefined && (await turnTo(asList(shown), item)) === false;
    await shown.updateComplete;
    if (this.#following !== turn) return;
    this.#following = undefined;
    if (stayed && page === this.#route.id) this.#say(page, false);
  }

  #say(page: string, isStep: boolean): void {
    const shown = this.#shown(page);
    const { item, tab } = LINKS[page] ?? {};
    if (!shown) return;
    const query = new URLSearchParams();
    const opened = item === undefined ? undefined : asList(shown).opened;
    if (item !== undefined && opened !== undefined) query.set(item, opened);
    if (tab && (item === undefined || !tab.isStep || opened !== undefined)) {
      const value = String(Reflect.get(shown, tab.name));
      if (value !== tab.values[0]) query.set(tab.name, value);
    }
    this.#followed.set(shown, String(query));
    if (isStep) this.#route.step(String(query));
    else this.#route.note(String(query));
  }
}

const asList = (shown: HTMLElement): OpensItems => shown as HTMLElement & OpensItems;

const set = (shown: HTMLElement, name: string, value: string): void => {
  Reflect.set(shown, name, value);
};

/** False where the person preferred to stay. */
async function turnTo(list: OpensItems, item: string | null): Promise<unknown> {
  if (item === null) return list.close();
  return item === list.opened ? undefined : list.open(item);
}
