import type { HubElement } from '@hubline/element';
import type { ReactiveController } from 'lit';
import type { ContactForm } from './contact-form.ts';
import type { ContactRows } from './contact-rows.ts';
import { contactIdOf, type Side } from './side.ts';

/** What a side may be left to: the list, or what it was opened from. */
type Place = HTMLElement & { focus(): void };

/**
 * Opens one thing at a time beside the list. A form with something unsaved is asked first; the focus goes
 * in, and comes back to where it was opened.
 */
export class OpenSide implements ReactiveController {
  readonly #host: HubElement;
  #now: Side | undefined;

  constructor(host: HubElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onBeforeunload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onBeforeunload);
  }

  get now(): Side | undefined {
    return this.#now;
  }

  /** False where the form preferred to stay. */
  async go(side: Side): Promise<boolean> {
    if (!(await this.#mayLeave())) return false;
    await this.#become(side);
    this.#find<Place>('.side > :first-child')?.focus();
    return true;
  }

  /** From a changed contact back to its details, from all else back to the list. False as with `go`. */
  async close(): Promise<boolean> {
    if (!(await this.#mayLeave())) return false;
    const was = this.#now;
    if (was?.kind === 'form' && was.contact) {
      const { id } = was.contact;
      await this.#become({ kind: 'details', id, contact: was.contact });
      this.#find<Place>('.side > :first-child')?.focus();
      return true;
    }
    await this.#become(undefined);
    this.#focusBack(was);
    return true;
  }

  /** Closes it without a question, and leaves the focus alone. */
  forget(): void {
    this.#now = undefined;
  }

  async #become(side: Side | undefined): Promise<void> {
    this.#now = side;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  async #mayLeave(): Promise<boolean> {
    return (await this.#form?.mayLeave()) ?? true;
  }

  #focusBack(was: Side | undefined): void {
    const rows = this.#find<ContactRows>('hub-contact-rows');
    const id = contactIdOf(was);
    const opener = { files: '.files', form: '.create', details: '' }[was?.kind ?? 'details'];
    if (opener) this.#find(opener)?.focus();
    else if (rows && id !== undefined) rows.focusContact(id);
    else this.#find('input[type=search]')?.focus();
  }

  get #form(): ContactForm | null {
    return this.#find<ContactForm>('hub-contact-form');
  }

  #find<T extends HTMLElement>(selector: string): T | null {
    return this.#host.renderRoot?.querySelector<T>(selector) ?? null;
  }

  readonly #onBeforeunload = (event: Event): void => {
    if (this.#form?.unsaved) event.preventDefault();
  };
}
