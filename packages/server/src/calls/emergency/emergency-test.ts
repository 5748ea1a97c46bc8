import { serviceIdentity, type Identity } from '../../sip/identity.ts';
import { listens } from '../hold.ts';
import type { Side, SideOwner } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';

/** A test that nobody ends does not go on for ever. */
const TONE_MS = 30_000;

/** Who answers the test number, to someone of this domain. */
export function testIdentity(number: string, domain: string): Identity {
  return serviceIdentity({ name: 'Emergency test', number }, { domain });
}

/** Plays a tone to someone who tests the way to emergency services, and hangs up after half a minute. */
export class EmergencyTest implements SideOwner {
  readonly #board: Switchboard;
  readonly #side: Side;
  readonly #timer: NodeJS.Timeout;

  constructor(board: Switchboard, side: Side) {
    this.#board = board;
    this.#side = side;
    this.#timer = setTimeout(() => {
      this.sideEnded();
      side.end();
    }, TONE_MS);
    board.others.add(this);
    side.own(this);
    side.showHeld(false);
    this.sideChanged();
  }

  sideEnded(): void {
    clearTimeout(this.#timer);
    this.#board.others.delete(this);
  }

  sideChanged(): void {
    const { direction } = this.#side;
    this.#side.hear(listens(direction) ? this.#board.setting.emergency.testTone : null);
  }
}
