import { EMPTY, combineLatest, merge, switchMap, type Observable } from 'rxjs';
import type { Call } from '../calls/call.ts';
import { randomUuid } from '../text/random-uuid.ts';
import { carryOut } from './carry-out.ts';
import type { PhoneView } from './shared-phone.ts';
import {
  pack,
  unpack,
  type Command,
  type TabMessage,
  type ToldCall,
  type ToldPhone,
} from './tab-message.ts';
import type { TabLink } from './tabs.ts';

/** Shows the phone of this page to the others, and does what they ask for. */
export class TabDesk {
  readonly #link: TabLink;
  readonly #phone: PhoneView;
  readonly #desk = randomUuid();
  /** There is someone to tell; before that, nothing is measured for nobody. */
  #isFollowed = false;
  #due = false;

  constructor(link: TabLink, phone: PhoneView) {
    this.#link = link;
    this.#phone = phone;
    const { calls } = phone;
    link.hear((message) => this.#receive(unpack(message) as TabMessage));
    link.scope.run(calls.ended$, (call) => this.#tell({ kind: 'ended', call: told(call) }));
    link.scope.run(calls.incoming$, ({ id }) => {
      this.#tellPhone();
      this.#tell({ kind: 'incoming', id });
    });
    this.#tell({ kind: 'who' });
  }

  #receive(message: TabMessage): void {
    switch (message.kind) {
      case 'hello':
        this.#tellPhone();
        this.#tellChanges();
        return;
      case 'ask':
        void this.#answer(message.ask, message.command);
        return;
      default:
    }
  }

  async #answer(ask: string, command: Command): Promise<void> {
    this.#tell({ kind: 'heard', ask });
    try {
      const value = await carryOut(this.#phone, command);
      // What came of it is to be known by then.
      this.#tellPhone();
      this.#tell({ kind: 'answer', ask, value });
    } catch (error) {
      this.#tellPhone();
      this.#tell({ kind: 'failure', ask, error });
    }
  }

  #tellChanges(): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    this.#link.scope.run(changesOf(this.#phone), () => this.#tellSoon());
  }

  /** Once for what changes together. */
  #tellSoon(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#tellPhone();
    });
  }

  #tellPhone(): void {
    this.#tell({ kind: 'phone', phone: toldPhone(this.#phone) });
  }

  #tell(message: object): void {
    this.#link.tell(pack({ ...message, desk: this.#desk }));
  }
}

function changesOf({ calls, registration$ }: PhoneView): Observable<unknown> {
  const calls$ = calls.active$.pipe(
    switchMap((active) =>
      active.length === 0
        ? EMPTY
        : combineLatest(active.flatMap(({ state$, quality$ }) => [state$, quality$])),
    ),
  );
  const { active$, consultation$, conference$, canAdd$ } = calls;
  return merge(registration$, active$, calls$, consultation$, conference$, canAdd$);
}

/** What is told of it: plain, with errors still to be packed. */
export function toldPhone({ calls, registration$ }: PhoneView): ToldPhone {
  const consultation = calls.consultation$.value;
  return {
    registration: registration$.value,
    calls: calls.active$.value.map(told),
    consultation: consultation && { call: consultation.call.id, target: consultation.target.id },
    conference: calls.conference$.value?.calls.map(({ id }) => id) ?? null,
    canAdd: calls.canAdd$.value,
  };
}

function told({ id, direction, state$, quality$ }: Call): ToldCall {
  return { id, direction, state: state$.value, quality: quality$.value };
}
