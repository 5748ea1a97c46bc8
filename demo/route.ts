import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Behind a `#`, so that any server that has the app answers a reload of any page. */
const PREFIX = '#/';

/** The address of a page, for links. */
export function hrefOf(id: string): string {
  return PREFIX + id;
}

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

  /** Says so of the page that is open, without a way back to what was said before. */
  note(query: string): void {
    const address = hrefOf(this.id) + (query === '' ? '' : `?${query}`);
    if (location.hash !== address) history.replaceState(null, '', address);
  }

  /** Opens a page as a link does; the way back leads to the one before. */
  go(id: string): void {
    if (id === this.id) return;
    location.hash = hrefOf(id);
    this.#follow();
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
