import type { MediaPacket, MediaSource } from '../media/leg.ts';
import { identityFor, serviceIdentity, type Identity } from '../sip/identity.ts';
import { listens } from './hold.ts';
import type { ConnectingParty, PartyEnd, Subscriber } from './ports.ts';
import type { Side, SideOwner } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** Who plays messages to someone of this domain. */
export function voicemailIdentity(number: string, domain: string): Identity {
  return serviceIdentity({ name: 'Voicemail', number }, { domain });
}

/** Someone who is in a call with this server alone. */
export class AttendedSide implements ConnectingParty, SideOwner {
  readonly voice: MediaSource = { listen: (listener) => this.#listen(listener) };
  readonly #board: Switchboard;
  #side: Side;
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  #source: MediaSource | null = null;
  #onceConnected: (() => void) | null = null;
  #stopListening: () => void;
  onEnded: (how: PartyEnd) => void = () => {};

  /** The side is ours from now on. */
  constructor(board: Switchboard, side: Side) {
    this.#board = board;
    this.#side = side;
    board.others.add(this);
    side.own(this);
    side.showHeld(false);
    this.#stopListening = this.#follow();
  }

  protected get side(): Side {
    return this.#side;
  }

  get subscriber(): Subscriber {
    return this.#side.subscriber;
  }

  identityFor(viewer: Subscriber): Identity {
    return identityFor(this.#side.subscriber, viewer);
  }

  /** Calls back once, when they can hear what is played; never where they are gone before. */
  onceConnected(listener: () => void): void {
    this.#onceConnected = listener;
    this.#awaitSound();
  }

  hear(source: MediaSource | null): void {
    this.#source = source;
    this.#play();
  }

  /** Leaves the side, which hears what it heard last, to whoever owns it next. */
  release(): Side {
    this.#leave();
    return this.#side;
  }

  /** Someone else is here from now on, in place of the one who is the business of the caller of this. */
  exchange(next: Side): void {
    this.#side = next;
    next.own(this);
    next.showHeld(false);
    this.sideChanged();
  }

  end(): void {
    this.#leave();
    this.#side.end();
  }

  sideEnded(): void {
    this.#leave();
    this.onEnded(this.#side.leg.isLost ? 'lost' : 'hung-up');
  }

  sideChanged(): void {
    // They may be at another phone now.
    this.#stopListening();
    this.#stopListening = this.#follow();
    this.#play();
    this.#awaitSound();
  }

  #awaitSound(): void {
    if (!this.#onceConnected) return;
    this.#side.leg.media.onceOpen(() => {
      const listener = this.#onceConnected;
      this.#onceConnected = null;
      listener?.();
    });
  }

  #play(): void {
    this.#side.hear(listens(this.#side.direction) ? this.#source : null);
  }

  #listen(listener: (packet: MediaPacket) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow(): () => void {
    return this.#side.leg.media.listen((packet) => {
      for (const listener of this.#listeners) listener(packet);
    });
  }

  #leave(): void {
    this.#board.others.delete(this);
    this.#stopListening();
    this.#listeners.clear();
    this.#onceConnected = null;
  }
}
