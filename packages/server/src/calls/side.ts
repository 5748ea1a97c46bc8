import type { IncomingReferRequest } from 'sip.js/lib/core/index.js';
import type { MediaSource } from '../media/leg.ts';
import type { LegVideo } from '../media/leg-video.ts';
import type { Direction } from '../media/sdp.ts';
import { identityFor, type Identity } from '../sip/identity.ts';
import { listens } from './hold.ts';
import type { Leg } from './leg.ts';
import {
  isSameDialog,
  type DialogId,
  type LiveCall,
  type LiveCallEntry,
  type RecordingState,
} from './live-calls.ts';
import type { Participation } from './participation.ts';
import type { Subscriber } from './ports.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Switchboard } from './switchboard.ts';

/** An answered phone, with its line among the live calls. */
export interface AnsweredPhone {
  readonly leg: Leg;
  readonly live: LiveCallEntry;
}

/** So many phones that a side was at before are known yet. */
const FORMER_PHONES = 5;

/** Whoever decides what a side hears, and what becomes of the rest when it is over. */
export interface SideOwner {
  /** The phone hung up or is lost. */
  sideEnded(side: Side): void;
  /** It holds, goes on, shows something, or is at another phone now. */
  sideChanged(side: Side): void;
  /** It is gone without hanging up and may come back, or is back. */
  sideAway?(side: Side): void;
  /** It offers to show something: resolves when the other one was asked. Null where nobody is to be asked. */
  sideOffers?(side: Side): Promise<void> | null;
}

/** Carries out what a phone asks for by REFER. */
export interface Referrals {
  refer(side: Side, request: IncomingReferRequest): void;
}

/**
 * Someone who is in a call, at whichever of their phones. A side always has one owner: a
 * conversation, a transfer, a wait.
 */
export class Side {
  readonly id = crypto.randomUUID();
  readonly subscriber: Subscriber;
  readonly participation: Participation;
  readonly #board: Switchboard;
  readonly #onceNotHere = new Set<() => void>();
  readonly #onceOver: (() => void)[] = [];
  readonly #holding = new Stopwatch();
  #owner: SideOwner | null = null;
  #phone: AnsweredPhone;
  #party: Identity;
  #source: MediaSource | null = null;
  #seen: LegVideo | null = null;
  /** The last one last. */
  #former: Pick<LiveCall, 'deviceId' | 'dialog'>[] = [];
  #over = false;

  constructor(board: Switchboard, phone: AnsweredPhone, participation: Participation) {
    this.#board = board;
    this.#phone = phone;
    this.#party = phone.live.call.party;
    this.subscriber = participation.user;
    this.participation = participation;
    participation.answered();
    board.sides.add(this);
    this.#attach();
  }

  get leg(): Leg {
    return this.#phone.leg;
  }

  /** The id in `LiveCalls`; another one after a move to another phone. */
  get liveCallId(): string {
    return this.#phone.live.call.id;
  }

  get isOver(): boolean {
    return this.#over;
  }

  /** Its phone is gone without hanging up, and may come back. */
  get isAway(): boolean {
    return this.leg.isAway;
  }

  get owner(): SideOwner | null {
    return this.#owner;
  }

  /** Whom this side sees itself connected to. */
  get party(): Identity {
    return this.#party;
  }

  get direction(): Direction {
    return this.leg.media.remoteDirection;
  }

  /** How long this side held until now, in ms. */
  get held(): number {
    return this.#holding.elapsed;
  }

  /** What is shown of a recording of this side's user. */
  get recording(): RecordingState {
    return this.#phone.live.call.recording;
  }

  set recording(recording: RecordingState) {
    this.#phone.live.update({ recording });
  }

  /** What this side sees. */
  get seen(): LegVideo | null {
    return this.#seen;
  }

  /** What is shown of its call; another phone that goes on with it begins with that. */
  get line(): Omit<LiveCall, 'id' | 'dialog' | 'deviceId' | 'callId'> {
    const {
      id: _id,
      dialog: _dialog,
      deviceId: _deviceId,
      callId: _callId,
      ...line
    } = this.#phone.live.call;
    return line;
  }

  /** Whether it was in this dialog before, at the device where it is now. */
  wasIn(dialog: DialogId): boolean {
    const { deviceId } = this.#phone.live.call;
    return this.#former.some(
      (one) => one.deviceId === deviceId && isSameDialog(one.dialog, dialog),
    );
  }

  /** It was at this phone before, and may be asked for by that. */
  remember({ deviceId, dialog }: Pick<LiveCall, 'deviceId' | 'dialog'>): void {
    this.#former = [...this.#former, { deviceId, dialog }].slice(-FORMER_PHONES);
  }

  /** Whoever has it now shows it nothing as yet. */
  own(owner: SideOwner): void {
    this.#owner = owner;
    this.see(null);
    this.showOtherAway(false);
  }

  /** Who this side is to someone else. */
  identityFor(viewer: Side): Identity {
    return identityFor(this.subscriber, viewer.subscriber);
  }

  /** Makes this side hear a source in one continuous stream; null is silence. */
  hear(source: MediaSource | null): void {
    if (source === this.#source) return;
    this.#source = source;
    if (!this.#over) this.leg.media.hear(source);
  }

  /** Lets this side see what a phone shows, and that one know of it; null is nothing. */
  see(source: LegVideo | null): void {
    this.#seen = source;
    if (this.#over) return;
    this.leg.media.video.see(source);
    this.leg.showVideo();
  }

  hears(source: MediaSource): boolean {
    return source === this.#source;
  }

  showParty(party: Identity): void {
    this.#party = party;
    this.#phone.live.update({ party });
    this.leg.showParty(party);
  }

  /** The phone of whoever it talks to is gone without hanging up, or back. */
  showOtherAway(otherAway: boolean): void {
    this.#phone.live.update({ otherAway });
  }

  showHeld(held: boolean): void {
    this.leg.showHeld(held);
  }

  /** Goes on at another phone of the same user; the present one hangs up for this reason. */
  moveTo(phone: AnsweredPhone, reason: string): void {
    const before = this.#phone;
    this.#phone = phone;
    const { recording, otherAway, ofQueue, emergency = null } = before.live.call;
    phone.live.update({ recording, otherAway, ofQueue, emergency });
    this.remember(before.live.call);
    this.#attach();
    phone.leg.showParty(this.#party);
    phone.leg.media.hear(this.#source);
    this.#detach(before);
    before.leg.end(reason);
    this.#owner?.sideChanged(this);
  }

  /** Calls back once when this side is over or at another phone; returns how to stop that. */
  onceNotHere(callback: () => void): () => void {
    this.#onceNotHere.add(callback);
    return () => this.#onceNotHere.delete(callback);
  }

  /** Calls back once when this side is over, before anybody else hears of it. */
  onceOver(callback: () => void): void {
    this.#onceOver.push(callback);
  }

  /** Hangs up, for this reason where there is one to tell. Idle when it is over already. */
  end(reason: string | null = null): void {
    if (this.#over) return;
    this.leg.end(reason);
    this.#finish();
  }

  /**
   * Is over without a goodbye, for a phone that is to come back to a server that starts again. Without a
   * record where that server will write it.
   */
  forsake({ record = true } = {}): void {
    if (this.#over) return;
    if (!record) this.participation.drop();
    this.leg.forsake();
    this.#finish();
  }

  #attach(): void {
    const { leg, live } = this.#phone;
    const { answeredAt, startedAt, direction } = this.participation;
    const held = !listens(leg.media.remoteDirection);
    this.#holding.run(held);
    live.update({
      ...{ state: 'connected', dialog: leg.dialog, party: this.#party, held },
      ...{ answeredAt, startedAt, direction },
    });
    leg.onEnded = () => {
      this.#finish();
      this.#owner?.sideEnded(this);
    };
    leg.onDirection = () => {
      const held = !listens(leg.media.remoteDirection);
      this.#holding.run(held);
      live.update({ held });
      this.#owner?.sideChanged(this);
    };
    leg.onAway = () => this.#owner?.sideAway?.(this);
    leg.onOffer = () => this.#owner?.sideOffers?.(this) ?? null;
    leg.onRefer = (request) => {
      if (this.#board.referrals) this.#board.referrals.refer(this, request);
      else request.reject({ statusCode: 403 });
    };
  }

  #detach({ leg, live }: AnsweredPhone): void {
    leg.onEnded = leg.onDirection = leg.onAway = () => {};
    leg.onOffer = () => null;
    live.end();
    this.#notHere();
  }

  #finish(): void {
    this.#over = true;
    this.#holding.run(false);
    for (const callback of this.#onceOver) callback();
    this.#board.sides.delete(this);
    this.#detach(this.#phone);
    this.participation.end('answered');
  }

  #notHere(): void {
    const callbacks = [...this.#onceNotHere];
    this.#onceNotHere.clear();
    for (const callback of callbacks) callback();
  }
}
