/** A phone that calls for a user can be sent to (RFC 3261 §10). */
export interface Binding<Target> {
  readonly userId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  /** The Contact URI as the phone wrote it. */
  readonly contact: string;
  /** `+sip.instance` (RFC 5626 §4.1); null where the phone has none. */
  readonly instance: string | null;
  /** How to reach it. */
  readonly target: Target;
  /** User-Agent header of its last REGISTER. */
  readonly userAgent: string | null;
  readonly callId: string;
  readonly cseq: number;
  readonly since: number;
  readonly expiresAt: number;
}

export interface ContactRequest {
  readonly contact: string;
  readonly instance: string | null;
  /** As asked in the Contact, else in the Expires header; null where neither says. */
  readonly expires: number | null;
}

export interface RegisterRequest<Target> {
  readonly userId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  readonly callId: string;
  readonly cseq: number;
  readonly target: Target;
  readonly userAgent?: string | null;
  /** `all-gone` is `Contact: *` with `Expires: 0`; an empty list only asks. */
  readonly contacts: readonly ContactRequest[] | 'all-gone';
}

export type RegisterResult<Target> =
  | { readonly kind: 'done'; readonly bindings: readonly Binding<Target>[] }
  | { readonly kind: 'too-brief'; readonly minimum: number }
  | { readonly kind: 'out-of-order' }
  | { readonly kind: 'too-many' };

export interface RegistrarLimits {
  readonly defaultExpires: number;
  readonly minExpires: number;
  readonly maxExpires: number;
  readonly maxPerUser: number;
}

export const REGISTRAR_LIMITS: RegistrarLimits = {
  defaultExpires: 300,
  minExpires: 30,
  maxExpires: 600,
  maxPerUser: 20,
};

/** Remembers which phones each user has, by device; times come from outside, so it is pure. */
export class Registrar<Target> {
  readonly #limits: RegistrarLimits;
  readonly #now: () => number;
  readonly #listeners: ((userId: string) => void)[] = [];
  readonly #users = new Map<string, Map<string, Binding<Target>>>();

  constructor(limits = REGISTRAR_LIMITS, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** All or nothing (RFC 3261 §10.3 step 7). */
  register(request: RegisterRequest<Target>): RegisterResult<Target> {
    this.expire();
    const before = this.#users.get(request.userId) ?? new Map<string, Binding<Target>>();
    const after = new Map(before);
    if (request.contacts === 'all-gone') {
      for (const [key, binding] of before) {
        if (isLate(request, binding)) return { kind: 'out-of-order' };
        after.delete(key);
      }
    } else {
      for (const contact of request.contacts) {
        const key = contact.instance ?? contact.contact;
        const known = before.get(key);
        if (known && isLate(request, known)) return { kind: 'out-of-order' };
        const expires = Math.min(
          contact.expires ?? this.#limits.defaultExpires,
          this.#limits.maxExpires,
        );
        if (expires === 0) after.delete(key);
        else if (expires < this.#limits.minExpires) {
          return { kind: 'too-brief', minimum: this.#limits.minExpires };
        } else after.set(key, this.#bind(request, contact, expires, known));
      }
    }
    if (after.size > this.#limits.maxPerUser) return { kind: 'too-many' };
    if (after.size === 0) this.#users.delete(request.userId);
    else this.#users.set(request.userId, after);
    if (!samePhones(before, after)) this.#changed(request.userId);
    return { kind: 'done', bindings: [...after.values()] };
  }

  of(userId: string): readonly Binding<Target>[] {
    const now = this.#now();
    return [...(this.#users.get(userId)?.values() ?? [])].filter(
      ({ expiresAt }) => expiresAt > now,
    );
  }

  has(userId: string, target: Target): boolean {
    return this.of(userId).some((binding) => binding.target === target);
  }

  /** Forgets what no longer leads anywhere. */
  removeWhere(gone: (binding: Binding<Target>) => boolean): void {
    for (const [userId, bindings] of this.#users) {
      const before = bindings.size;
      for (const [key, binding] of bindings) if (gone(binding)) bindings.delete(key);
      if (bindings.size === 0) this.#users.delete(userId);
      if (bindings.size < before) this.#changed(userId);
    }
  }

  /** Calls back with the user whose phones came, went, or are reached in another way. */
  onChange(listener: (userId: string) => void): void {
    this.#listeners.push(listener);
  }

  expire(): void {
    const now = this.#now();
    this.removeWhere(({ expiresAt }) => expiresAt <= now);
  }

  get size(): number {
    this.expire();
    let size = 0;
    for (const bindings of this.#users.values()) size += bindings.size;
    return size;
  }

  #changed(userId: string): void {
    for (const listener of this.#listeners) listener(userId);
  }

  #bind(
    request: RegisterRequest<Target>,
    contact: ContactRequest,
    expires: number,
    known: Binding<Target> | undefined,
  ): Binding<Target> {
    const now = this.#now();
    const { userId, deviceId, sessionId, callId, cseq, target } = request;
    return {
      ...{ userId, deviceId, sessionId, callId, cseq, target },
      userAgent: request.userAgent ?? null,
      contact: contact.contact,
      instance: contact.instance,
      since: known?.target === target ? known.since : now,
      expiresAt: now + expires * 1000,
    };
  }
}

/** A refreshed registration is no news. */
function samePhones<Target>(
  before: ReadonlyMap<string, Binding<Target>>,
  after: ReadonlyMap<string, Binding<Target>>,
): boolean {
  return (
    before.size === after.size &&
    [...after].every(([key, { target, since }]) => {
      const known = before.get(key);
      return known?.target === target && known.since === since;
    })
  );
}

function isLate<Target>(request: RegisterRequest<Target>, known: Binding<Target>): boolean {
  return request.callId === known.callId && request.cseq <= known.cseq;
}
