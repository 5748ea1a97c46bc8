import type { ClosedApps, FinishedPart, Waking, WakingCall } from '../calls/ports.ts';
import { pushParty, type CallOver, type PushNews } from './push-payload.ts';
import type { Pushes } from './pushes.ts';

interface Told {
  /** Null while it rings. */
  how: CallOver | null;
  /** When the last of it is told. */
  done: Promise<unknown>;
}

/** Longer than a call can ring, and as many as can ring in that time. */
const REMEMBERED = 1_000;

/** Tells closed apps of calls, and takes it back when it rings no more. */
export class PushedCalls implements ClosedApps {
  readonly #pushes: Pick<Pushes, 'audience' | 'send' | 'tell'>;
  readonly #clock: () => number;
  /** The calls that apps were told of, of whose end they hear too, and what they heard last. */
  readonly #told = new Map<string, Told>();

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
    const until = this.#clock() + seconds * 1000;
    const reached = this.#pushes.send(audience, { kind: 'call', ...about, until });
    const told: Told = { how: null, done: reached };
    this.#remember(`${user.userId} ${callId}`, told);
    return {
      reached,
      over: (how, bySession) => {
        const others = audience.filter(({ sessionId }) => sessionId !== bySession);
        const over: PushNews = { kind: 'call-over', ...about, how };
        // Not before the other one, which would stay then.
        told.how = how;
        told.done = reached.then(() => this.#pushes.send(others, over));
      },
    };
  }

  /** Of a missed call that rang nowhere, or was forwarded in vain, closed apps hear now. */
  partFinished({ callId, user, direction, disposition, party }: FinishedPart): void {
    const key = `${user.userId} ${callId}`;
    const told = this.#told.get(key);
    this.#told.delete(key);
    const isTold = told !== undefined && told.how !== 'forwarded';
    if (isTold || direction === 'out' || !MISSED.has(disposition)) return;
    const how: CallOver = 'missed';
    const about = { call: callId, party: pushParty(party.name, party.number) };
    const over: PushNews = { kind: 'call-over', ...about, how };
    void (told?.done ?? Promise.resolve()).then(() => this.#pushes.tell(user.userId, over));
  }

  #remember(key: string, told: Told): void {
    this.#told.set(key, told);
    const [oldest] = this.#told.keys();
    if (this.#told.size > REMEMBERED && oldest !== undefined) this.#told.delete(oldest);
  }
}

const MISSED: ReadonlySet<FinishedPart['disposition']> = new Set([
  ...(['missed', 'cancelled', 'no-answer'] as const),
]);
