import type { Observable } from 'rxjs';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Phone, RegistrationState, SipAccounts } from './phone.ts';

/** Keeps the phone registered for as long as someone is signed in. */
export class RegistrationService {
  readonly #phone: Phone;
  readonly #logger: Logger;
  /** The start or stop under way: each waits for the one before. */
  #turn: Promise<void> = Promise.resolve();

  readonly state$: Behavior<RegistrationState>;

  constructor(
    scope: Scope,
    ports: {
      readonly phone: Phone;
      readonly accounts: SipAccounts | undefined;
      /** The id of who is signed in, or null. */
      readonly userId$: Observable<string | null>;
      readonly logger: Logger;
    },
  ) {
    const { phone, accounts, userId$, logger } = ports;
    this.#phone = phone;
    this.#logger = logger;
    this.state$ = phone.registration$;
    let started = false;
    scope.run(userId$, (userId) => {
      if (started) this.#then('stop', () => phone.stop());
      started = false;
      if (userId === null || !accounts) return;
      this.#then('start', () => phone.start(accounts));
      started = true;
    });
  }

  /** Looks at the connection now instead of at the next planned try. */
  retry(): void {
    this.#phone.probe();
  }

  /** Unregisters, after what is under way. */
  async close(): Promise<void> {
    this.#then('stop', () => this.#phone.stop());
    await this.#turn;
  }

  /** A failure shows in `state$`; here it only must not stop the next turn. */
  #then(name: 'start' | 'stop', act: () => Promise<void>): void {
    this.#turn = this.#turn.then(act).catch((error: unknown) => {
      this.#logger.warn(`The phone did not ${name}`, { error });
    });
  }
}
