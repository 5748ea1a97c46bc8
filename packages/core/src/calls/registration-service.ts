import { filter, first, map, pairwise, switchMap, type Observable } from 'rxjs';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { TabLink, Tabs } from '../tabs/tabs.ts';
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
  readonly tabs: Tabs;
  readonly turns: PhoneTurns;
  readonly logger: Logger;
}

/** What is to be done when the phone comes to this page, or goes to another one. */
export interface PhoneTurns {
  /** Calls are up here. */
  readonly busy: boolean;
  /** Goes on here with the calls of the page before. */
  lead(link: TabLink, userId: string): void;
  follow(link: TabLink): void;
  /** Another page has the phone: it goes quiet here. */
  lose(): Promise<void>;
  /** Nobody is signed in any more: calls are not to be gone on with. */
  end(): void;
}

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
    const { tabs, turns } = this.#ports;
    const era = this.#era;
    const isWanted = (): boolean => era === this.#era;
    this.#group = this.#scope.child();
    tabs.join(this.#group, userId, {
      get busy() {
        return turns.busy;
      },
      lead: (link) => {
        if (!isWanted()) return;
        link.scope.add(() => {
          if (isWanted()) this.#stopped = this.#noted(turns.lose());
        });
        turns.lead(link, userId);
        void this.#start(accounts, () => isWanted() && !link.scope.ended);
      },
      follow: (link) => {
        if (isWanted()) turns.follow(link);
      },
    });
  }

  /** A failure shows in the phone's `registration$`. */
  async #start(accounts: SipAccounts, isWanted: () => boolean): Promise<void> {
    await this.#stopped;
    if (isWanted()) await this.#noted(this.#ports.phone.start(accounts));
  }

  #stop(): void {
    this.#era += 1;
    const { phone, turns } = this.#ports;
    const group = this.#group;
    this.#group = null;
    turns.end();
    // The next page begins when this one has let go.
    this.#stopped = this.#noted(phone.stop()).then(() => group?.abort());
  }

  async #noted(done: Promise<void>): Promise<void> {
    await done.catch((error: unknown) => {
      this.#ports.logger.warn('The phone did not start or stop', { error });
    });
  }
}
