import type { LiveCall } from '../calls/live-calls.ts';

/** What someone is doing; `offline` is one without a connected phone. */
export type PresenceState = 'ready' | 'ringing' | 'busy' | 'away' | 'offline';

export interface Presence {
  /** The user's. */
  readonly id: string;
  readonly state: PresenceState;
}

export interface PresenceSources {
  isConnected(userId: string): boolean;
  liveCalls(userId: string): readonly LiveCall[];
  isAway(userId: string): boolean;
}

export type PresenceListener = (presence: Presence) => void;

/** Says of everyone what they are doing, and tells when that changes. */
export class Presences {
  readonly #sources: PresenceSources;
  readonly #listeners: PresenceListener[] = [];
  readonly #told = new Map<string, PresenceState>();

  constructor(sources: PresenceSources) {
    this.#sources = sources;
  }

  onChange(listener: PresenceListener): void {
    this.#listeners.push(listener);
  }

  of(userId: string): Presence {
    return { id: userId, state: presenceOf(this.#sources, userId) };
  }

  /** To be called when anything about this user is different. */
  look(userId: string): void {
    const presence = this.of(userId);
    if ((this.#told.get(userId) ?? 'offline') === presence.state) return;
    this.#told.set(userId, presence.state);
    for (const listener of this.#listeners) listener(presence);
  }
}

/** A call says more than what the person said of themselves. */
function presenceOf(sources: PresenceSources, userId: string): PresenceState {
  const calls = sources.liveCalls(userId);
  if (calls.some(({ state, direction }) => state === 'connected' || direction === 'out')) {
    return 'busy';
  }
  if (calls.length > 0) return 'ringing';
  if (!sources.isConnected(userId)) return 'offline';
  return sources.isAway(userId) ? 'away' : 'ready';
}
