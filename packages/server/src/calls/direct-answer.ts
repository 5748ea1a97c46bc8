import type { MediaLeg } from '../media/leg.ts';
import { readAudio } from '../media/sdp.ts';
import type { Identity } from '../sip/identity.ts';
import type { Caller } from './caller.ts';
import type { Failure } from './failure.ts';
import type { LiveCallStart } from './live-calls.ts';
import type { AnsweredPhone, Side } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** The answer to a caller who is connected without anything that rings, ready to be given. */
export class DirectAnswer {
  readonly #board: Switchboard;
  readonly #caller: Caller;
  readonly #media: MediaLeg;
  readonly #sdp: string;

  private constructor(board: Switchboard, caller: Caller, media: MediaLeg, sdp: string) {
    this.#board = board;
    this.#caller = caller;
    this.#media = media;
    this.#sdp = sdp;
  }

  /**
   * `reflects` where the caller is to see what they show; `inPlaceOf` is who goes on at this phone, and
   * hears of the other one at once what was said before.
   */
  static prepare(
    board: Switchboard,
    caller: Caller,
    { reflects = false, inPlaceOf }: { reflects?: boolean; inPlaceOf?: Side } = {},
  ): DirectAnswer | Failure {
    const offer = readAudio(caller.offer);
    if (!offer) return 'no-common-media';
    const media = board.setting.engine.createLeg();
    if (reflects) media.video.see(media.video);
    if (inPlaceOf) {
      media.holding = inPlaceOf.leg.media.holding;
      const { seen, leg } = inPlaceOf;
      media.video.see(seen === leg.media.video ? media.video : seen);
    }
    try {
      return new DirectAnswer(board, caller, media, media.answer(offer));
    } catch {
      media.close();
      return 'broken';
    }
  }

  /** `as` is what is known of the call already. */
  give(party: Identity, as: Partial<LiveCallStart> = {}): AnsweredPhone {
    const { callId, deviceId, subscriber } = this.#caller;
    const leg = this.#caller.accept(this.#media, this.#sdp, party);
    const live = this.#board.liveCalls.begin(subscriber.userId, {
      ...{ direction: 'out', party },
      ...as,
      ...{ deviceId, callId, dialog: as.state === 'connected' ? leg.dialog : null },
    });
    return { leg, live };
  }

  /** It is not to be given. */
  drop(): void {
    this.#media.close();
  }
}
