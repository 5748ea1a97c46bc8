import type { QueueDesk, QueuedParty, Subscriber } from '../../packages/server/src/calls/ports.ts';

const RING_SECONDS = 30;

/** A queue that rings at the same people for each caller at once, and sends away whom nobody takes. */
export class RingingDesk implements QueueDesk {
  readonly #users: readonly Subscriber[];

  constructor(users: readonly Subscriber[]) {
    this.#users = users;
  }

  enter(party: QueuedParty): void {
    const offer = party.ring(this.#users, RING_SECONDS, {
      onTaken: () => {},
      onFailed: () => party.end(),
      onTalked: () => {},
    });
    party.onEnded = () => offer.cancel();
  }
}
