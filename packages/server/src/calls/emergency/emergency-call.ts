import type { MediaLeg } from '../../media/leg.ts';
import { readAudio, type AudioDescription } from '../../media/sdp.ts';
import type { Connection } from '../../sip/connection.ts';
import { serviceIdentity, type Identity } from '../../sip/identity.ts';
import type { Caller } from '../caller.ts';
import { Conversation } from '../conversation.ts';
import { FAILURES, type Failure } from '../failure.ts';
import type { LiveCallEntry } from '../live-calls.ts';
import type { Participation } from '../participation.ts';
import type { EmergencyDestination, Subscriber } from '../ports.ts';
import { Ring, type Answer } from '../ring.ts';
import { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import type { EmergencyPart } from './emergency-part.ts';

type Desk = Extract<EmergencyDestination, { test: false }>;

/** For how many times the usual time of ringing somebody is sought who answers. */
const SEEKING = 4;
/** Between one try and the next, while nobody is there, or everyone is busy. */
const PAUSE_MS = 2_000;

/**
 * A call to emergency services until it is answered. All phones of the desk ring, whatever the rules of
 * their users; where none takes it, they ring again. It ends when it is answered, when the caller gives
 * up, or after two minutes in vain (where phones ring for 30 s).
 */
export class EmergencyCall {
  readonly #board: Switchboard;
  readonly #caller: Caller;
  readonly #desk: Desk;
  readonly #part: EmergencyPart;
  /** Who answers, to the caller. */
  readonly #identity: Identity;
  readonly #participation: Participation;
  readonly #live: LiveCallEntry;
  readonly #until: number;
  #ring: Ring | null = null;
  #retry: NodeJS.Timeout | null = null;

  constructor(board: Switchboard, caller: Caller, desk: Desk, part: EmergencyPart) {
    const { subscriber, deviceId, callId, dialled } = caller;
    this.#board = board;
    this.#until = Date.now() + SEEKING * board.setting.ringSeconds * 1000;
    this.#caller = caller;
    this.#desk = desk;
    this.#part = part;
    this.#identity = serviceIdentity({ name: desk.desk.name, number: dialled }, subscriber);
    const party = this.#identity;
    this.#participation = board.begin(crypto.randomUUID(), subscriber, 'out', party);
    this.#participation.emergency = part.call;
    this.#live = board.liveCalls.begin(subscriber.userId, {
      ...{ deviceId, callId, direction: 'out', party, emergency: part.call },
    });
    board.others.add(this);
  }

  /** Whether this phone calls. */
  isOf(connection: Connection): boolean {
    return connection === this.#caller.connection;
  }

  start(): void {
    const offer = readAudio(this.#caller.offer);
    if (!offer) return this.#fail('no-common-media');
    this.#caller.onGaveUp = () => {
      this.#stop();
      this.#finish('cancelled');
    };
    this.#seek(offer);
  }

  #seek(offer: AudioDescription): void {
    const { subscriber, connection } = this.#caller;
    const ring = new Ring(this.#board, {
      callId: this.#participation.callId,
      users: this.#desk.users,
      from: (user) => this.#callerFor(user),
      except: connection,
      // As long as it takes: the caller must not hear a pause.
      seconds: Math.max(1, (this.#until - Date.now()) / 1000),
      video: offer.video?.direction ?? 'inactive',
      emergency: this.#part,
    });
    this.#ring = ring;
    ring.start({
      onRinging: () => this.#caller.ringing(this.#identity),
      onAnswered: (answer) => this.#onAnswered(answer, offer),
      onFailed: (failure) => {
        const own = this.#desk.users.every(({ userId }) => userId === subscriber.userId);
        if (Date.now() + PAUSE_MS >= this.#until || own) return this.#fail(failure);
        this.#retry = setTimeout(() => this.#seek(offer), PAUSE_MS);
      },
    });
  }

  /** With the number by which they are called back, where they have one. */
  #callerFor(user: Subscriber): Identity {
    const { subscriber } = this.#caller;
    return {
      name: subscriber.name,
      number: this.#part.call.callerId ?? subscriber.extension,
      domain: user.domain,
      userId: subscriber.tenantId === user.tenantId ? subscriber.userId : null,
    };
  }

  #onAnswered(answer: Answer, offer: AudioDescription): void {
    const callee = new Side(this.#board, answer, answer.participation);
    const caller = this.#connect(offer, callee);
    if (caller) {
      new Conversation(this.#board, [caller, callee]);
    } else {
      callee.end();
      this.#fail('broken');
    }
  }

  #connect(offer: AudioDescription, callee: Side): Side | null {
    let media: MediaLeg | null = null;
    try {
      media = this.#board.setting.engine.createLeg();
      media.video.see(callee.leg.media.video);
      const leg = this.#caller.answer(media, offer, this.#identity);
      this.#board.others.delete(this);
      return new Side(this.#board, { leg, live: this.#live }, this.#participation);
    } catch {
      media?.close();
      return null;
    }
  }

  #fail(failure: Failure): void {
    this.#stop();
    if (failure === 'absent') this.#tellMissed();
    this.#caller.refuse(failure);
    this.#finish(FAILURES[failure].disposition);
  }

  /** None of their phones ever rang. */
  #tellMissed(): void {
    for (const user of this.#desk.users) {
      const missed = this.#board.begin(
        this.#participation.callId,
        user,
        'in',
        this.#callerFor(user),
      );
      missed.emergency = this.#part.call;
      missed.end('missed');
    }
  }

  #stop(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#ring?.cancel();
  }

  #finish(disposition: Parameters<Participation['end']>[0]): void {
    this.#board.others.delete(this);
    this.#live.end();
    this.#participation.end(disposition);
  }
}
