import { isLive, type BranchState } from './fork.ts';
import type { CancelReason } from './failure.ts';
import type { ClosedApps, Waking, WakingCall, WakingOver } from './ports.ts';

type WakingEnd = CancelReason | 'forwarded';

const OVER: Readonly<Record<WakingEnd, WakingOver>> = {
  'answered-elsewhere': 'answered',
  'declined-elsewhere': 'declined',
  'caller-gave-up': 'missed',
  'no-answer': 'missed',
  forwarded: 'forwarded',
};

/**
 * The closed apps of someone who is called, as one more phone: it rings once they were told, and the one that
 * opens is rung beside it.
 */
export class WakingPhone {
  readonly userId: string;
  readonly #waking: Waking;
  readonly #onState: () => void;
  #state: BranchState = 'calling';

  private constructor(userId: string, waking: Waking, onState: () => void) {
    this.userId = userId;
    this.#waking = waking;
    this.#onState = onState;
    void waking.reached.then((reached) => this.#become(reached ? 'ringing' : 'unreachable'));
  }

  /** Null where there is nobody to be told. `onState` is never called before this returns. */
  static wake(apps: ClosedApps | null, call: WakingCall, onState: () => void): WakingPhone | null {
    const waking = apps?.wake(call) ?? null;
    return waking && new WakingPhone(call.user.userId, waking, onState);
  }

  get state(): BranchState {
    return this.#state;
  }

  /** Idle when it does not ring any more. */
  cancel(reason: WakingEnd): void {
    if (!isLive(this.#state)) return;
    this.#state = 'unanswered';
    this.#waking.over(OVER[reason]);
  }

  /** Someone declined where they were told of it, in this session. */
  decline(sessionId: string): void {
    if (!isLive(this.#state)) return;
    this.#waking.over('declined', sessionId);
    this.#become('declined');
  }

  #become(state: BranchState): void {
    if (!isLive(this.#state)) return;
    this.#state = state;
    this.#onState();
  }
}
