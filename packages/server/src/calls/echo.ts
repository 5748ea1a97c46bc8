import { serviceIdentity, type Identity } from '../sip/identity.ts';
import { listens } from './hold.ts';
import type { Side, SideOwner } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** Who the echo is to someone of this domain. */
export function echoIdentity(number: string, domain: string): Identity {
  return serviceIdentity({ name: 'Echo test', number }, { domain });
}

/** Gives a side back what it says and shows. */
export class Echo implements SideOwner {
  readonly #board: Switchboard;
  readonly #side: Side;

  constructor(board: Switchboard, side: Side) {
    this.#board = board;
    this.#side = side;
    board.others.add(this);
    side.own(this);
    side.showHeld(false);
    this.sideChanged();
  }

  sideEnded(): void {
    this.#board.others.delete(this);
  }

  sideChanged(): void {
    const { direction, leg } = this.#side;
    this.#side.hear(listens(direction) ? leg.media : null);
    this.#side.see(listens(direction) ? leg.media.video : null);
  }
}
