import type { Offer, OfferEnd, Parking, Subscriber, WaitingParty } from '../calls/ports.ts';
import type { Park } from '../directory/snapshot.ts';

export interface ParkDirectory {
  /** By extension. */
  parks(tenantId: string): readonly Park[];
  park(parkId: string): Park | undefined;
  /** Whose phones a call rings that the one who parked it did not take back. */
  managers(tenantId: string): readonly Subscriber[];
}

export interface ParkLotOptions {
  readonly directory: ParkDirectory;
  /** How long a call stays before it rings at who parked it. */
  readonly seconds: number;
  readonly clock: () => number;
}

/** A park as it is now. */
export interface ParkState {
  readonly park: Park;
  readonly call: ParkedCall | null;
}

export interface ParkedCall {
  readonly party: Subscriber;
  readonly parkedBy: Subscriber;
  readonly since: number;
  /** When it goes back. */
  readonly returnsAt: number;
}

interface Space {
  readonly waiting: WaitingParty;
  call: ParkedCall;
  timer: NodeJS.Timeout;
  offer: Offer | null;
}

/** Keeps parked calls until someone takes them, and reminds who parked them. */
export class ParkLot implements Parking {
  readonly #options: ParkLotOptions;
  readonly #spaces = new Map<string, Space>();
  readonly #listeners: ((state: ParkState) => void)[] = [];

  constructor(options: ParkLotOptions) {
    this.#options = options;
  }

  onChange(listener: (state: ParkState) => void): void {
    this.#listeners.push(listener);
  }

  /** By extension. */
  all(tenantId: string): readonly ParkState[] {
    return this.#options.directory.parks(tenantId).map((park) => this.#stateOf(park));
  }

  park(
    waiting: WaitingParty,
    parkId: string | null,
    parkedBy: Subscriber,
  ): Pick<Park, 'extension' | 'name'> | 'occupied' | 'full' {
    const { directory } = this.#options;
    const parks = directory.parks(parkedBy.tenantId);
    const wanted = parkId === null ? parks : parks.filter(({ id }) => id === parkId);
    const free = wanted.find(({ id }) => !this.#spaces.has(id));
    if (!free) return parkId === null ? 'full' : 'occupied';
    const since = this.#options.clock();
    const call = { party: waiting.subscriber, parkedBy, since, returnsAt: this.#after(since) };
    const space: Space = { waiting, call, timer: this.#remindLater(free), offer: null };
    this.#spaces.set(free.id, space);
    waiting.onEnded = () => this.#leave(free);
    this.#tell(free);
    return free;
  }

  take(parkId: string, by: Subscriber): WaitingParty | null {
    const park = this.#options.directory.park(parkId);
    const space = this.#spaces.get(parkId);
    if (!space || park?.tenantId !== by.tenantId) return null;
    this.#leave(park, 'answered-elsewhere');
    return space.waiting;
  }

  /** Nobody is reminded any more. */
  close(): void {
    for (const { timer } of this.#spaces.values()) clearTimeout(timer);
  }

  #leave(park: Park, because: OfferEnd = 'caller-gave-up'): void {
    const space = this.#spaces.get(park.id);
    if (!space) return;
    clearTimeout(space.timer);
    this.#spaces.delete(park.id);
    space.offer?.cancel(because);
    this.#tell(park);
  }

  #remindLater(park: Park): NodeJS.Timeout {
    return setTimeout(() => this.#remind(park), this.#options.seconds * 1000);
  }

  /** Rings at who parked it, then at the managers; where nobody takes it, it stays for another time. */
  #remind(park: Park): void {
    const space = this.#spaces.get(park.id);
    if (!space) return;
    const { parkedBy } = space.call;
    const managers = this.#options.directory
      .managers(park.tenantId)
      .filter(({ userId }) => userId !== parkedBy.userId);
    this.#offer(park, space, [parkedBy], () => {
      this.#offer(park, space, managers, () => this.#stay(park, space));
    });
  }

  #offer(park: Park, space: Space, users: readonly Subscriber[], onFailed: () => void): void {
    if (users.length === 0) return onFailed();
    // It may fail at once, and the next offer stand already when this one comes back.
    let over = false;
    const end = (next: () => void): void => {
      over = true;
      space.offer = null;
      if (this.#spaces.get(park.id) === space) next();
    };
    const events = {
      onTaken: () => end(() => this.#leave(park)),
      onFailed: () => end(onFailed),
    };
    const offer = space.waiting.ring(users, events, park);
    if (!over) space.offer = offer;
  }

  #stay(park: Park, space: Space): void {
    space.call = { ...space.call, returnsAt: this.#after(this.#options.clock()) };
    space.timer = this.#remindLater(park);
    this.#tell(park);
  }

  #after(moment: number): number {
    return moment + this.#options.seconds * 1000;
  }

  #stateOf(park: Park): ParkState {
    return { park, call: this.#spaces.get(park.id)?.call ?? null };
  }

  #tell(park: Park): void {
    for (const listener of this.#listeners) listener(this.#stateOf(park));
  }
}
