import type { CallEmergency } from '../emergency/emergency-entry.ts';
import type { Identity } from '../sip/identity.ts';

export type RecordingState = 'off' | 'on' | 'paused';

/** A dialog between a phone and us, by the names that a Replaces header has (RFC 3891 §3). */
export interface DialogId {
  readonly callId: string;
  /** The `to-tag`. */
  readonly serverTag: string;
  /** The `from-tag`. */
  readonly phoneTag: string;
}

export function isSameDialog(one: DialogId | null, two: DialogId): boolean {
  return (
    one?.callId === two.callId && one.serverTag === two.serverTag && one.phoneTag === two.phoneTag
  );
}

/** A call at one phone of a user, as it is now. */
export interface LiveCall {
  readonly id: string;
  readonly deviceId: string;
  /** Null while it is being set up. */
  readonly dialog: DialogId | null;
  /** SIP Call-ID of this leg. */
  readonly callId: string;
  readonly direction: 'in' | 'out';
  readonly state: 'ringing' | 'connected';
  readonly party: Identity;
  readonly startedAt: number;
  readonly answeredAt: number | null;
  /** By this phone. */
  readonly held: boolean;
  readonly recording: RecordingState;
  /** The phone of the other side is gone without hanging up, and may come back. */
  readonly otherAway: boolean;
  /** A queue offers it, or did. */
  readonly ofQueue: boolean;
  /** Of emergency calls alone. */
  readonly emergency?: CallEmergency | null;
}

export type LiveCallChange =
  | { readonly op: 'upsert'; readonly item: LiveCall }
  | { readonly op: 'remove'; readonly id: string };

export type LiveCallListener = (userId: string, change: LiveCallChange) => void;

/** Which calls ring and are up at whose phones. */
export class LiveCalls {
  readonly #byUser = new Map<string, Map<string, LiveCall>>();
  readonly #listeners: LiveCallListener[] = [];

  /** Oldest first. */
  of(userId: string): readonly LiveCall[] {
    return [...(this.#byUser.get(userId)?.values() ?? [])];
  }

  onChange(listener: LiveCallListener): void {
    this.#listeners.push(listener);
  }

  begin(userId: string, start: LiveCallStart): LiveCallEntry {
    const call: LiveCall = {
      id: crypto.randomUUID(),
      dialog: null,
      startedAt: Date.now(),
      answeredAt: null,
      held: false,
      recording: 'off',
      otherAway: false,
      ofQueue: false,
      emergency: null,
      state: 'ringing',
      ...start,
    };
    const calls = this.#byUser.get(userId) ?? new Map<string, LiveCall>();
    this.#byUser.set(userId, calls);
    return new LiveCallEntry(call, (change) => {
      if (change.op === 'upsert') calls.set(change.item.id, change.item);
      else calls.delete(change.id);
      if (calls.size === 0) this.#byUser.delete(userId);
      else this.#byUser.set(userId, calls);
      for (const listener of this.#listeners) listener(userId, change);
    });
  }
}

export type LiveCallStart = Pick<LiveCall, 'deviceId' | 'callId' | 'direction' | 'party'> &
  Partial<Omit<LiveCall, 'id'>>;

/** The line in `LiveCalls` of one leg, kept up to date by whoever has the leg. */
export class LiveCallEntry {
  #call: LiveCall;
  #over = false;
  readonly #publish: (change: LiveCallChange) => void;

  constructor(call: LiveCall, publish: (change: LiveCallChange) => void) {
    this.#call = call;
    this.#publish = publish;
    publish({ op: 'upsert', item: call });
  }

  get call(): LiveCall {
    return this.#call;
  }

  update(change: Partial<LiveCall>): void {
    const changed = (Object.keys(change) as (keyof LiveCall)[]).some(
      (key) => change[key] !== this.#call[key],
    );
    if (this.#over || !changed) return;
    this.#call = { ...this.#call, ...change };
    this.#publish({ op: 'upsert', item: this.#call });
  }

  /** Idle when it is over already. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#publish({ op: 'remove', id: this.#call.id });
  }
}
