import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Behind a `#`, so that any server that has the app answers a reload of any page. */
const PREFIX = '#/';
/** What the history keeps of an address that was followed: whoever comes to it again, comes back. */
const FOLLOWED = { hubline: 'followed' } as const;
/** Nobody wanted to be there: what is opened on the page takes its place. */
const PASSING = { hubline: 'passing' } as const;

/** The address of a page, for links. */
export function hrefOf(id: string): string {
  return PREFIX + id;
}

/**
 * A click on a link to the page that is open. It leads nowhere, and is no step of the way back; true unless it
 * is for a tab or window of the browser.
 */
export function isClickInPlace(event: MouseEvent): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey || metaKey || shiftKey || altKey) return false;
  event.preventDefault();
  return true;
}

const stateNow = (): unknown => (Object(history.state) as { readonly hubline?: unknown }).hubline;

/**
 * Which page the address names. It follows links, the buttons of the browser and what is typed there; an
 * address that names no page means the first one.
 */
export class Route implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ids: () => readonly string[];
  readonly #turned: () => void;
  #id: string | undefined;

  /** `turned` is called when it is another page than before, not for the one that the app begins with. */
  constructor(
    host: ReactiveControllerHost,
    ids: () => readonly string[],
    turned: () => void = () => undefined,
  ) {
    this.#host = host;
    this.#ids = ids;
    this.#turned = turned;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHashchange);
    this.#id = this.#read();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashchange);
  }

  get id(): string {
    return this.#id ?? this.#read();
  }

  /** What the address says of the page behind a `?`; empty for nothing. */
  get query(): string {
    return location.hash.split('?', 2)[1] ?? '';
  }

  /** The address was open before: the person goes back or forth, or has loaded the app anew. */
  get isReturn(): boolean {
    return stateNow() === FOLLOWED.hubline;
  }

  /** Remembers that the address was followed. */
  follow(): void {
    if (stateNow() === undefined) history.replaceState(FOLLOWED, '');
  }

  /** Says so of the page that is open, without a way back to what was said before. */
  note(query: string): void {
    const address = this.#addressWith(query);
    const state = stateNow() === PASSING.hubline ? PASSING : FOLLOWED;
    if (location.hash !== address) history.replaceState(state, '', address);
  }

  /** Says so of the page that is open; the way back leads to what was said before. */
  step(query: string): void {
    const address = this.#addressWith(query);
    if (location.hash === address) return;
    if (stateNow() === PASSING.hubline) history.replaceState(FOLLOWED, '', address);
    else history.pushState(FOLLOWED, '', address);
  }

  /** Opens a page as a link does; the way back leads to the one before, also from what is opened on it next. */
  goFor(id: string): void {
    if (id === this.id) return;
    this.go(id);
    history.replaceState(PASSING, '');
  }

  /** Opens a page as a link does; the way back leads to the one before. */
  go(id: string): void {
    if (id === this.id) return;
    location.hash = hrefOf(id);
    this.#follow();
  }

  #addressWith(query: string): string {
    return hrefOf(this.id) + (query === '' ? '' : `?${query}`);
  }

  #read(): string {
    const ids = this.#ids();
    const [address] = location.hash.split('?', 1);
    const named = ids.find((id) => address === hrefOf(id));
    return named ?? ids[0] ?? '';
  }

  #follow(): void {
    const id = this.#read();
    if (id === this.#id) return;
    this.#id = id;
    this.#host.requestUpdate();
    this.#turned();
  }

  readonly #onHashchange = (): void => {
    this.#follow();
    // The page may be the same, and what is open on it another.
    this.#host.requestUpdate();
  };
}
