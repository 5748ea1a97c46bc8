import type { OverflowReason } from './acd-host.ts';
import type { RingingOffer } from './ringing-offer.ts';

/** A caller of a queue, from the moment they come until someone takes them or they are gone. */
export class WaitingCaller {
  readonly visitId: string;
  readonly queueId: string;
  readonly since: number;
  /** Of those who came in the same millisecond. */
  readonly order: number;
  wantsCallback = false;
  offer: RingingOffer | null = null;
  /** At whom it rang in vain, in this round over the agents. */
  readonly passed = new Set<string>();
  /** It has not rung for a while, and may go round once more. */
  mayRepeat = false;
  /** Where they are to go once it does not ring any more. */
  overflow: OverflowReason | null = null;
  /** Before it rings once more at those where it rang in vain. */
  stopPause: (() => void) | null = null;
  /** Before they have waited too long. */
  stopPatience: (() => void) | null = null;

  constructor(start: Pick<WaitingCaller, 'visitId' | 'queueId' | 'since' | 'order'>) {
    this.visitId = start.visitId;
    this.queueId = start.queueId;
    this.since = start.since;
    this.order = start.order;
  }

  /** No timer of theirs comes any more. */
  rest(): void {
    this.stopPause?.();
    this.stopPatience?.();
    this.stopPause = this.stopPatience = null;
  }
}

/** Who came first goes first. */
export function byArrival(one: WaitingCaller, two: WaitingCaller): number {
  return one.since - two.since || one.order - two.order;
}
