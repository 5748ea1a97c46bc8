import { Watch, type HubElement } from '@hubline/element';
import type { Contact, ContactPhone } from '@hubline/core';

const MOST = 20;

/** One line of the Search section: a contact at one of its numbers. */
export interface Match {
  readonly contact: Contact;
  readonly phone: ContactPhone;
}

/** Finds contacts for what is typed and keeps which of them is marked. */
export class ContactSearch {
  readonly #host: HubElement;
  #text = '';
  #marked = 0;

  constructor(host: HubElement) {
    this.#host = host;
    // Contacts may come or change while the text stands.
    new Watch(host, () => host.hub?.contacts.all$);
  }

  /** A name is being typed, as opposed to a number. */
  get open(): boolean {
    return /\p{L}/u.test(this.#text);
  }

  get matches(): readonly Match[] {
    if (!this.open) return [];
    const contacts = this.#host.hub?.contacts.search(this.#text.trim(), MOST) ?? [];
    return contacts.flatMap((contact) => contact.phones.map((phone) => ({ contact, phone })));
  }

  /** The index of the marked line; -1 when there is none. */
  get marked(): number {
    return Math.min(this.#marked, this.matches.length - 1);
  }

  /** Looks for this text from now on. */
  look(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#marked = 0;
  }

  /** Moves the mark, around the ends. */
  move(by: number): void {
    const { length } = this.matches;
    if (length > 0) this.#marked = (this.marked + by + length) % length;
    this.#host.requestUpdate();
  }

  /** The contact that exactly this number belongs to. */
  owner(number: string): Contact | undefined {
    const digits = number.replace(/[\s.()-]/g, '');
    return digits === '' ? undefined : this.#host.hub?.contacts.byNumber(digits);
  }
}
