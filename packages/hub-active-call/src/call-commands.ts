import type { Call, Conference, Consultation, Park, ParkedAt } from '@hubline/core';
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

  clear(): void {
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  /** Does something with a call; what goes wrong is said, unless the call is over by then. */
  try(act: () => Promise<unknown>, call?: Call): void {
    this.clear();
    act().catch((error: unknown) => {
      if (call?.state$.value.phase !== 'ended') this.#say(() => this.#text(error));
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
      this.#say(() => this.#text(error));
    } finally {
      this.#running = undefined;
      this.#host.requestUpdate();
    }
  }

  async transfer(call: Call, number: string, name: string): Promise<void> {
    const words = () => this.#words().call;
    await this.#passOn([call], () => call.transfer(number), {
      done: () => words().transferredTo(name),
      failed: (problem) => words().notTransferred(name, problem),
    });
  }

  /** Hands the call over to who was spoken with first. */
  async complete(consultation: Consultation): Promise<void> {
    const { call, target } = consultation;
    const name = this.#name(target);
    await this.once('complete', () =>
      this.#passOn([call, target], () => consultation.complete(), {
        done: () => this.#words().call.transferredTo(name),
        failed: (problem) => this.#words().call.notTransferred(name, problem),
      }),
    );
  }

  async switchTo(call: Call, phone: { readonly id: string; readonly name: string }): Promise<void> {
    const words = () => this.#words().call;
    await this.#passOn([call], () => call.switchTo(phone.id), {
      done: () => words().switched(phone.name),
      failed: (problem) => words().notSwitched(phone.name, problem),
    });
  }

  /** Leaves a merged call to the others. */
  async leave(conference: Conference): Promise<void> {
    const { calls } = conference;
    await this.once('leave', async () => {
      await conference.leave();
      for (const call of calls) this.#outcomes.set(call, this.#words().call.left);
    });
  }

  /** Parks it there, or where there is room; tells where that was. */
  async park(call: Call, park?: Park): Promise<void> {
    this.clear();
    try {
      const { extension, name } = await call.park(park?.extension);
      const parkedAt = { extension, name: name || park?.name || extension };
      this.#outcomes.set(call, this.#words().call.parkedIn(parkedAt.name));
      this.#tellParked(parkedAt);
    } catch (error) {
      this.#say(() => this.#text(error));
    }
    this.#host.requestUpdate();
  }

  async #passOn(
    calls: readonly [Call, ...Call[]],
    act: () => Promise<void>,
    say: { readonly done: () => string; readonly failed: (problem: string) => string },
  ): Promise<void> {
    this.clear();
    try {
      await act();
      for (const call of calls) this.#outcomes.set(call, say.done());
      this.#tellIfOthersGoOn(calls, say.done());
    } catch (error) {
      const [call] = calls;
      const isBack = call.state$.value.phase === 'connected';
      this.#say(() => {
        const words = this.#words().call;
        const failed = say.failed(this.#text(error));
        return isBack ? `${failed} ${words.backWithYou(this.#name(call))}` : failed;
      });
    }
    this.#host.requestUpdate();
  }

  /** Without another call, the panel says what became of these. */
  #tellIfOthersGoOn(calls: readonly Call[], outcome: string): void {
    const active = this.#host.hub?.calls.active$.value ?? [];
    if (active.some((call) => !calls.includes(call))) this.#notify('info', outcome);
  }

  #tellParked({ extension, name }: ParkedAt): void {
    const { hub } = this.#host;
    const words = this.#words().call;
    const undo = async (): Promise<unknown> => {
      const park = hub?.parks.all$.value.find((one) => one.extension === extension && one.call);
      return park ? hub?.parks.pickUp(park) : hub?.calls.dial(extension);
    };
    const run = () => {
      // Without a call there is no panel that could say it.
      undo().catch((error: unknown) => this.#notify('error', this.#text(error)));
    };
    const action = extension === '' ? undefined : { label: words.undo, run };
    this.#notify('info', words.parkedIn(name), action);
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
      this.#say(() => words.problemWith(this.#name(call), this.#text(error)));
    } else if (end.cause === 'hung-up' && end.by === 'them') {
      this.#notify('info', words.endedWith(this.#name(call)));
    }
  }

  #notify(kind: 'info' | 'error', text: string, action?: HubNoticeEvent['action']): void {
    this.#host.dispatchEvent(new HubNoticeEvent({ kind, text, ...(action ? { action } : {}) }));
  }

  #name(call: Call): string {
    return partyName(call.state$.value.party, this.#words().common);
  }

  #text(error: unknown): string {
    return errorText(error, this.#host.strings);
  }

  #say(problem: () => string): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
