import { BehaviorSubject, map, switchMap, type Observable } from 'rxjs';
import type { Call, VideoOptions } from '../calls/call.ts';
import type { Calls, Conference, Consultation } from '../calls/calls.ts';
import type { RegistrationState } from '../calls/phone.ts';
import type { LiveCall } from '../phones/live-call.ts';
import { behaviorIn, type Behavior } from '../reactive/behavior.ts';

/** A telephone as a page sees it: its own, or by way of the page that has it. */
export interface PhoneView {
  readonly calls: Calls;
  readonly registration$: Behavior<RegistrationState>;
  /** Looks at the connection now. */
  retry(): void;
  /** What happened to the last calls, see `Diagnostics`. */
  report(): Promise<string>;
}

/** The one telephone of this browser, wherever it is at the moment: what is seen of it stays the same objects. */
export class SharedPhone implements Calls {
  readonly #own: PhoneView;
  readonly #view$: BehaviorSubject<PhoneView>;

  /** Whether another page has it. */
  readonly elsewhere$: Observable<boolean>;
  readonly registration$: Behavior<RegistrationState>;
  readonly active$: Behavior<readonly Call[]>;
  readonly incoming$: Observable<Call>;
  readonly ended$: Observable<Call>;
  readonly consultation$: Behavior<Consultation | null>;
  readonly conference$: Behavior<Conference | null>;
  readonly canAdd$: Behavior<boolean>;

  constructor(own: PhoneView) {
    this.#own = own;
    const view$ = (this.#view$ = new BehaviorSubject(own));
    this.elsewhere$ = view$.pipe(map((view) => view !== own));
    const of = <T>(find: (calls: Calls) => Behavior<T>): Behavior<T> =>
      behaviorIn(view$, ({ calls }) => find(calls));
    this.registration$ = behaviorIn(view$, (view) => view.registration$);
    this.active$ = of((calls) => calls.active$);
    this.consultation$ = of((calls) => calls.consultation$);
    this.conference$ = of((calls) => calls.conference$);
    this.canAdd$ = of((calls) => calls.canAdd$);
    this.incoming$ = view$.pipe(switchMap(({ calls }) => calls.incoming$));
    this.ended$ = view$.pipe(switchMap(({ calls }) => calls.ended$));
  }

  /** It is seen so from now on. */
  show(view: PhoneView): void {
    if (view !== this.#view$.value) this.#view$.next(view);
  }

  retry(): void {
    this.#view$.value.retry();
  }

  /** What the page that has it tells of the last calls; null where that is this one. */
  async report(): Promise<string | null> {
    const view = this.#view$.value;
    return view === this.#own ? null : view.report();
  }

  dial(number: string, options?: VideoOptions): Promise<Call> {
    return this.#now.dial(number, options);
  }

  prepare(): void {
    this.#now.prepare();
  }

  swap(call: Call): Promise<void> {
    return this.#now.swap(this.#present(call));
  }

  merge(one: Call, two: Call): Promise<Conference> {
    return this.#now.merge(this.#present(one), this.#present(two));
  }

  consult(call: Call, number: string): Promise<Consultation> {
    return this.#now.consult(this.#present(call), number);
  }

  pull(call: LiveCall): Promise<Call> {
    return this.#now.pull(call);
  }

  get #now(): Calls {
    return this.#view$.value.calls;
  }

  /** The call may have been handed out when the phone was elsewhere. */
  #present(call: Call): Call {
    return this.active$.value.find(({ id }) => id === call.id) ?? call;
  }
}
