import type { AcdOffer } from './acd-host.ts';
import type { CallerState } from './queue-state.ts';

/** A caller who rings at agents. */
export interface Ringing {
  readonly caller: CallerState;
  readonly userIds: readonly string[];
  readonly kind: 'chosen' | 'all' | 'picked';
  readonly startedAt: number;
  /** When it is to stop by itself. */
  readonly until: number;
  /** Null until the host has begun. */
  offer: AcdOffer | null;
  /** Nothing that the host tells of it counts any more. */
  isOver: boolean;
}
