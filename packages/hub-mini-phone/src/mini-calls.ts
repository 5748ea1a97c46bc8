import type { Call, CallState, Conference } from '@hubline/core';
import { Listen, Watch, WatchAll, type HubElement } from '@hubline/element';

type Phase<Name extends CallState['phase']> = {
  readonly call: Call;
  readonly state: Extract<CallState, { readonly phase: Name }>;
};
export type Ringing = Phase<'incoming'>;
export type Up = Phase<'connected'>;
export type Present = Up | Phase<'dialing' | 'ringing'> | Phase<'ended'>;

/** Seconds for which the end of the last call is shown. */
const LINGER = 3;

/** The calls that a small phone has room for: those that ring, and the one that is talked in, else how the last one ended. */
export class MiniCalls {
  readonly #host: HubElement & { readonly linger: number | undefined };
  readonly #active: Watch<readonly Call[]>;
  readonly #conference: Watch<Conference | null>;
  #ended: Call | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HubElement & { readonly linger: number | undefined }) {
    this.#host = host;
    this.#active = new Watch(host, () => host.hub?.calls.active$);
    this.#conference = new Watch(host, () => host.hub?.calls.conference$);
    new WatchAll(host, () => (this.#active.value ?? []).map(({ state$ }) => state$));
    new Listen(
      host,
      () => host.hub?.calls.ended$,
      (call) => this.#keep(call),
    );
  }

  /** Oldest first; without those that are silent here. */
  get ringing(): readonly Ringing[] {
    return this.#all.filter(
      (one): one is Ringing => one.state.phase === 'incoming' && !one.state.ignored,
    );
  }

  /** The one that is being made, else the one that is talked in, else one that is held, else the one that ended a moment ago. */
  get present(): Present | undefined {
    const calls = this.#all.filter(
      (one): one is Present => one.state.phase !== 'incoming' && one.state.phase !== 'ended',
    );
    const state = this.#ended?.state$.value;
    const ended: Present | undefined =
      this.#ended && state?.phase === 'ended' ? { call: this.#ended, state } : undefined;
    return (
      calls.findLast(({ state: { phase } }) => phase !== 'connected') ??
      calls.find(({ state: up }) => up.phase === 'connected' && !up.held) ??
      calls.at(-1) ??
      ended
    );
  }

  /** The merged call that this one is part of. */
  conferenceOf(call: Call): Conference | undefined {
    const conference = this.#conference.value;
    return conference?.calls.includes(call) ? conference : undefined;
  }

  get #all(): readonly { readonly call: Call; readonly state: CallState }[] {
    return (this.#active.value ?? []).map((call) => ({ call, state: call.state$.value }));
  }

  #keep(call: Call): void {
    clearTimeout(this.#timer);
    this.#ended = call;
    this.#timer = setTimeout(
      () => {
        this.#ended = undefined;
        this.#host.requestUpdate();
      },
      (this.#host.linger ?? LINGER) * 1000,
    );
    this.#host.requestUpdate();
  }
}
