import type { Call, Hub } from '@hubline/core';

/** A person at a phone of theirs, as an action of a random sequence sees them. */
export interface Actor {
  readonly hub: Hub;
  /** Breaks the sockets of this phone, as a bad network does. */
  readonly dropSockets: () => void;
}

/**
 * What people do with calls. An action picks what it acts on by `choose`, and is null where there is
 * nothing to do it with; what it returns may reject, as a call may end at any moment.
 */
export type Action = (actor: Actor, choose: Choose) => Promise<unknown> | null;
export type Choose = <T>(from: readonly T[]) => T | undefined;

const PEOPLE = ['1001', '1002', '1003', '1004'];
const NUMBERS = [...PEOPLE, '2001', '*43', '*97', '*971002', '701', '703', '1999', '4695550199'];
const TARGETS = [...NUMBERS, '+12025550100'];
const PARKS = ['701', '702', '703', undefined];

type Connected = Extract<Call['state$']['value'], { phase: 'connected' }>;

const inPhase = ({ hub }: Actor, ...phases: readonly string[]): readonly Call[] =>
  hub.calls.active$.value.filter(({ state$ }) => phases.includes(state$.value.phase));

const up = (actor: Actor): readonly Call[] => inPhase(actor, 'connected');

const stateOf = (call: Call): Connected => call.state$.value as Connected;

/** Does it with one of `from`, where there is one. */
function withOne<T>(
  choose: Choose,
  from: readonly T[],
  act: (one: T) => Promise<unknown>,
): Promise<unknown> | null {
  const one = choose(from);
  return one === undefined ? null : act(one);
}

export const ACTIONS = {
  dial: ({ hub }, choose) => hub.calls.dial(choose(NUMBERS)!),
  accept: (actor, choose) => withOne(choose, inPhase(actor, 'incoming'), (call) => call.accept()),
  ignore: (actor, choose) => withOne(choose, inPhase(actor, 'incoming'), (call) => call.ignore()),
  decline: (actor, choose) => withOne(choose, inPhase(actor, 'incoming'), (call) => call.decline()),
  end: (actor, choose) =>
    withOne(choose, inPhase(actor, 'connected', 'dialing', 'ringing'), (call) => call.end()),
  hold: (actor, choose) => withOne(choose, up(actor), (call) => call.hold(!stateOf(call).held)),
  mute: (actor, choose) => withOne(choose, up(actor), (call) => call.mute(!stateOf(call).muted)),
  swap: (actor, choose) => withOne(choose, up(actor), (call) => actor.hub.calls.swap(call)),
  merge: (actor) => {
    const [one, two] = up(actor);
    return one && two ? actor.hub.calls.merge(one, two) : null;
  },
  split: ({ hub }, choose) => {
    const conference = hub.calls.conference$.value;
    return conference && withOne(choose, conference.calls, (call) => conference.split(call));
  },
  leave: ({ hub }) => hub.calls.conference$.value?.leave() ?? null,
  consult: (actor, choose) =>
    withOne(choose, up(actor), (call) => actor.hub.calls.consult(call, choose(TARGETS)!)),
  complete: ({ hub }) => hub.calls.consultation$.value?.complete() ?? null,
  cancel: ({ hub }) => hub.calls.consultation$.value?.cancel() ?? null,
  transfer: (actor, choose) =>
    withOne(choose, up(actor), (call) => call.transfer(choose(TARGETS)!)),
  park: (actor, choose) => withOne(choose, up(actor), (call) => call.park(choose(PARKS))),
  pickUp: ({ hub }, choose) =>
    withOne(
      choose,
      hub.parks.all$.value.filter(({ call }) => call !== null),
      (park) => hub.parks.pickUp(park),
    ),
  switch: (actor, choose) =>
    withOne(
      choose,
      up(actor),
      (call) =>
        withOne(choose, actor.hub.phones.others$.value, ({ id }) => call.switchTo(id)) ??
        Promise.resolve(),
    ),
  pull: ({ hub }, choose) =>
    withOne(choose, hub.phones.calls$.value, (call) => hub.calls.pull(call)),
  record: (actor, choose) =>
    withOne(choose, up(actor), (call) =>
      call.record(stateOf(call).recording === 'off' ? 'start' : 'stop'),
    ),
  digits: (actor, choose) => withOne(choose, up(actor), (call) => call.sendDtmf('1')),
  dropSockets: ({ dropSockets }) => {
    dropSockets();
    return Promise.resolve();
  },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
