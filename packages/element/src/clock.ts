import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND = 1000;
const ticking = new Set<Clock>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The second that all clocks show. */
let present = 0;

function start(): void {
  present = secondOf(Date.now());
  schedule();
}

function secondOf(time: number): number {
  return Math.floor(time / SECOND) * SECOND;
}

function stop(): void {
  clearTimeout(timer);
  timer = undefined;
}

function schedule(): void {
  timer = setTimeout(tickAll, SECOND - (Date.now() % SECOND));
}

function tickAll(): void {
  // The nearest full second: a timer that comes a little early or late skips none.
  present = Math.round(Date.now() / SECOND) * SECOND;
  schedule();
  for (const clock of [...ticking]) clock.tick();
}

/**
 * Renders its host anew at each full second for as long as the host needs it. All clocks of a page share
 * one timer, so that all durations on it change together; none runs when nothing counts.
 */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #needed: () => boolean;
  #connected = false;

  /** `needed` is looked up after each update. */
  constructor(host: ReactiveControllerHost, needed: () => boolean) {
    this.#host = host;
    this.#needed = needed;
    host.addController(this);
  }

  /** Whole seconds since then, at least 0. */
  since(start: Date): number {
    return Math.max(0, Math.floor((this.#now() - start.getTime()) / SECOND));
  }

  /** Whole seconds until then, at least 0. */
  until(end: Date): number {
    return Math.max(0, Math.ceil((end.getTime() - this.#now()) / SECOND));
  }

  hostConnected(): void {
    this.#connected = true;
    this.#run();
  }

  hostUpdated(): void {
    this.#run();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#run();
  }

  tick(): void {
    this.#host.requestUpdate();
  }

  #now(): number {
    // Also before it ticks: what is rendered anew within a second must not go back.
    return ticking.has(this) ? present : secondOf(Date.now());
  }

  #run(): void {
    if (this.#connected && this.#needed()) ticking.add(this);
    else ticking.delete(this);
    if (ticking.size === 0) stop();
    else if (timer === undefined) start();
  }
}
