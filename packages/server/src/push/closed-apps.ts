import type { ClosedApps, FinishedPart, Waking, WakingCall } from '../calls/ports.ts';
import { pushParty, type CallOver, type PushNews } from './push-payload.ts';
import type { Pushes } from './pushes.ts';

/** Longer than a call can ring, and as many as can ring in that time. */
const REMEMBERED = 1_000;

/** Tells closed apps of calls, and takes it back when it rings no more. */
export class PushedCalls implements ClosedApps {
  readonly #pushes: Pick<Pushes, 'audience' | 'send' | 'tell'>;
  readonly #clock: () => number;
  /** The calls that apps were told of; of these they hear the end too. */
  readonly #told = new Set<string>();

  constructor(pushes: Pick<Pushes, 'audience' | 'send' | 'tell'>, clock: () => number) {
    this.#pushes = pushes;
    this.#clock = clock;
  }

  wake({ user, callId, from, seconds, sessionIds }: WakingCall): Waking | null {
    const audience = this.#pushes
      .audience(user.userId, 'calls')
      .filter(({ sessionId }) => !sessionIds.includes(sessionId));
    if (audience.length === 0) return null;
    const about = { call: callId, party: pushParty(from.name, from.number) };
    this.#remember(`${user.userId} ${callId}`);
    const until = this.#clock() + seconds * 1000;
    const reached = this.#pushes.send(audience, { kind: 'call', ...about, until });
    return {
      reached,
      over: (how, bySession) => {
        const others = audience.filter(({ sessionId }) => sessionId !== bySession);
        const over: PushNews = { kind: 'call-over', ...about, how };
        // Not before the other one, which would stay then.
        void reached.then(() => this.#pushes.send(others, over));
      },
    };
  }

  /** Of a missed call that rang nowhere, closed apps hear now. */
  partFinished({ callId, user, direction, disposition, party }: FinishedPart): void {
    const told = this.#told.delete(`${user.userId} ${callId}`);
    if (told || direction === 'out' || !MISSED.has(disposition)) return;
    const how: CallOver = 'missed';
    const about = { call: callId, party: pushParty(party.name, party.number) };
    void this.#pushes.tell(user.userId, { kind: 'call-over', ...about, how });
  }

  #remember(key: string): void {
    this.#told.add(key);
    const [oldest] = this.#told;
    if (this.#told.size > REMEMBERED && oldest !== undefined) this.#told.delete(oldest);
  }
}

const MISSED: ReadonlySet<FinishedPart['disposition']> = new Set([
  ...(['missed', 'cancelled', 'no-answer'] as const),
]);
