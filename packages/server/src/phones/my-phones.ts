import type { Registration } from '../calls/telephony.ts';
import type { Change } from '../events/change.ts';
import { phoneName } from './phone-name.ts';

/** A connected phone of a user, as that user sees it. */
export interface MyPhone {
  /** The device's. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'web' | 'desk';
  readonly since: string;
}

export type MyPhoneListener = (userId: string, change: Change<MyPhone>) => void;

/** Knows which phones each user has connected, and tells what changes. */
export class MyPhones {
  readonly #registrations: (userId: string) => readonly Registration[];
  readonly #told = new Map<string, ReadonlyMap<string, MyPhone>>();
  readonly #listeners: MyPhoneListener[] = [];

  constructor(registrations: (userId: string) => readonly Registration[]) {
    this.#registrations = registrations;
  }

  onChange(listener: MyPhoneListener): void {
    this.#listeners.push(listener);
  }

  /** The longest connected first. */
  of(userId: string): MyPhone[] {
    return [...byDevice(this.#registrations(userId)).values()];
  }

  /** To be called when the registrations of this user changed. */
  look(userId: string): void {
    const before = this.#told.get(userId) ?? new Map<string, MyPhone>();
    const after = byDevice(this.#registrations(userId));
    if (after.size > 0) this.#told.set(userId, after);
    else this.#told.delete(userId);
    for (const id of before.keys()) if (!after.has(id)) this.#tell(userId, { op: 'remove', id });
    for (const [id, item] of after) {
      const known = before.get(id);
      if (known?.name === item.name && known.since === item.since) continue;
      this.#tell(userId, { op: 'upsert', item });
    }
  }

  #tell(userId: string, change: Change<MyPhone>): void {
    for (const listener of this.#listeners) listener(userId, change);
  }
}

function byDevice(registrations: readonly Registration[]): Map<string, MyPhone> {
  const phones = new Map<string, MyPhone>();
  for (const { deviceId, browser, userAgent, since } of registrations) {
    const named = phoneName(browser, userAgent);
    phones.set(deviceId, { id: deviceId, ...named, since: new Date(since).toISOString() });
  }
  return phones;
}
