import type { TestContext } from 'node:test';
import { filter, firstValueFrom, timeout, type Observable } from 'rxjs';
import {
  createHub,
  hublineBackend,
  sipPhone,
  type Behavior,
  type Call,
  type CallState,
  type Hub,
  type HubOptions,
} from '@hubline/core';
import { FakeMicrophone, PASSWORD, fakePeerConnection } from '@hubline/core/testing';

/** Long enough for a machine that does much else. */
const PATIENCE_MS = 15_000;

type Options = Partial<Pick<HubOptions, 'maxCalls'>> & { readonly WebSocket?: typeof WebSocket };

/** Someone at a phone without a browser: all but the sound is real. Closed with the test. */
export async function hubOf(
  t: TestContext,
  server: string,
  username: string,
  { WebSocket: Socket = WebSocket, ...options }: Options = {},
): Promise<Hub> {
  const microphone = new FakeMicrophone();
  const hub = createHub({
    backend: hublineBackend({ server }),
    phone: sipPhone({ microphone, createPeerConnection: fakePeerConnection, WebSocket: Socket }),
    microphone,
    ...options,
  });
  t.after(() => hub.close());
  await hub.session.signIn({ username, password: PASSWORD });
  await when(hub.registration.state$, ({ status }) => status === 'registered');
  return hub;
}

/** Waits until it is so. */
export function when<T>(behavior: Behavior<T>, condition: (value: T) => boolean): Promise<T> {
  return firstValueFrom(behavior.pipe(filter(condition), timeout(PATIENCE_MS)));
}

export const next = (calls$: Observable<Call>): Promise<Call> =>
  firstValueFrom(calls$.pipe(timeout(PATIENCE_MS)));

export function phase<P extends CallState['phase']>(
  call: Call,
  wanted: P,
): Promise<Extract<CallState, { phase: P }>> {
  const state = when(call.state$, (value) => value.phase === wanted);
  return state as Promise<Extract<CallState, { phase: P }>>;
}

/** One dials, the other accepts; both are in the call afterwards. */
export async function connected(
  caller: Hub,
  callee: Hub,
  number: string,
): Promise<{ readonly theirs: Call; readonly taken: Call }> {
  const ringing = next(callee.calls.incoming$);
  const theirs = await caller.calls.dial(number);
  const taken = await ringing;
  await taken.accept();
  await Promise.all([phase(theirs, 'connected'), phase(taken, 'connected')]);
  return { theirs, taken };
}
