import { filter, first, map, pairwise, switchMap, type Observable } from 'rxjs';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Phone, SipAccounts } from './phone.ts';

interface RegistrationPorts {
  readonly phone: Phone;
  readonly accounts: SipAccounts | undefined;
  /** The id of who is signed in, or null. */
  readonly userId$: Observable<string | null>;
  /** Whether the server answers. */
  readonly connection$: Observable<{ readonly status: string }>;
  /** Whether someone is in an emergency call, which nothing is to end. */
  readonly emergency$: Behavior<boolean>;
  /** Calls `start` when this page is to have the phone of that person, until `scope` ends. */
  readonly join: (scope: Scope, userId: string, start: PhoneStart) => void;
  readonly logger: Logger;
}

/** Starts the phone, with these accounts instead of the usual ones; false where nobody wants it any more. */
export type PhoneStart = (accounts?: SipAccounts) => boolean;

/** Keeps the phone registered for as long as someone is signed in, and this page is the one that has it. */
export class RegistrationService {
  readonly #scope: Scope;
  readonly #ports: RegistrationPorts;
  /** The latest stop; the next start waits for it. */
  #stopped: Promise<void> = Promise.resolve();
  /** Counts users, so that a start that waited knows whether it is still wanted. */
  #era = 0;
  /** The pages of who is signed in. */
  #group: Scope | null = null;

  constructor(scope: Scope, ports: RegistrationPorts) {
    this.#scope = scope;
    this.#ports = ports;
    const { phone, userId$, connection$, emergency$ } = ports;
    const calm$ = userId$.pipe(
      switchMap((userId) =>
        emergency$.pipe(
          first((on) => !on),
          map(() => userId),
        ),
      ),
    );
    scope.run(calm$, (userId) => {
      this.#stop();
      if (userId !== null && ports.accounts) this.#join(userId, ports.accounts);
    });
    const back$ = connection$.pipe(
      pairwise(),
      filter(([before, now]) => before.status === 'offline' && now.status === 'online'),
    );
    scope.run(back$, () => phone.probe());
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#stopped;
  }

  #join(userId: string, accounts: SipAccounts): void {
    const era = this.#era;
    const isWanted = (): boolean => era === this.#era;
    this.#group = this.#scope.child();
    this.#ports.join(this.#group, userId, (ready = accounts) => {
      if (isWanted()) void this.#start(ready, isWanted);
      return isWanted();
    });
  }

  /** A failure shows in the phone's `registration$`. */
  async #start(accounts: SipAccounts, isWanted: () => boolean): Promise<void> {
    await this.#stopped;
    if (isWanted()) await this.#noted(this.#ports.phone.start(accounts));
  }

  #stop(): void {
    this.#era += 1;
    const group = this.#group;
    // The next page begins when this one has let go.
    this.#stopped = this.#noted(this.#ports.phone.stop()).then(() => group?.abort());
  }

  async #noted(done: Promise<void>): Promise<void> {
    await done.catch((error: unknown) => {
      this.#ports.logger.warn('The phone did not start or stop', { error });
    });
  }
}
