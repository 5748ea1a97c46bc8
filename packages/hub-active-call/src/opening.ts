import type { HubElement } from '@hubline/element';
import type { ControlName } from './call-controls.ts';
import type { LatePart } from './late-part.ts';

/** What is open over the call: the dial pad, a choice of two ways, or a sheet with a list. */
export type Opened = 'pad' | Menu | Sheet;
export type Menu = 'transfer' | 'park';
export type Sheet = 'add' | 'blind' | 'assisted' | 'parks' | 'phones';

/** Where each was opened: there the focus goes back to. */
const CONTROL_OF: Record<Opened, ControlName> = {
  pad: 'pad',
  transfer: 'transfer',
  blind: 'transfer',
  assisted: 'transfer',
  add: 'add',
  park: 'park',
  parks: 'park',
  phones: 'switch',
};

/** Opens one thing at a time over the call; the focus goes in, and comes back when it is closed. */
export class Opening {
  readonly #host: HubElement;
  readonly #later: LatePart;
  #now: Opened | undefined;

  constructor(host: HubElement, later: LatePart) {
    this.#host = host;
    this.#later = later;
  }

  get now(): Opened | undefined {
    return this.#now;
  }

  open(what: Opened): void {
    this.#now = what;
    this.#host.requestUpdate();
    void this.#focusInside(what);
  }

  toggle(what: Opened): void {
    if (this.#now === what) this.close();
    else this.open(what);
  }

  /** Closes it, with the focus back where it was opened. */
  close(): void {
    const was = this.#now;
    this.forget();
    if (!was) return;
    void this.#host.updateComplete.then(() => {
      const control = this.#find(`[data-name=${CONTROL_OF[was]}]:not([aria-disabled='true'])`);
      (control ?? this.#find('section'))?.focus();
    });
  }

  /** Closes it and leaves the focus alone. */
  forget(): void {
    this.#now = undefined;
    this.#host.requestUpdate();
  }

  async #focusInside(what: Opened): Promise<void> {
    await this.#later.load();
    await this.#host.updateComplete;
    if (this.#now === what)
      this.#find('hub-dialpad, .choice button, .sheet > :last-child')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

export function isSheet(opened: Opened | undefined): opened is Sheet {
  return opened !== undefined && !['pad', 'transfer', 'park'].includes(opened);
}
