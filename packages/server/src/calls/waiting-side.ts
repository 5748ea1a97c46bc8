import { identityFor } from '../sip/identity.ts';
import { heardBy } from './hold.ts';
import { Conversation } from './conversation.ts';
import { placeFor } from './place.ts';
import type { Offer, OfferEvents, Subscriber, WaitingParty, WaitingPlace } from './ports.ts';
import { Ring } from './ring.ts';
import { Side, type SideOwner } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** Someone who is alone in a call and hears music. */
export class WaitingSide implements WaitingParty, SideOwner {
  readonly id = crypto.randomUUID();
  readonly #board: Switchboard;
  readonly #side: Side;
  onEnded: () => void = () => {};

  constructor(board: Switchboard, side: Side) {
    this.#board = board;
    this.#side = side;
  }

  get subscriber(): Subscriber {
    return this.#side.subscriber;
  }

  /** The side is ours from now on. */
  begin(): void {
    this.#board.others.add(this);
    this.#side.own(this);
    this.sideChanged();
  }

  ring(users: readonly Subscriber[], { onTaken, onFailed }: OfferEvents, at?: WaitingPlace): Offer {
    const { subscriber } = this.#side;
    const ring = new Ring(this.#board, {
      callId: this.#side.participation.callId,
      users,
      from: (user) => identityFor(subscriber, user),
      except: this.#side.leg.connection,
      ...(at && { waitsAt: (user) => placeFor(user, at) }),
    });
    ring.start({
      onRinging: () => {},
      onAnswered: (answer) => {
        onTaken(answer.participation.user);
        this.join(new Side(this.#board, answer, answer.participation));
      },
      onFailed,
    });
    return ring;
  }

  join(next: Side): void {
    this.#board.others.delete(this);
    const side = this.#side;
    side.showParty(next.identityFor(side));
    next.showParty(side.identityFor(next));
    new Conversation(this.#board, [side, next]);
  }

  end(reason: string | null = null): void {
    this.#board.others.delete(this);
    this.#side.end(reason);
  }

  sideEnded(): void {
    this.#board.others.delete(this);
    this.onEnded();
  }

  sideChanged(): void {
    const heard = heardBy(this.#side.direction, 'sendonly');
    this.#side.hear(heard === 'music' ? this.#board.setting.music : null);
  }
}
