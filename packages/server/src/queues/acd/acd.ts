import type { AcdAgent, AcdCaller, AcdHost, AcdQueue } from './acd-host.ts';

/** Distributes the callers of all queues to their agents. */
export class Acd {
  constructor(_host: AcdHost) {}

  /** What the queues are now; callers of one that is gone leave it. */
  configure(_queues: readonly AcdQueue[]): void {}
  /** A caller comes, at the end of the queue, or before all who came later than `since`. */
  enter(
    _visitId: string,
    _queueId: string,
    _who: { name: string; number: string },
    _since?: number,
  ): void {}
  /** They hung up. */
  abandon(_visitId: string): void {}
  /** They hung up to be called back. */
  wantCallback(_visitId: string): void {}
  /** They were called back in vain. */
  callbackFailed(_visitId: string): void {}
  /** Rings at this agent alone. */
  pick(_visitId: string, _userId: string): 'ringing' | 'gone' | 'taken' | 'unreachable' {
    return 'gone';
  }
  /** The agent's part of a call that was taken is over. */
  talked(_visitId: string, _userId: string, _held: number): void {}
  /** Whether they want calls of this queue. */
  setOnline(_userId: string, _queueId: string, _online: boolean): void {}
  /** Whether a phone of theirs could ring. */
  setReachable(_userId: string, _reachable: boolean): void {}
  /** Whether they are in any call, or ring for one that is not of a queue. */
  setBusy(_userId: string, _busy: boolean): void {}
  callers(_queueId: string): readonly AcdCaller[] {
    return [];
  }
  agents(_queueId: string): readonly AcdAgent[] {
    return [];
  }
  /** About how long the one at this position still waits, in seconds; null where nobody can say. */
  expectedWait(_queueId: string, _position: number): number | null {
    return null;
  }
  /** All timers rest. */
  close(): void {}
}
