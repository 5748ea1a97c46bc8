import type { Page } from 'playwright-core';
import { openQueue, row, toWait } from '../test/support/call-center-page.ts';
import { Person } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { MARK, mainThreadWork } from './main-thread.ts';
import { print } from './result.ts';
import { rounded } from './statistics.ts';

const EVENTS_PER_SECOND = 1_000;
const SECONDS = 10;
const ROUNDS = 5;
const AGENTS = 50;
const CALLERS = 40;

/** How soon all screens know of a caller, and a queue panel in the app while its queue is as busy as no queue is. */
export async function benchQueues(): Promise<void> {
  await using server = await ServerProcess.start();
  await benchScreens(server.url);
  await benchPanel(server.url);
}

async function benchScreens(url: string): Promise<void> {
  await using dave = await Person.signedIn(url, 'dave');
  await using alice = await Person.signedIn(url, 'alice');
  await using bob = await Person.signedIn(url, 'bob');
  await using carol = await Person.signedIn(url, 'carol');
  const screens = [alice, bob, carol];
  for (const screen of screens) await openQueue(screen, 'Sales');
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = Promise.all(screens.map((screen) => row(screen, 'Dave Davis').waitFor()));
    await dave.dial('2001');
    await dave.toBeInACall();
    const connected = performance.now();
    await seen;
    delays.push(performance.now() - connected);
    await dave.press('End');
    await Promise.all(screens.map((screen) => toWait(screen)));
    await dave.toHaveNoCall();
  }
  print({
    name: 'a caller comes to a queue: seen on three screens after they are connected, longest',
    value: rounded(Math.max(...delays)),
    unit: 'ms',
    rounds: ROUNDS,
  });
}

async function benchPanel(url: string): Promise<void> {
  await using alice = await Person.at(url, 'alice');
  await alice.page.addInitScript(installBenchQueues);
  await alice.page.reload();
  await alice.signIn();
  await alice.toBeRegistered();
  await alice.page.getByRole('link', { name: /^Call Center/ }).click();
  await alice.page.getByRole('button', { name: /^Sales/ }).click();
  for (const tab of ['WAITING', 'AGENTS']) {
    await alice.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await benchEvents(alice.page, tab);
  }
}

async function benchEvents(page: Page, tab: string): Promise<void> {
  const { work, answer: frames } = await mainThreadWork(page, () =>
    page.evaluate((load) => window.benchQueues.run(load), {
      ...{ perSecond: EVENTS_PER_SECOND, seconds: SECONDS },
      ...{ agents: AGENTS, callers: CALLERS, mark: MARK },
    }),
  );
  const name = `${EVENTS_PER_SECOND.toLocaleString('en')} queue events a second, ${tab}`;
  const milliseconds = work.reduce((sum, part) => sum + part, 0);
  print({
    name: `${name}: main thread`,
    value: rounded(milliseconds / SECONDS / 10),
    unit: 'percent of a core',
  });
  print({
    name: `${name}: longest frame`,
    value: rounded(Math.max(...frames)),
    unit: 'ms',
    rounds: frames.length,
  });
}

interface Load {
  readonly perSecond: number;
  readonly seconds: number;
  readonly agents: number;
  readonly callers: number;
  readonly mark: string;
}

declare global {
  interface Window {
    benchQueues: {
      /** The time of each frame while that much happens. Begins and ends with a mark. */
      run(load: Load): Promise<number[]>;
    };
  }
}

/** Runs in the page before all else: must not use anything from outside itself. */
function installBenchQueues(): void {
  let feed: WebSocket | undefined;
  let seq = 0;
  let queue: Record<string, unknown> & { readonly id?: string } = {};
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (!String(url).endsWith('/events')) return;
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- what comes in is put in here
      feed = this;
      this.addEventListener('message', ({ data, isTrusted }: MessageEvent<string>) => {
        if (isTrusted) note(JSON.parse(data) as Message);
      });
    }
  };

  interface Message {
    readonly seq?: number;
    readonly topic?: string;
    readonly change?: { readonly op: string; readonly items?: readonly { name: string }[] };
  }

  function note({ seq: told, topic, change }: Message): void {
    seq = told ?? seq;
    if (topic !== 'queues' || !change?.items) return;
    queue = change.items.find(({ name }) => name === 'Sales') ?? queue;
  }

  function tell(topic: string, change: object): void {
    const data = JSON.stringify({ type: 'change', seq, topic, change });
    feed?.dispatchEvent(new MessageEvent('message', { data }));
  }

  const party = (at: number): object => ({
    number: `+1469555${String(1000 + at)}`,
    name: `Caller number ${String(at)}`,
  });

  /** Callers come and go, agents ring, talk and are ready again; counts follow. */
  function happen(at: number, { agents, callers }: Load): void {
    const queueId = queue.id;
    const now = new Date().toISOString();
    switch (at % 4) {
      case 0: {
        const caller = `bench-${String(at % (callers * 4))}`;
        if (at % (callers * 8) < callers * 4) {
          const position = (at / 4) % callers;
          const item = {
            id: caller,
            queueId,
            party: party(at),
            since: now,
            position: position + 1,
          };
          return tell('queue-callers', { op: 'upsert', item: { ...item, state: 'waiting' } });
        }
        return tell('queue-callers', { op: 'remove', id: caller });
      }
      case 1:
        return tell('queues', {
          op: 'upsert',
          item: { ...queue, waiting: at % callers, waitingSince: now, ready: at % agents },
        });
      default: {
        const agent = at % agents;
        const activity = ['ready', 'ringing', 'on-call', 'wrap-up'][Math.floor(at / agents) % 4];
        const item = {
          ...{ id: `bench-agent-${String(agent)}`, queueId, userId: `bench-${String(agent)}` },
          ...{ name: `Agent number ${String(agent)}`, extension: String(3000 + agent) },
          ...{ statusId: 'online', statusSince: now, activity, activitySince: now },
          party: activity === 'on-call' ? party(at) : null,
        };
        return tell('queue-agents', { op: 'upsert', item });
      }
    }
  }

  window.benchQueues = {
    async run(load) {
      if (queue.id === undefined) throw new Error('no queue');
      const frames: number[] = [];
      let over = false;
      const frame =
        (last: number) =>
        (now: number): void => {
          frames.push(now - last);
          if (!over) requestAnimationFrame(frame(now));
        };
      const begun = performance.now();
      performance.mark(load.mark);
      requestAnimationFrame((now) => requestAnimationFrame(frame(now)));
      let told = 0;
      while (told < load.perSecond * load.seconds) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const due = Math.floor(((performance.now() - begun) * load.perSecond) / 1_000);
        for (; told < due; told += 1) happen(told, load);
      }
      over = true;
      performance.mark(load.mark);
      return frames;
    },
  };
}
