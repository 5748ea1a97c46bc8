import type { Direction } from '../media/sdp.ts';
import type { Connection } from '../sip/connection.ts';
import type { DiversionReason, Identity } from '../sip/identity.ts';
import type { Binding } from '../sip/registrar.ts';
import { Branch } from './branch.ts';
import type { EmergencyPart } from './emergency/emergency-part.ts';
import type { CancelReason, Failure } from './failure.ts';
import { decide, dispositionOf } from './fork.ts';
import type { Participation } from './participation.ts';
import type { Disposition, Offer, OfferEnd, Subscriber } from './ports.ts';
import type { AnsweredPhone } from './side.ts';
import type { Switchboard } from './switchboard.ts';
import { WakingPhone } from './waking-phone.ts';

export interface RingRequest {
  /** Of the call that it becomes part of. */
  readonly callId: string;
  readonly users: readonly Subscriber[];
  /** Who calls, as each of them knows them. */
  readonly from: (user: Subscriber) => Identity;
  /** The phone that is not rung, because the call is there; null where it is at none. */
  readonly except: Connection | null;
  /** The only one that is rung. */
  readonly deviceId?: string;
  /** Where the call waits meanwhile. Whoever does not take it has missed nothing then. */
  readonly waitsAt?: (user: Subscriber) => Identity;
  /** Whom it was for, where it is forwarded. */
  readonly divertedFrom?: Diversion;
  /** The part of the only user who is rung, of whoever made it: that one ends it, unless it is answered. */
  readonly participation?: Participation;
  /** How long it rings, where that is not as usual. */
  readonly seconds?: number;
  /** Where nobody answers, it goes on to someone else. */
  readonly goesOn?: boolean;
  /** A queue offers it. */
  readonly ofQueue?: boolean;
  /** It is for emergency services: each phone speaks for itself alone. */
  readonly emergency?: EmergencyPart;
  /** What the caller would show and look at; nothing where it is not said. */
  readonly video?: Direction;
}

export interface Diversion {
  /** As whoever is rung knows them. */
  readonly identity: Identity;
  readonly reason: DiversionReason;
}

/** The phone that took the call, and the part of the user who has it. */
export interface Answer extends AnsweredPhone {
  readonly participation: Participation;
}

export interface RingEvents {
  /** Perhaps more than once. */
  onRinging(): void;
  /** Once, and then nothing more. */
  onAnswered(answer: Answer): void;
  /** Once, and then nothing more. */
  onFailed(failure: Failure): void;
}

type State = 'new' | 'ringing' | 'over';

/** The phones of one or more users, rung side by side until one takes the call. */
export class Ring implements Offer {
  readonly #board: Switchboard;
  readonly #request: RingRequest;
  readonly #branches: Branch[] = [];
  readonly #closed: WakingPhone[] = [];
  readonly #participations = new Map<string, Participation>();
  #events: RingEvents = { onRinging() {}, onAnswered() {}, onFailed() {} };
  #state: State = 'new';
  #timer: NodeJS.Timeout | null = null;

  constructor(board: Switchboard, request: RingRequest) {
    this.#board = board;
    this.#request = request;
  }

  get isRinging(): boolean {
    const phones = [...this.#branches, ...this.#closed];
    return this.#state === 'ringing' && phones.some(({ state }) => state === 'ringing');
  }

  /** Those whose phones rang in vain. */
  get rangInVain(): readonly Subscriber[] {
    const userIds = new Set(
      this.#branches.filter(({ rangInVain }) => rangInVain).map(({ userId }) => userId),
    );
    return this.#request.users.filter(({ userId }) => userIds.has(userId));
  }

  /** May fail before it returns. */
  start(events: RingEvents): void {
    this.#events = events;
    this.#state = 'ringing';
    this.#board.rings.add(this);
    this.#timer = setTimeout(() => {
      if (this.#request.goesOn) for (const phone of this.#closed) phone.cancel('forwarded');
      this.#cancelAll('no-answer');
      this.#fail('no-answer');
    }, this.#seconds * 1000);
    try {
      for (const user of this.#request.users) this.#ring(user);
    } catch {
      this.#cancelAll('no-answer');
      return this.#fail('broken');
    }
    this.#judge();
  }

  /** A phone that comes meanwhile rings too; a page that was loaded anew does so in place of the one before. */
  phonesChanged(userId: string): void {
    const user = this.#request.users.find((one) => one.userId === userId);
    const participation = this.#participations.get(userId);
    if (this.#state !== 'ringing' || !user || !participation) return;
    const rung = new Set(this.#branches.map(({ connection }) => connection));
    for (const binding of this.#phonesOf(user)) {
      if (rung.has(binding.target)) continue;
      const before = this.#branches.filter(({ deviceId }) => deviceId === binding.deviceId);
      this.#branches.push(this.#branch(binding, user, participation.party));
      for (const branch of before) {
        this.#branches.splice(this.#branches.indexOf(branch), 1);
        if (branch.connection.isAttached) branch.cancel('caller-gave-up');
        else branch.connectionGone();
      }
    }
    this.#judge();
  }

  /** Goes on for someone else, who is the caller from now on. */
  handOver(from: RingRequest['from'], events: RingEvents = this.#events): void {
    this.#events = events;
    for (const participation of this.#participations.values()) {
      participation.party = from(participation.user);
    }
    for (const branch of this.#branches) branch.showParty(from(branch.user));
  }

  cancel(because: OfferEnd = 'caller-gave-up'): void {
    if (this.#state !== 'ringing') return;
    this.#cancelAll(because);
    this.#finish();
    this.#endParticipations();
  }

  /** In an app that was told of it while it was closed. Idle for other calls. */
  decline(userId: string, callId: string, sessionId: string): void {
    if (callId !== this.#request.callId) return;
    this.#closed.find((phone) => phone.userId === userId)?.decline(sessionId);
  }

  /** What became of it for someone who did not take it. */
  dispositionOf(userId: string): Disposition {
    return dispositionOf(userId, [...this.#branches, ...this.#closed]);
  }

  #ring(user: Subscriber): void {
    const { callId, except, from } = this.#request;
    const party = from(user);
    const participation =
      this.#request.participation ?? this.#board.begin(callId, user, 'in', party);
    participation.emergency = this.#request.emergency?.call ?? null;
    // Nobody is told that they missed a call of their own.
    if (user.userId === except?.owner?.subscriber.userId) participation.drop();
    this.#participations.set(user.userId, participation);
    const bindings = this.#phonesOf(user);
    for (const binding of bindings) this.#branches.push(this.#branch(binding, user, party));
    this.#wake(user, party, bindings);
  }

  get #seconds(): number {
    return this.#request.seconds ?? this.#board.setting.ringSeconds;
  }

  /** For calls to someone: those that wait elsewhere go on with who is there. */
  #wake(user: Subscriber, from: Identity, rung: readonly Binding<Connection>[]): void {
    const { callId, except, deviceId, waitsAt, ofQueue, emergency } = this.#request;
    const own = user.userId === except?.owner?.subscriber.userId;
    if (own || deviceId !== undefined || waitsAt || ofQueue || emergency) return;
    const sessionIds = rung.map(({ sessionId }) => sessionId);
    const call = { user, callId, from, seconds: this.#seconds, sessionIds };
    const phone: WakingPhone | null = WakingPhone.wake(
      this.#board.setting.closedApps,
      call,
      () => phone && this.#onPhoneState(phone),
    );
    if (phone) this.#closed.push(phone);
  }

  /** Those that are to ring. */
  #phonesOf({ userId }: Subscriber): readonly Binding<Connection>[] {
    const { except, deviceId } = this.#request;
    return this.#board.setting
      .phonesOf(userId)
      .filter(({ target }) => target !== except)
      .filter((binding) => deviceId === undefined || binding.deviceId === deviceId);
  }

  #branch(binding: Binding<Connection>, to: Subscriber, from: Identity): Branch {
    const { ofQueue = false, video = 'inactive', emergency = null } = this.#request;
    const waitsAt = this.#request.waitsAt?.(to);
    const diversion: Diversion | null = waitsAt
      ? { identity: waitsAt, reason: ofQueue ? 'queue' : 'no-answer' }
      : (this.#request.divertedFrom ?? null);
    const ringing = { binding, from, to, diversion, ofQueue, video, emergency };
    const branch: Branch = new Branch(ringing, this.#board, {
      onState: () => this.#onPhoneState(branch),
      onAnswer: (phone) => this.#onAnswer(branch, phone),
    });
    return branch;
  }

  #onPhoneState({ state }: Branch | WakingPhone): void {
    if (this.#state !== 'ringing') return;
    if (state === 'ringing') this.#events.onRinging();
    else this.#judge();
  }

  #judge(): void {
    const { emergency } = this.#request;
    const phones = [...this.#branches, ...this.#closed];
    const views = phones.map(({ userId, state }, at) => ({
      ...{ state, userId: emergency ? `${userId} ${at}` : userId },
    }));
    const { stop, failure } = decide(views);
    for (const phone of phones) {
      if (stop.includes(phone.userId)) phone.cancel('declined-elsewhere');
    }
    if (failure) this.#fail(failure);
  }

  /** Where one of several took it, the others have nothing to be told. */
  #onAnswer(branch: Branch, phone: AnsweredPhone): void {
    if (this.#state !== 'ringing') {
      phone.live.end();
      return phone.leg.end();
    }
    this.#cancelAll('answered-elsewhere');
    this.#finish();
    for (const [userId, participation] of this.#participations) {
      if (userId !== branch.userId) participation.drop();
    }
    const participation = this.#participations.get(branch.userId)!;
    this.#events.onAnswered({ ...phone, participation });
  }

  #cancelAll(reason: CancelReason): void {
    for (const phone of [...this.#branches, ...this.#closed]) phone.cancel(reason);
  }

  #fail(failure: Failure): void {
    if (this.#state === 'over') return;
    this.#finish();
    this.#endParticipations();
    this.#events.onFailed(failure);
  }

  #finish(): void {
    this.#state = 'over';
    this.#board.rings.delete(this);
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** An emergency call that reached nobody tries again: it is not missed each time. */
  get #isRepeated(): boolean {
    const { emergency } = this.#request;
    return emergency !== undefined && this.#branches.every(({ rangInVain }) => !rangInVain);
  }

  #endParticipations(): void {
    if (this.#request.participation) return;
    for (const [userId, participation] of this.#participations) {
      if (this.#request.waitsAt || this.#isRepeated) participation.drop();
      participation.end(this.dispositionOf(userId));
    }
  }
}
