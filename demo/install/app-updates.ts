import type { Behavior } from '@hubline/core';
import { BehaviorSubject } from 'rxjs';
import { betweenCalls } from './call-lock.ts';
import { updateMessage } from './worker-message.ts';

/** `waiting`: `Update` was chosen, and a call is up. */
export type UpdateState = 'none' | 'ready' | 'waiting' | 'updating';

export type CheckResult = 'current' | 'ready' | 'unreachable';

interface UpdateParts {
  readonly workers: ServiceWorkerContainer;
  readonly locks: LockManager | undefined;
  /** Replaces this page by the new version. */
  readonly reload: () => void;
}

/** In ms: a page that is open for days looks for a new version now and then. */
const LOOK_EVERY = 60 * 60 * 1000;
/** In ms: a new version that has not taken over by then, does not. */
const PATIENCE = 10_000;

/** New versions of the app: each waits in the browser until someone asks for it while nobody talks. */
export class AppUpdates {
  readonly #parts: UpdateParts;
  readonly #state$ = new BehaviorSubject<UpdateState>('none');
  readonly #registration: Promise<ServiceWorkerRegistration | undefined>;
  #update: AbortController | undefined;
  #isPutOff = false;
  #lookedAt = Date.now();
  #isControlled: boolean;
  #isReplaced = false;

  readonly state$: Behavior<UpdateState> = this.#state$;

  constructor(parts: UpdateParts, script: string) {
    this.#parts = parts;
    this.#isControlled = parts.workers.controller !== null;
    parts.workers.addEventListener('controllerchange', () => this.#onChange());
    this.#registration = this.#register(script);
  }

  /** Asks the server now. */
  async check(): Promise<CheckResult> {
    const registration = await this.#registration;
    if (!registration) return 'unreachable';
    this.#lookedAt = Date.now();
    try {
      await registration.update();
      await installed(registration.installing);
    } catch {
      return 'unreachable';
    }
    this.#isPutOff = false;
    this.#look(registration);
    return registration.waiting && registration.active ? 'ready' : 'current';
  }

  /** As someone comes back to the page. */
  async checkIfLongAgo(): Promise<void> {
    if (Date.now() - this.#lookedAt >= LOOK_EVERY) await this.check();
  }

  /** Installs the new version, after the calls that are up, and loads all pages anew. */
  async update(): Promise<void> {
    const registration = await this.#registration;
    if (!registration?.waiting || this.#update) return;
    const { signal } = (this.#update = new AbortController());
    this.#state$.next('waiting');
    try {
      await betweenCalls(this.#parts.locks, signal, async () => {
        this.#state$.next('updating');
        registration.waiting?.postMessage(updateMessage);
        // The pages go meanwhile; a worker that cannot be started leaves all as it is.
        await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      });
    } catch {
      // It was put off.
    }
    this.#update = undefined;
    this.#look(registration);
  }

  /** Not now: until it is asked for, or there is one that is newer still. */
  async later(): Promise<void> {
    this.#isPutOff = true;
    this.#update?.abort();
    const registration = await this.#registration;
    if (registration) this.#look(registration);
  }

  async #register(script: string): Promise<ServiceWorkerRegistration | undefined> {
    try {
      const registration = await this.#parts.workers.register(script);
      registration.addEventListener('updatefound', () => void this.#follow(registration));
      // The browser may have found it as it loaded the page.
      void this.#follow(registration);
      return registration;
    } catch {
      // Private windows, and pages without TLS: the app runs as it comes from the server.
      return undefined;
    }
  }

  async #follow(registration: ServiceWorkerRegistration): Promise<void> {
    await installed(registration.installing);
    this.#isPutOff = false;
    this.#look(registration);
  }

  #look({ waiting, active }: ServiceWorkerRegistration): void {
    if (this.#update || this.#isReplaced) return;
    const state = waiting && active && !this.#isPutOff ? 'ready' : 'none';
    if (state !== this.#state$.value) this.#state$.next(state);
  }

  /** Another version has the pages now; the first one takes over pages that were loaded without any. */
  #onChange(): void {
    const isFirst = !this.#isControlled;
    this.#isControlled = true;
    if (isFirst || this.#isReplaced) return;
    this.#isReplaced = true;
    this.#state$.next('updating');
    this.#parts.reload();
  }
}

/** Resolves once a worker is installed, or could not be. */
async function installed(worker: ServiceWorker | null): Promise<void> {
  if (!worker) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
