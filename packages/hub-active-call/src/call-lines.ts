import type { Call, CallState, Conference, Consultation } from '@hubline/core';
import { Watch, WatchAll, type HubElement } from '@hubline/element';

/** Every state of a call but that of one that rings in, which is shown elsewhere. */
export type Shown = Exclude<CallState, { readonly phase: 'incoming' }>;
export type Connected = Extract<CallState, { readonly phase: 'connected' }>;
export type Ended = Extract<CallState, { readonly phase: 'ended' }>;

/** Calls that are talked in as one: a single call, or those of a conference. */
export type Line = readonly [Call, ...Call[]];

/** The calls of a hub, put together as they are talked in, and which of them is shown. */
export class CallLines {
  readonly #active: Watch<readonly Call[]>;
  readonly #conference: Watch<Conference | null>;
  readonly #consultation: Watch<Consultation | null>;
  #chosen: Call | undefined;

  constructor(host: HubElement) {
    this.#active = new Watch(host, () => host.hub?.calls.active$);
    this.#conference = new Watch(host, () => host.hub?.calls.conference$);
    this.#consultation = new Watch(host, () => host.hub?.calls.consultation$);
    new WatchAll(host, () => (this.#active.value ?? []).map((call) => call.state$));
  }

  /** Oldest first. */
  get all(): readonly Line[] {
    const calls = this.calls;
    const merged = calls.filter((call) => this.conference?.calls.includes(call));
    const [first, ...rest] = merged;
    if (!first) return calls.map((call): Line => [call]);
    return calls.flatMap((call): Line[] => {
      if (call === first) return [[first, ...rest]];
      return merged.includes(call) ? [] : [[call]];
    });
  }

  get calls(): readonly Call[] {
    return (this.#active.value ?? []).filter((call) => shown(call) !== undefined);
  }

  /** The one that was chosen, else the one that is being made, else the one that is talked in, else the latest. */
  get current(): Line | undefined {
    const lines = this.all;
    const chosen = lines.find((line) => line.some((call) => call === this.#chosen));
    return chosen ?? lines.findLast(isBeingMade) ?? lines.find(isTalking) ?? lines.at(-1);
  }

  /** The call to talk in next, where it is clear which one is meant. */
  get swapTo(): Call | undefined {
    const { current } = this;
    if (!current) return undefined;
    const up = this.all.filter((line) => connected(line).length > 0);
    if (up.length < 2) return undefined;
    const isUp = up.some(([call]) => call === current[0]);
    if (isUp && !isTalking(current)) return current[0];
    const others = up.filter(([call]) => call !== current[0]);
    return others.length === 1 ? others[0]?.[0] : undefined;
  }

  /** The two calls that can become one; undefined where it is not clear which, or there is one already. */
  get toMerge(): readonly [Call, Call] | undefined {
    const { current } = this;
    if (!current || this.conference) return undefined;
    const up = this.all.filter((line) => connected(line).length > 0);
    const others = up.filter(([call]) => call !== current[0]);
    const other = others.length === 1 ? others[0] : others.find(isTalking);
    const isUp = others.length < up.length;
    return isUp && other ? [current[0], other[0]] : undefined;
  }

  /** The merged call; undefined when there is none. */
  get conference(): Conference | undefined {
    return this.#conference.value ?? undefined;
  }

  /** The assisted transfer under way; undefined when there is none. */
  get consultation(): Consultation | undefined {
    return this.#consultation.value ?? undefined;
  }

  /** Shows this one from now on, without talking in it. */
  choose(call: Call | undefined): void {
    this.#chosen = call;
  }
}

/** The state of a call that belongs here: every one but of a call that rings in. */
export function shown(call: Call): Shown | undefined {
  const state = call.state$.value;
  return state.phase === 'incoming' ? undefined : state;
}

/** The states of those calls of a line that are up. */
export function connected(line: Line): readonly Connected[] {
  return line.flatMap(({ state$: { value } }) => (value.phase === 'connected' ? [value] : []));
}

export function isPartOf(line: Line, call: Call): boolean {
  return line.includes(call);
}

function isBeingMade([call]: Line): boolean {
  const { phase } = call.state$.value;
  return phase === 'dialing' || phase === 'ringing';
}

/** Whether people are heard in it. */
export function isTalking(line: Line): boolean {
  return connected(line).some(({ held }) => !held);
}

/** When the first of its calls began; undefined before that. */
export function since(line: Line): Date | undefined {
  const starts = connected(line).map((state) => state.since.getTime());
  return starts.length > 0 ? new Date(Math.min(...starts)) : undefined;
}
