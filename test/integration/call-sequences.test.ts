import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { createHub, hublineBackend, HubError, sipPhone, type Hub } from '@hubline/core';
import { FakeMicrophone, PASSWORD, fakePeerConnection } from '@hubline/core/testing';
import { createServer, type HublineServer } from '@hubline/server';
import { ACTIONS, type ActionName, type Actor, type Choose } from '../support/call-actions.ts';
import { until } from '../support/until.ts';

/**
 * Random sequences of what people do with calls, several people at once, on a server that answers for
 * who does not. Afterwards nothing is left over, and everyone sees the same. HUBLINE_SEED and HUBLINE_RUNS repeat or prolong what failed.
 */

const RUNS = Number(process.env['HUBLINE_RUNS'] ?? 200);
const SEED = Number(process.env['HUBLINE_SEED'] ?? Date.now() % 1_000_000_000);
/** Alice sits at two phones. */
const PHONES = ['alice', 'alice', 'bob', 'carol', 'dave'] as const;
const STEPS = 16;

interface Step {
  readonly who: number;
  readonly what: ActionName;
  readonly which: number;
  /** Milliseconds before the next step: none, or time for the other side to hear of it. */
  readonly then: number;
}

const names = Object.keys(ACTIONS) as ActionName[];
/** What begins a call comes more often, or there would be few calls to do something with. */
const often: readonly ActionName[] = ['dial', 'dial', 'dial', 'accept', 'accept', 'accept'];
const step = fc.record<Step>({
  who: fc.nat({ max: PHONES.length - 1 }),
  what: fc.constantFrom(...names, ...often, ...often),
  which: fc.nat({ max: 1000 }),
  then: fc.constantFrom(0, 0, 5, 20, 60),
});

async function actorAt(t: TestContext, server: HublineServer, username: string): Promise<Actor> {
  const sockets = new Set<WebSocket>();
  class BreakableWebSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols);
      sockets.add(this);
      this.addEventListener('close', () => sockets.delete(this));
    }
  }
  const microphone = new FakeMicrophone();
  const hub = createHub({
    backend: hublineBackend({ server: server.url }),
    phone: sipPhone({
      microphone,
      createPeerConnection: fakePeerConnection,
      WebSocket: BreakableWebSocket,
    }),
    microphone,
  });
  t.after(() => hub.close());
  await hub.session.signIn({ username, password: PASSWORD });
  await until(`${username} is registered`, () => isRegistered(hub));
  return {
    hub,
    dropSockets: () => {
      for (const socket of sockets) socket.close();
    },
  };
}

const isRegistered = (hub: Hub): true | null =>
  hub.registration.state$.value.status === 'registered' ? true : null;

async function play(actors: readonly Actor[], steps: readonly Step[]): Promise<void> {
  const under: Promise<unknown>[] = [];
  for (const { who, what, which, then } of steps) {
    const choose: Choose = (from) => from[which % from.length];
    const started = ACTIONS[what](actors[who]!, choose);
    if (started) under.push(started.catch(expectHubError));
    await pause(then);
  }
  await everyoneAgrees(actors);
  await everyoneHangsUp(actors);
  await Promise.all(under);
  // What began late is answered by the server where nobody else does, and would go on.
  await everyoneHangsUp(actors);
}

/** A command may fail, as calls end at any time; but it says so in the one way there is. */
function expectHubError(error: unknown): void {
  if (!(error instanceof HubError)) throw error;
  assert.notEqual(error.code, 'server/bad-answer');
}

/** What belongs to the whole office, as one phone shows it. */
function officeOf({ hub }: Actor): string {
  const parks = hub.parks.all$.value.map(({ extension, call }) => [
    extension,
    call && [call.party.number, call.parkedBy.number, call.since],
  ]);
  return JSON.stringify([parks, [...hub.presence.all$.value].sort()]);
}

async function everyoneAgrees(actors: readonly Actor[]): Promise<void> {
  await until(
    () => `not everyone saw the same:\n${actors.map(officeOf).join('\n')}`,
    () => (new Set(actors.map(officeOf)).size === 1 ? true : null),
  );
}

async function everyoneHangsUp(actors: readonly Actor[]): Promise<void> {
  const left = (): string[] =>
    actors.flatMap(({ hub }) =>
      hub.calls.active$.value.map(
        ({ state$: { value } }) => `${value.phase} ${value.party.number}`,
      ),
    );
  await until(
    () => `calls are left: ${left().join(', ')}`,
    async () => {
      const calls = actors.flatMap(({ hub }) => hub.calls.active$.value);
      await Promise.all(
        calls.map((call) => (call.state$.value.phase === 'incoming' ? call.decline() : call.end())),
      );
      await everyoneTakesBackWhatIsParked(actors);
      return left().length === 0 && parked(actors[0]!).length === 0 ? true : null;
    },
    { timeout: 30_000 },
  );
}

const parked = ({ hub }: Actor): Hub['parks']['all$']['value'] =>
  hub.parks.all$.value.filter(({ call }) => call !== null);

async function everyoneTakesBackWhatIsParked([first]: readonly Actor[]): Promise<void> {
  for (const park of parked(first!)) {
    const call = await first!.hub.parks.pickUp(park).catch(expectHubError);
    await call?.end();
  }
}

async function nothingIsLeft(server: HublineServer, actors: readonly Actor[]): Promise<void> {
  const seen = (): object => ({
    server: server.stats().telephony,
    phones: actors.map(({ hub }) => ({
      active: hub.calls.active$.value.length,
      elsewhere: hub.phones.calls$.value.length,
      merged: hub.calls.conference$.value !== null,
      consulting: hub.calls.consultation$.value !== null,
      registration: hub.registration.state$.value.status,
      presence: Object.fromEntries(hub.presence.all$.value),
    })),
  });
  const clean = (): boolean => {
    const { calls, legs } = server.stats().telephony;
    return (
      calls === 0 &&
      legs === 0 &&
      actors.every(
        ({ hub }) =>
          hub.calls.active$.value.length === 0 &&
          hub.phones.calls$.value.length === 0 &&
          hub.calls.conference$.value === null &&
          hub.calls.consultation$.value === null &&
          hub.registration.state$.value.status === 'registered' &&
          [...hub.presence.all$.value.values()].every((state) => /ready|offline/.test(state)),
      )
    );
  };
  await until(
    () => `something is left: ${JSON.stringify(seen(), null, 1)}`,
    () => (clean() ? true : null),
    { timeout: 30_000 },
  );
}

const NAME = `${String(RUNS)} random sequences of actions leave nothing behind (seed ${String(SEED)})`;

// A second for each is more than enough, and no more than is needed to see that one hangs.
test(NAME, { timeout: Math.max(RUNS * 1_000, 60_000) }, async (t) => {
  const server = await createServer({ port: 0, dataFolder: ':memory:', ringSeconds: 3 });
  t.after(() => server.close());
  const actors = await Promise.all(PHONES.map((username) => actorAt(t, server, username)));
  const sequence = fc.array(step, { minLength: 4, maxLength: STEPS });
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      await play(actors, steps);
      await nothingIsLeft(server, actors);
    }),
    // What failed left its traces on this server; a smaller case would be told by those.
    { numRuns: RUNS, seed: SEED, endOnFailure: true, verbose: 1 },
  );
});
