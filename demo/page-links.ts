import type { HubOpenedEvent } from '@hubline/element/list.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Route } from './route.ts';

/** A list that opens one of its items. */
interface OpensItems extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly opened: string | undefined;
  open(id: string): unknown;
}

/** What the address calls an item of a page, and the list that opens it. */
const LINKS: Readonly<Record<string, { readonly name: string; readonly tag: string }>> = {
  contacts: { name: 'contact', tag: 'hub-contact-list' },
  voicemail: { name: 'message', tag: 'hub-voicemail' },
  'call-center': { name: 'queue', tag: 'hub-queue-panel' },
};

/** Has the address say which contact, message or queue is open, and opens the one that it says. */
export class PageLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #route: Route;
  /** What the address said of each page when it was last followed. */
  readonly #followed = new Map<string, string>();

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, route: Route) {
    this.#host = host;
    this.#route = route;
    host.addController(this);
  }

  hostConnected(): void {}

  hostUpdated(): void {
    const { id, query } = this.#route;
    const link = LINKS[id];
    if (!link) return;
    const list = this.#host.renderRoot.querySelector<OpensItems>(link.tag);
    // Its code may be on the way yet, and what comes after the app has left is nobody's address.
    if (!list?.isConnected || !('opened' in list) || this.#followed.get(id) === query) return;
    this.#followed.set(id, query);
    const item = new URLSearchParams(query).get(link.name);
    // A link to the page alone leads back to what was open on it.
    if (item === null && list.opened !== undefined) this.#note(id, list.opened);
    if (item === null) return;
    // A list that is new begins with nothing open.
    if (item !== list.opened) void list.updateComplete.then(() => list.open(item));
  }

  /** Says in the address what was opened. */
  readonly note = ({ target, itemId }: HubOpenedEvent): void => {
    const { id } = this.#route;
    if ((target as Element).matches(LINKS[id]?.tag ?? ':not(*)')) this.#note(id, itemId);
  };

  #note(page: string, item: string | null): void {
    const link = LINKS[page];
    if (!link) return;
    const query = item === null ? '' : String(new URLSearchParams({ [link.name]: item }));
    this.#followed.set(page, query);
    this.#route.note(query);
  }
}
