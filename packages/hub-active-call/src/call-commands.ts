import type { Call, Conference } from '@hubline/core';
import { HubNoticeEvent, Listen, errorText, partyName, type HubElement } from '@hubline/element';
import type { Words } from './call-words.ts';

/** Carries out what is asked of calls, and keeps in words what went wrong and what became of calls passed on. */
export class CallCommands {
  readonly #host: HubElement;
  readonly #words: () => Words;
  readonly #outcomes = new WeakMap<Call, string>();
  #problem: (() => string) | undefined;
  #running: string | undefined;

  constructor(host: HubElement, words: () => Words) {
    this.#host = host;
    this.#words = words;
    new Listen(
      host,
      () => host.hub?.calls.ended$,
      (call) => this.#tellEnd(call),
    );
  }

  /** What went wrong the last time, for who is in the call. */
  get problem(): string | undefined {
    return this.#problem?.();
  }

  /** The command that is being carried out, where only one may be at a time. */
  get running(): string | undefined {
    return this.#running;
  }

  /** What became of a call that was passed on. */
  outcome(call: Call): string | undefined {
    return this.#outcomes.get(call);
  }

  noteOutcome(call: Call, outcome: string): void {
    this.#outcomes.set(call, outcome);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  /** Does something with a call; what goes wrong is said, unless the call is over by then. */
  try(act: () => Promise<unknown>, call?: Call): void {
    this.clear();
    act().catch((error: unknown) => {
      if (call?.state$.value.phase !== 'ended') this.say(() => this.text(error));
    });
  }

  /** As `try`, for what must not be asked a second time while it goes on. */
  async once(name: string, act: () => Promise<unknown>): Promise<void> {
    if (this.#running !== undefined) return;
    this.#running = name;
    this.clear();
    try {
      await act();
    } catch (error) {
      this.say(() => this.text(error));
    } finally {
      this.#running = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Leaves a merged call to the others. */
  async leave(conference: Conference): Promise<void> {
    const { calls } = conference;
    await this.once('leave', async () => {
      await conference.leave();
      for (const call of calls) this.noteOutcome(call, this.#words().call.left);
    });
  }

  /** One of several calls ended: the others go on, and nothing else says how it ended. */
  #tellEnd(call: Call): void {
    const { hub } = this.#host;
    const words = this.#words().call;
    const state = call.state$.value;
    if (state.phase !== 'ended' || (hub?.calls.active$.value.length ?? 0) === 0) return;
    const { end } = state;
    if (call.direction === 'in' && !state.since) return;
    if (end.cause === 'failed' || end.cause === 'declined') {
      const error = end.cause === 'failed' ? end.error : { code: 'call/declined' };
      this.say(() => words.problemWith(this.#name(call), this.text(error)));
    } else if (end.cause === 'hung-up' && end.by === 'them') {
      this.notify('info', words.endedWith(this.#name(call)));
    }
  }

  /** Tells something in passing, whether or not there is a call. */
  notify(kind: 'info' | 'error', text: string, action?: HubNoticeEvent['action']): void {
    this.#host.dispatchEvent(new HubNoticeEvent({ kind, text, ...(action ? { action } : {}) }));
  }

  #name(call: Call): string {
    return partyName(call.state$.value.party, this.#words().common);
  }

  text(error: unknown): string {
    return errorText(error, this.#host.strings);
  }

  /** Says what went wrong to who is in the call, until something else is done. */
  say(problem: () => string): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
