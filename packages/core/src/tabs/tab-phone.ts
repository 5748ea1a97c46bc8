import { BehaviorSubject, Subject, filter, firstValueFrom, timeout, type Observable } from 'rxjs';
import type { Call, VideoOptions } from '../calls/call.ts';
import type { Calls, Conference, Consultation } from '../calls/calls.ts';
import type { RegistrationState } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import type { LiveCall } from '../phones/live-call.ts';
import { alike } from '../reactive/alike.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { carryOut } from './carry-out.ts';
import type { PhoneView } from './shared-phone.ts';
import { TabAsks } from './tab-asks.ts';
import { TabCall } from './tab-call.ts';
import {
  pack,
  unpack,
  type Command,
  type DeskMessage,
  type FollowerMessage,
  type TabMessage,
  type ToldCall,
  type ToldPhone,
} from './tab-message.ts';
import type { TabLink } from './tabs.ts';

interface TabPhonePorts {
  /** The phone of this page, for when it is its turn. */
  readonly own: PhoneView;
  readonly isEmergency: (text: string) => boolean;
  /** Asks here for the permission which the page that leads may not be able to ask for. @throws `microphone/*` */
  readonly clearMicrophone: () => Promise<void>;
}

/** Whoever calls for help waits no longer than this for a page that does not answer. */
const HELP_WITHIN = 1000;
/** After a change of pages the phone registers first. */
const REGISTERS_WITHIN = 5000;
/** Calls that are over may still be asked about. */
const REMEMBERED = 8;

/** The phone that another page has: shows what that one tells, and has it do what is asked for here. */
export class TabPhone implements PhoneView, Calls {
  readonly #ports: TabPhonePorts;
  readonly #asks = new TabAsks();
  /** All that are known, the latest last. */
  readonly #known = new Map<string, TabCall>();
  readonly #registration$ = new BehaviorSubject<RegistrationState>({ status: 'idle' });
  readonly #active$ = new BehaviorSubject<readonly TabCall[]>([]);
  readonly #incoming$ = new Subject<Call>();
  readonly #ended$ = new Subject<Call>();
  readonly #consultation$ = new BehaviorSubject<Consultation | null>(null);
  readonly #conference$ = new BehaviorSubject<Conference | null>(null);
  readonly #canAdd$ = new BehaviorSubject(true);
  /** Null while this page has the phone, or nobody. */
  #link: TabLink | null = null;
  #leads = false;
  #desk = '';

  readonly registration$: Behavior<RegistrationState> = this.#registration$;
  readonly active$: Behavior<readonly Call[]> = this.#active$;
  readonly incoming$: Observable<Call> = this.#incoming$.asObservable();
  readonly ended$: Observable<Call> = this.#ended$.asObservable();
  readonly consultation$: Behavior<Consultation | null> = this.#consultation$;
  readonly conference$: Behavior<Conference | null> = this.#conference$;
  readonly canAdd$: Behavior<boolean> = this.#canAdd$;

  constructor(ports: TabPhonePorts) {
    this.#ports = ports;
  }

  get calls(): Calls {
    return this;
  }

  /** Another page has the phone. */
  follow(link: TabLink): void {
    this.#leads = false;
    this.#link = link;
    link.hear((message) => this.#receive(unpack(message) as TabMessage));
    link.scope.add(() => {
      if (this.#link === link) this.#link = null;
    });
    this.#say({ kind: 'hello' });
    this.#asks.again((ask, command) => this.#say({ kind: 'ask', ask, command }));
  }

  /** This page has it now, with the calls that were taken over. */
  lead(): void {
    this.#leads = true;
    const active = this.#ports.own.calls.active$.value;
    for (const call of this.#active$.value) {
      const own = active.find(({ id }) => id === call.id);
      if (own) call.become(own);
      else call.lose();
    }
    this.#asks.again((ask, command) => {
      this.#carryOutOnceReady(command).then(
        (value) => this.#asks.settle(ask, ({ resolve }) => resolve(value)),
        (error: unknown) => this.#asks.settle(ask, ({ reject }) => reject(error)),
      );
    });
  }

  /** Nobody is signed in any more. */
  forget(): void {
    this.#leads = false;
    this.#asks.drop();
    for (const call of this.#active$.value) call.lose();
    this.show({
      registration: { status: 'idle' },
      calls: [],
      consultation: null,
      conference: null,
      canAdd: true,
    });
  }

  /** What the phone looks like now. */
  show({ registration, calls, consultation, conference, canAdd }: ToldPhone): void {
    if (!alike(registration, this.#registration$.value)) this.#registration$.next(registration);
    const active = calls.map((told) => this.#learn(told));
    const gone = this.#active$.value.filter((call) => !active.includes(call));
    if (gone.length > 0 || active.length !== this.#active$.value.length) this.#active$.next(active);
    for (const call of gone) {
      call.lose();
      this.#ended$.next(call);
    }
    this.#showConsultation(consultation);
    this.#showConference(conference);
    if (canAdd !== this.#canAdd$.value) this.#canAdd$.next(canAdd);
  }

  retry(): void {
    this.#runAnyway(['retry']);
  }

  async report(): Promise<string> {
    return String(await this.#run(['report']));
  }

  prepare(): void {
    this.#runAnyway(['prepare']);
  }

  async dial(number: string, options?: VideoOptions): Promise<Call> {
    const command: Command = ['dial', number, options];
    return this.#callOf(await this.#runWithSound(command, this.#ports.isEmergency(number)));
  }

  async swap(call: Call): Promise<void> {
    await this.#run(['swap', call.id]);
  }

  async merge(one: Call, two: Call): Promise<Conference> {
    await this.#run(['merge', one.id, two.id]);
    return this.#present(({ conference$ }) => conference$);
  }

  async consult(call: Call, number: string): Promise<Consultation> {
    const command: Command = ['consult', call.id, number];
    await this.#runWithSound(command, this.#ports.isEmergency(number));
    return this.#present(({ consultation$ }) => consultation$);
  }

  async pull(call: LiveCall): Promise<Call> {
    return this.#callOf(await this.#runWithSound(['pull', call]));
  }

  #receive(message: TabMessage): void {
    if (!('desk' in message)) return;
    this.#meet(message);
    switch (message.kind) {
      case 'who':
        return this.#say({ kind: 'hello' });
      case 'phone':
        return this.show(message.phone);
      case 'incoming': {
        const call = this.#known.get(message.id);
        if (call) this.#incoming$.next(call);
        return;
      }
      case 'ended':
        return this.#end(message.call);
      case 'heard':
        return this.#asks.heard(message.ask);
      case 'answer':
        return this.#asks.settle(message.ask, ({ resolve }) => resolve(message.value));
      case 'failure':
        return this.#asks.settle(message.ask, ({ reject }) => reject(message.error));
    }
  }

  /** Another page than before may have the phone. */
  #meet({ desk }: DeskMessage): void {
    if (desk === this.#desk) return;
    const isFirst = this.#desk === '';
    this.#desk = desk;
    if (!isFirst) this.#asks.again((ask, command) => this.#say({ kind: 'ask', ask, command }));
  }

  #end(told: ToldCall): void {
    const call = this.#learn(told);
    this.#active$.next(this.#active$.value.filter((other) => other !== call));
    this.#ended$.next(call);
  }

  #learn(told: ToldCall): TabCall {
    const known = this.#known.get(told.id);
    known?.tell(told);
    if (known) return known;
    const call = new TabCall(told, (command, ...args) => {
      const whole: Command = ['call', told.id, command, ...args];
      return command === 'accept' ? this.#runWithSound(whole) : this.#run(whole);
    });
    this.#known.set(told.id, call);
    for (const [id, { isOver }] of this.#known) {
      if (this.#known.size > REMEMBERED && isOver) this.#known.delete(id);
    }
    return call;
  }

  #showConsultation(told: ToldPhone['consultation']): void {
    const now = this.#consultation$.value;
    const [call, target] = told ? [this.#known.get(told.call), this.#known.get(told.target)] : [];
    if (now?.call === call && now?.target === target) return;
    if (!call || !target) return this.#consultation$.next(null);
    this.#consultation$.next({
      call,
      target,
      complete: async () => void (await this.#run(['complete', call.id])),
      cancel: async () => void (await this.#run(['cancel', call.id])),
    });
  }

  #showConference(told: ToldPhone['conference']): void {
    const now = this.#conference$.value;
    const calls = told?.flatMap((id) => this.#known.get(id) ?? []) ?? [];
    if (
      (now?.calls ?? []).length === calls.length &&
      calls.every((call) => now?.calls.includes(call))
    ) {
      return;
    }
    if (calls.length === 0) return this.#conference$.next(null);
    this.#conference$.next({
      calls,
      split: async ({ id }) => void (await this.#run(['split', id])),
      leave: async () => void (await this.#run(['leave'])),
      end: async () => void (await this.#run(['endAll'])),
    });
  }

  /** It needs the microphone, except for who calls for help: that waits for nothing and nobody. */
  async #runWithSound(command: Command, isUrgent = false): Promise<unknown> {
    if (!isUrgent && !this.#leads) await this.#ports.clearMicrophone();
    return this.#run(command, isUrgent);
  }

  async #run(command: Command, isUrgent = false): Promise<unknown> {
    if (this.#leads) return carryOut(this.#ports.own, command);
    const link = this.#link;
    if (!link) throw new HubError('phone/not-registered');
    const { id, answer } = this.#asks.ask(command, (ask) =>
      this.#say({ kind: 'ask', ask, command }),
    );
    link.doubt();
    if (isUrgent) {
      const waiting = setTimeout(() => {
        if (this.#asks.isUnheard(id)) link.take();
      }, HELP_WITHIN);
      link.scope.add(() => clearTimeout(waiting));
    }
    return answer;
  }

  /** Nobody waits for an answer. */
  #runAnyway(command: Command): void {
    this.#run(command).catch(() => undefined);
  }

  /** A page that just got the phone is not registered yet, which calls for help do not need. */
  async #carryOutOnceReady(command: Command): Promise<unknown> {
    const { own, isEmergency } = this.#ports;
    if (['dial', 'consult', 'pull'].includes(command[0]) && !command.some(isText(isEmergency))) {
      const registered$ = own.registration$.pipe(filter(({ status }) => status === 'registered'));
      // If it does not come about, the command says so.
      await firstValueFrom(registered$.pipe(timeout(REGISTERS_WITHIN))).catch(() => undefined);
    }
    return carryOut(own, command);
  }

  #say(message: FollowerMessage): void {
    this.#link?.tell(pack(message));
  }

  /** @throws `call/ended` where it is over, and forgotten already */
  #callOf(id: unknown): Call {
    const own = this.#ports.own.calls.active$.value.find((call) => call.id === id);
    const call = this.#leads ? own : this.#known.get(id as string);
    if (!call) throw new HubError('call/ended');
    return call;
  }

  #present<T>(find: (calls: Calls) => Behavior<T | null>): T {
    const now = find(this.#leads ? this.#ports.own.calls : this).value;
    if (now === null) throw new HubError('call/ended');
    return now;
  }
}

const isText =
  (isSo: (text: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && isSo(value);
