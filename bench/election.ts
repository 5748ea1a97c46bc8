import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { seeded, seedOfProcess, type Random } from '../test/support/chaos/random.ts';
import { openChromium } from '../test/support/chromium.ts';
import { until } from '../test/support/until.ts';
import { ElectionTab, type Reign } from './election-tab.ts';
import { print, printTimes } from './result.ts';

/** After whatever happened, one page leads again within this. */
const WITHIN_MS = 3_000;
const HANG_MS = 4_000;
const TABS = { least: 2, most: 6 } as const;

type Deed = 'open' | 'close' | 'crash' | 'reload' | 'freeze' | 'wake' | 'hang';
const DEEDS: readonly Deed[] = [
  ...(['open', 'open', 'close', 'close', 'close', 'crash', 'crash'] as const),
  ...(['reload', 'reload', 'freeze', 'freeze', 'wake', 'wake', 'hang'] as const),
];

export interface ElectionResult {
  /** Milliseconds until one page led again, one for each round. */
  readonly times: readonly number[];
  /** Milliseconds for which pages that had hung did not know that they were replaced. */
  readonly beliefs: readonly number[];
  /** What went wrong, in words. */
  readonly faults: readonly string[];
}

/**
 * Pages of one browser, to which all that happens to pages happens at random, mostly to the one that leads:
 * afterwards one leads again, and there were never two.
 */
export async function elect(rounds: number, seed: number): Promise<ElectionResult> {
  await using site = await serveScript();
  const browser = await openChromium();
  try {
    return await new Election(await browser.newContext(), site.url, seeded(seed)).run(rounds);
  } finally {
    await browser.close();
  }
}

class Election {
  readonly #context: BrowserContext;
  readonly #url: string;
  readonly #random: Random;
  readonly #tabs: ElectionTab[] = [];
  readonly #times: number[] = [];
  readonly #faults: string[] = [];
  readonly #told = new Set<Reign>();
  /** What goes on while others lead. */
  #hanging: Promise<void> = Promise.resolve();

  constructor(context: BrowserContext, url: string, random: Random) {
    this.#context = context;
    this.#url = url;
    this.#random = random;
  }

  async run(rounds: number): Promise<ElectionResult> {
    for (let tab = 0; tab < TABS.least + 1; tab += 1) await this.#open();
    await this.#oneLeads('the beginning');
    for (let round = 1; round <= rounds; round += 1) {
      const what = `round ${round}: ${await this.#act()}`;
      this.#times.push(await this.#oneLeads(what));
      // Whoever hung runs again before something else happens.
      await this.#hanging;
      await this.#oneLeads(`${what}, afterwards`);
      for (const overlap of this.#overlaps()) this.#faults.push(`${what}: ${overlap}`);
    }
    const beliefs = this.#tabs.flatMap((tab) => tab.beliefs);
    return { times: this.#times, beliefs, faults: this.#faults };
  }

  /** Says what it did. */
  async #act(): Promise<string> {
    const deed = this.#choose(DEEDS);
    const [alive, running, still] = [this.#alive, this.#running, this.#alive.filter(isStill)];
    if (deed === 'wake' || running.length <= 1) {
      const tab = still[0];
      if (tab) await tab.wake();
      else await this.#open();
      return tab ? 'wake' : 'open';
    }
    if (deed === 'open' || alive.length <= TABS.least) {
      if (alive.length < TABS.most) await this.#open();
      else await this.#choose(running).close();
      return alive.length < TABS.most ? 'open' : 'close';
    }
    const leader = running.find(({ part }) => part === 'leading');
    const tab = leader && this.#random() < 0.7 ? leader : this.#choose(running);
    if (deed === 'hang') {
      this.#hanging = tab.hang(HANG_MS);
      // As when someone turns to another page, or wants something done there.
      await Promise.all(this.#running.map((other) => other.doubt()));
    } else {
      await tab[deed]();
    }
    return `${deed} ${tab === leader ? 'the leader' : 'another'} of ${alive.length}`;
  }

  async #open(): Promise<void> {
    this.#tabs.push(await ElectionTab.open(this.#context, this.#url));
  }

  /** How long it took until it was so. */
  async #oneLeads(what: string): Promise<number> {
    const begin = performance.now();
    const one = (): true | null => {
      const parts = this.#running.map(({ part }) => part);
      const leaders = parts.filter((part) => part === 'leading');
      return leaders.length === 1 && !parts.includes('none') ? true : null;
    };
    const seen = (): string => this.#running.map(({ part }) => part).join(', ');
    await until(() => `${what}: ${seen()}`, one, { timeout: WITHIN_MS, every: 5 }).catch(
      (error: unknown) => this.#faults.push(String(error)),
    );
    return performance.now() - begin;
  }

  /** Two who led at the same time; each time once. */
  *#overlaps(): Generator<string> {
    const reigns = this.#tabs.flatMap((tab, id) => tab.reigns.map((reign) => ({ reign, id })));
    reigns.sort((a, b) => a.reign.from - b.reign.from);
    for (const [at, { reign, id }] of reigns.entries()) {
      for (const { reign: later, id: other } of reigns.slice(at + 1)) {
        const both = Math.min(reign.to, later.to) - later.from;
        if (both <= 0 || other === id || this.#told.has(later)) continue;
        this.#told.add(later);
        yield `pages ${id} and ${other} led together for ${both} ms`;
      }
    }
  }

  get #alive(): readonly ElectionTab[] {
    return this.#tabs.filter(({ state }) => state !== 'gone');
  }

  get #running(): readonly ElectionTab[] {
    return this.#tabs.filter(({ state }) => state === 'running');
  }

  #choose<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }
}

const isStill = ({ state }: ElectionTab): boolean => state === 'still';

async function serveScript(): Promise<{ readonly url: string } & AsyncDisposable> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('pages/election-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['@hubline/source'],
  });
  const script = outputFiles[0]!.text;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** `CHAOS_SEED` makes it the same again. */
if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? 200);
  const seed = seedOfProcess();
  const { times, beliefs, faults } = await elect(rounds, seed);
  printTimes(`one page leads again (seed ${seed})`, times);
  printTimes('a page that hung learns that it was replaced', beliefs);
  print({
    name: `faults in the election (seed ${seed})`,
    value: faults.length,
    unit: 'pieces',
    rounds,
  });
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
