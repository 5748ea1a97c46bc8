import { filter, first, map, pairwise, switchMap, type Observable } from 'rxjs';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Phone, RegistrationState, SipAccounts } from './phone.ts';

interface RegistrationPorts {
  readonly phone: Phone;
  readonly accounts: SipAccounts | undefined;
  /** The id of who is signed in, or null. */
  readonly userId$: Observable<string | null>;
  /** Whether the server answers. */
  readonly connection$: Observable<{ readonly status: string }>;
  /** Whether someone is in an emergency call, which nothing is to end. */
  readonly emergency$: Behavior<boolean>;
  readonly logger: Logger;
}

/** Keeps the phone registered for as long as someone is signed in. */
export class RegistrationService {
  readonly #phone: Phone;
  readonly #logger: Logger;
  /** The latest stop; the next start waits for it. */
  #stopped: Promise<void> = Promise.resolve();
  /** Counts users, so that a start that waited knows whether it is still wanted. */
  #era = 0;

  readonly state$: Behavior<RegistrationState>;

  constructor(scope: Scope, ports: RegistrationPorts) {
    const { phone, accounts, userId$, connection$, emergency$, logger } = ports;
    this.#phone = phone;
    this.#logger = logger;
    this.state$ = phone.registration$;
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
      if (userId !== null && accounts) void this.#start(accounts);
    });
    const back$ = connection$.pipe(
      pairwise(),
      filter(([before, now]) => before.status === 'offline' && now.status === 'online'),
    );
    scope.run(back$, () => phone.probe());
  }

  /** Looks at the connection now instead of at the next planned try. */
  retry(): void {
    this.#phone.probe();
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#stopped;
  }

  /** A failure shows in `state$`. */
  async #start(accounts: SipAccounts): Promise<void> {
    const era = this.#era;
    await this.#stopped;
    if (era !== this.#era) return;
    await this.#phone.start(accounts).catch((error: unknown) => {
      this.#logger.warn('The phone did not start', { error });
    });
  }

  #stop(): void {
    this.#era += 1;
    this.#stopped = this.#phone.stop().catch((error: unknown) => {
      this.#logger.warn('The phone did not stop', { error });
    });
  }
}
