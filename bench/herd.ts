import { setTimeout as pause } from 'node:timers/promises';
import { filter, firstValueFrom, timeout } from 'rxjs';
import { createHub, hublineBackend, sipPhone, type Hub } from '@hubline/core';
import { FakeMicrophone, fakePeerConnection, memoryStorage } from '@hubline/core/testing';
import { runProgram } from '../test/support/program.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { print } from './result.ts';
import { rounded } from './statistics.ts';

const CLIENTS = 200;
/** Each has as many phones as a person may have, and no more. */
const USERS = 20;
const PASSWORD = 'a-long-password';
const SIGN_IN_TOGETHER = 4;
/** How long nothing answers: long enough that all have noticed and tried more than once. */
const AWAY_MS = 5_000;
const PATIENCE_MS = 60_000;

/** Two hundred phones whose server is killed and started again: how soon they are back, and whether all at once. */
export async function benchHerd(): Promise<void> {
  await using server = await ServerProcess.start();
  const usernames = await addUsers(server.dataFolder);
  const opened: number[] = [];
  const Socket = countingSockets(opened);
  const hubs: Hub[] = [];
  try {
    while (hubs.length < CLIENTS)
      hubs.push(
        ...(await Promise.all(
          Array.from({ length: SIGN_IN_TOGETHER }, (_, at) =>
            signedIn(server.url, usernames[(hubs.length + at) % USERS]!, Socket),
          ),
        )),
      );
    await server.kill();
    await pause(AWAY_MS);
    const backs = hubs.map((hub) => registeredAgain(hub));
    opened.length = 0;
    await server.start();
    const ready = performance.now();
    const back = (await Promise.all(backs)).map((at) => at - ready);
    report(
      back,
      opened.map((at) => at - ready),
    );
  } finally {
    await Promise.all(hubs.map((hub) => hub.close()));
  }
}

function report(back: readonly number[], opened: readonly number[]): void {
  const name = `${String(CLIENTS)} clients whose server is killed and started again`;
  print({ name: `${name}: all registered within`, value: rounded(Math.max(...back)), unit: 'ms' });
  for (const [what, times] of [
    ['registered', back],
    ['sockets opened', opened],
  ] as const) {
    const { busiest, mean, each } = rates(times);
    print({ name: `${name}: ${what} a second, mean`, value: rounded(mean), unit: 'clients' });
    print({
      name: `${name}: ${what} in the busiest second`,
      value: busiest,
      unit: 'clients',
      note: each,
    });
    print({
      name: `${name}: ${what} in the busiest second over the mean`,
      value: rounded(busiest / mean, 2),
      unit: 'times the mean',
    });
  }
}

/** The mean is over the time from the first second to the last. */
function rates(times: readonly number[]): { busiest: number; mean: number; each: string } {
  const last = Math.max(...times) / 1000;
  const seconds = Array.from(
    { length: Math.floor(last) + 1 },
    (_, second) => times.filter((time) => Math.floor(time / 1000) === second).length,
  );
  return {
    busiest: Math.max(...seconds),
    mean: times.length / Math.max(1, last),
    each: seconds.join(' '),
  };
}

/** Changes the directory as an office does: by the account command. */
async function addUsers(dataFolder: string): Promise<string[]> {
  const usernames = Array.from({ length: USERS }, (_, at) => `person${String(3001 + at)}`);
  for (const [at, username] of usernames.entries()) {
    const { code, stderr } = await runProgram(
      [
        ...['account', 'add', '--tenant', 'Hubline Demo', '--username', username],
        ...['--name', `Person ${String(at + 1)}`, '--extension', String(3001 + at)],
        ...['--scope', 'basic', '--data', dataFolder],
      ],
      { input: PASSWORD },
    );
    if (code !== 0) throw new Error(stderr);
  }
  return usernames;
}

async function signedIn(server: string, username: string, Socket: typeof WebSocket): Promise<Hub> {
  const microphone = new FakeMicrophone();
  const storage = memoryStorage();
  const hub = createHub({
    backend: hublineBackend({ server, storage, WebSocket: Socket }),
    phone: sipPhone({ microphone, createPeerConnection: fakePeerConnection, WebSocket: Socket }),
    microphone,
    storage,
  });
  await hub.session.signIn({ username, password: PASSWORD });
  await registered(hub);
  return hub;
}

async function registeredAgain(hub: Hub): Promise<number> {
  const away$ = hub.registration.state$.pipe(filter(({ status }) => status !== 'registered'));
  await firstValueFrom(away$.pipe(timeout(PATIENCE_MS)));
  await registered(hub);
  return performance.now();
}

async function registered({ registration: { state$ } }: Hub): Promise<void> {
  await firstValueFrom(
    state$.pipe(
      filter(({ status }) => status === 'registered'),
      timeout(PATIENCE_MS),
    ),
  );
}

/** Notes when each socket is open. */
function countingSockets(opened: number[]): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', () => opened.push(performance.now()));
    }
  };
}
