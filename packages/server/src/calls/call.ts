import type { MediaEngine, MediaSource } from '../media/leg.ts';
import { readAudio, type AudioDescription } from '../media/sdp.ts';
import type { Connection } from '../sip/connection.ts';
import { identityFor, type Identity } from '../sip/identity.ts';
import type { Binding } from '../sip/registrar.ts';
import { Branch } from './branch.ts';
import { Bridge } from './bridge.ts';
import type { Caller } from './caller.ts';
import { FAILURES, type CancelReason, type Failure } from './failure.ts';
import { decide, dispositionOf } from './fork.ts';
import type { Leg } from './leg.ts';
import type { Disposition, FinishedCall, Subscriber } from './ports.ts';

export interface CallSetting {
  readonly engine: MediaEngine;
  readonly music: MediaSource;
  readonly ringSeconds: number;
  phonesOf(userId: string): readonly Binding<Connection>[];
  /** Once for each call. */
  onFinished(record: FinishedCall): void;
}

/** Whom a call rings: one user, or the members of a group under the group's name. */
export interface Callees {
  readonly users: readonly Subscriber[];
  /** As the caller knows them. */
  readonly identity: Identity;
  readonly userId: string | null;
}

type State =
  | { readonly kind: 'ringing'; readonly offer: AudioDescription; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'connected'; readonly legs: readonly [Leg, Leg] }
  | { readonly kind: 'over' };

/** A call from one user to others: a back-to-back user agent with parallel forking. */
export class Call {
  readonly id = crypto.randomUUID();
  readonly #setting: CallSetting;
  readonly #caller: Caller;
  readonly #callees: Callees;
  readonly #startedAt = Date.now();
  readonly #branches: Branch[] = [];
  #state: State | null = null;
  #answeredAt: number | null = null;
  #answeredBy: string | null = null;

  constructor(setting: CallSetting, caller: Caller, callees: Callees) {
    this.#setting = setting;
    this.#caller = caller;
    this.#callees = callees;
  }

  start(): void {
    this.#caller.onGaveUp = () => this.#giveUp();
    const offer = readAudio(this.#caller.offer);
    if (!offer) return this.#fail('no-common-media');
    const timer = setTimeout(() => this.#timeOut(), this.#setting.ringSeconds * 1000);
    this.#state = { kind: 'ringing', offer, timer };
    try {
      for (const user of this.#callees.users) this.#ring(user);
    } catch {
      return this.#fail('broken');
    }
    this.#judge();
  }

  #ring(user: Subscriber): void {
    const from = identityFor(this.#caller.subscriber, user);
    for (const binding of this.#setting.phonesOf(user.userId)) {
      // Dialling one's own number rings one's other phones.
      if (binding.target === this.#caller.connection) continue;
      const media = this.#setting.engine.createLeg();
      const branch = new Branch({ binding, from, to: user }, media, {
        onState: () => this.#onBranchState(branch),
        onAnswer: (leg) => this.#onAnswer(branch, leg),
      });
      this.#branches.push(branch);
    }
  }

  #onBranchState(branch: Branch): void {
    if (this.#state?.kind !== 'ringing') return;
    if (branch.state === 'ringing') this.#caller.ringing(this.#callees.identity);
    else this.#judge();
  }

  #judge(): void {
    const { stop, failure } = decide(this.#branches);
    for (const branch of this.#branches) {
      if (stop.includes(branch.userId)) branch.cancel('declined-elsewhere');
    }
    if (failure) this.#fail(failure);
  }

  #onAnswer(branch: Branch, leg: Leg): void {
    const state = this.#state;
    if (state?.kind !== 'ringing') return leg.end();
    this.#cancelAll('answered-elsewhere');
    const media = this.#setting.engine.createLeg();
    let callerLeg: Leg;
    try {
      callerLeg = this.#caller.answer(media, state.offer, this.#callees.identity);
    } catch {
      media.close();
      leg.end();
      return this.#fail('broken');
    }
    clearTimeout(state.timer);
    this.#answeredAt = Date.now();
    this.#answeredBy = branch.userId;
    this.#state = { kind: 'connected', legs: [callerLeg, leg] };
    const bridge = new Bridge(callerLeg.media, leg.media, this.#setting.music);
    for (const one of [callerLeg, leg]) {
      one.onDirection = () => bridge.update();
      one.onEnded = () => this.#hangUp();
    }
  }

  #hangUp(): void {
    if (this.#state?.kind !== 'connected') return;
    for (const leg of this.#state.legs) leg.end();
    this.#finish('answered');
  }

  #giveUp(): void {
    this.#cancelAll('caller-gave-up');
    this.#finish('cancelled');
  }

  #timeOut(): void {
    this.#cancelAll('no-answer');
    this.#fail('no-answer');
  }

  #fail(failure: Failure): void {
    this.#cancelAll('no-answer');
    this.#caller.refuse(failure);
    this.#finish(FAILURES[failure].disposition);
  }

  #cancelAll(reason: CancelReason): void {
    for (const branch of this.#branches) branch.cancel(reason);
  }

  #finish(disposition: Disposition): void {
    if (this.#state?.kind === 'over') return;
    if (this.#state?.kind === 'ringing') clearTimeout(this.#state.timer);
    const called = this.#state === null ? [] : this.#called();
    this.#state = { kind: 'over' };
    const { identity, userId } = this.#callees;
    this.#setting.onFinished({
      id: this.id,
      caller: this.#caller.subscriber,
      dialled: this.#caller.dialled,
      called,
      disposition,
      destination: { name: identity.name, number: identity.number ?? this.#caller.dialled, userId },
      startedAt: this.#startedAt,
      answeredAt: this.#answeredAt,
      endedAt: Date.now(),
    });
  }

  /** Where someone of a group took it, the others have nothing to be told. */
  #called(): FinishedCall['called'] {
    const others = this.#callees.users.filter(
      ({ userId }) => userId !== this.#caller.subscriber.userId,
    );
    if (this.#answeredBy === null) {
      return others.map((user) => ({
        user,
        disposition: dispositionOf(user.userId, this.#branches),
      }));
    }
    return others
      .filter(({ userId }) => userId === this.#answeredBy)
      .map((user) => ({ user, disposition: 'answered' as const }));
  }
}
