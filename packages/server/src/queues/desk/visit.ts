import type { QueuedParty, Subscriber } from '../../calls/ports.ts';
import { Keypad } from '../../media/keypad.ts';
import { WaitAnnouncements, type WaitAnnouncementsSetting } from './wait-announcements.ts';

/** A caller of a queue, from the moment they come until they are someone else's business. */
export interface Visit {
  readonly id: string;
  readonly queueId: string;
  /** Who it is now: someone may have given their place to another one. */
  readonly customer: Subscriber;
  /** They are here no more, or nothing is to be told to them any more. */
  leave(): void;
}

/** Someone who waits on the phone. */
export class WaitingVisit implements Visit {
  readonly id: string;
  readonly queueId: string;
  readonly party: QueuedParty;
  readonly #announcements: WaitAnnouncements;
  readonly #keypad: Keypad;

  constructor(
    { id, queueId }: Pick<Visit, 'id' | 'queueId'>,
    party: QueuedParty,
    setting: WaitAnnouncementsSetting & { readonly onKey: (key: string) => void },
  ) {
    this.id = id;
    this.queueId = queueId;
    this.party = party;
    this.#announcements = new WaitAnnouncements(party, setting);
    this.#keypad = new Keypad(party.voice, (key) => setting.onKey(key));
    this.#announcements.start();
  }

  get customer(): Subscriber {
    return this.party.subscriber;
  }

  leave(): void {
    this.party.onEnded = () => {};
    this.#announcements.stop();
    this.#keypad.stop();
  }
}

/** Someone who hung up and is called back when it is their turn. */
export class CallbackVisit implements Visit {
  readonly id: string;
  readonly queueId: string;
  readonly customer: Subscriber;

  constructor({ id, queueId, customer }: Omit<Visit, 'leave'>) {
    this.id = id;
    this.queueId = queueId;
    this.customer = customer;
  }

  leave(): void {
    // There is nobody to leave.
  }
}
