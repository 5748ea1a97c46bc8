import type { OutgoingInviteRequest, Session } from 'sip.js/lib/core/index.js';
import type { MediaLeg } from '../media/leg.ts';
import { readAudio, type Direction } from '../media/sdp.ts';
import type { Connection, Occupant } from '../sip/connection.ts';
import { escapeQuoted, parseUri } from '../sip/header-values.ts';
import { assertedIdentity, divertedFrom, identityUri, type Identity } from '../sip/identity.ts';
import type { Binding } from '../sip/registrar.ts';
import { ALLOWED_METHODS } from '../sip/server-core.ts';
import type { EmergencyPart } from './emergency/emergency-part.ts';
import { CANCEL_REASONS, type CancelReason } from './failure.ts';
import { isLive, type BranchState } from './fork.ts';
import { Leg } from './leg.ts';
import type { LiveCallEntry } from './live-calls.ts';
import type { Subscriber } from './ports.ts';
import type { Diversion } from './ring.ts';
import { sdpBody } from './sdp-body.ts';
import type { AnsweredPhone } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** A phone that does not end its INVITE in this time after a CANCEL never will (RFC 3261 §9.1). */
const GIVE_UP_MS = 32_000;

export interface BranchEvents {
  /** It rings, or it failed: `state` says which. */
  onState(): void;
  onAnswer(phone: AnsweredPhone): void;
}

/** Who rings at which phone. */
export interface Ringing {
  readonly binding: Binding<Connection>;
  readonly from: Identity;
  readonly to: Subscriber;
  /** Where the call waits meanwhile, or whom it was for; null for one that comes straight from its caller. */
  readonly diversion: Diversion | null;
  /** A queue offers the call. */
  readonly ofQueue: boolean;
  /** What the caller would show and look at. */
  readonly video: Direction;
  /** What goes along with an emergency call; null for every other one. */
  readonly emergency: EmergencyPart | null;
}

/**
 * One phone that is being rung. Whatever the phone still says after it was cancelled is brought to an
 * end here: a 200 that crossed our CANCEL, a second 200, a 200 without usable sound (ACK and BYE).
 */
export class Branch implements Occupant {
  readonly user: Subscriber;
  readonly deviceId: string;
  readonly connection: Connection;
  readonly #from: Identity;
  readonly #media: MediaLeg;
  readonly #events: BranchEvents;
  readonly #request: OutgoingInviteRequest;
  readonly #live: LiveCallEntry;
  #state: BranchState = 'calling';
  #open = true;
  #rang = false;
  #giveUpTimer: NodeJS.Timeout | null = null;

  /** @throws Error where the media cannot be set up */
  constructor(
    { binding, from, to, diversion, ofQueue, video, emergency }: Ringing,
    board: Switchboard,
    events: BranchEvents,
  ) {
    const media = board.setting.engine.createLeg();
    media.video.expect(video);
    const body = sdpBody(media.offer());
    const callId = crypto.randomUUID();
    this.user = to;
    this.#from = from;
    this.deviceId = binding.deviceId;
    this.connection = binding.target;
    this.#media = media;
    this.#events = events;
    this.connection.enter(this);
    const { core } = this.connection;
    this.#live = board.liveCalls.begin(to.userId, {
      ...{ deviceId: binding.deviceId, callId, direction: 'in', party: from, ofQueue },
      emergency: emergency?.call ?? null,
    });
    const message = core.makeOutgoingRequestMessage(
      'INVITE',
      parseUri(binding.contact)!,
      parseUri(identityUri(from))!,
      parseUri(`sip:${to.username}@${to.domain}`)!,
      { callId, fromTag: newTag(), fromDisplayName: escapeQuoted(from.name) },
      [
        `Contact: ${core.configuration.contact.toString()}`,
        `Allow: ${ALLOWED_METHODS.join(', ')}`,
        assertedIdentity(from),
        ...(diversion ? [divertedFrom(diversion.identity, diversion.reason)] : []),
      ],
      body,
    );
    emergency?.attach(message);
    this.#request = core.invite(message, {
      onProgress: () => this.#onProgress(),
      onAccept: (response) => {
        response.ack();
        this.#onAccept(response.message.body, response.session);
      },
      onRedirect: () => this.#fail('unreachable'),
      onReject: ({ message: answer }) => this.#onReject(answer.statusCode ?? 500),
    });
  }

  get userId(): string {
    return this.user.userId;
  }

  get state(): BranchState {
    return this.#state;
  }

  /** It was at this phone to take the call: it rang, or someone declined. */
  get rangInVain(): boolean {
    if (this.#state === 'declined') return true;
    return this.#rang && (this.#state === 'unanswered' || this.#state === 'busy');
  }

  /** Someone else is the caller now; the phone hears of it when it answers. */
  showParty(party: Identity): void {
    this.#live.update({ party });
  }

  /** Stops the ringing. Idle when it does not ring any more. */
  cancel(reason: CancelReason): void {
    if (!isLive(this.#state)) return;
    this.#state = 'unanswered';
    this.#media.close();
    this.#live.end();
    this.#request.cancel(CANCEL_REASONS[reason]);
    this.#giveUpTimer = setTimeout(() => {
      this.#leave();
      this.#request.dispose();
    }, GIVE_UP_MS);
  }

  connectionGone(): void {
    this.#request.cancel();
    this.#fail('unreachable');
  }

  #onProgress(): void {
    if (this.#state !== 'calling') return;
    this.#rang = true;
    this.#state = 'ringing';
    this.#events.onState();
  }

  #onAccept(body: string, session: Session): void {
    const wanted = isLive(this.#state) && this.#open;
    if (!wanted) {
      this.#leave();
      session.bye();
      return;
    }
    const answer = readAudio(body);
    try {
      if (!answer) throw new Error('No audio in the answer');
      this.#media.acceptAnswer(answer);
    } catch {
      session.bye();
      return this.#fail('unreachable');
    }
    const leg = new Leg({
      ...{ connection: this.connection, session, media: this.#media },
      ...{ party: this.#from, calledBy: 'us' },
    });
    this.#state = 'answered';
    this.#leave();
    this.#events.onAnswer({ leg, live: this.#live });
  }

  #onReject(statusCode: number): void {
    if (statusCode >= 600) this.#fail('declined');
    else if (statusCode === 486) this.#fail('busy');
    else if (this.#state === 'ringing') this.#fail('unanswered');
    else this.#fail('unreachable');
  }

  #fail(state: BranchState): void {
    this.#leave();
    if (!isLive(this.#state)) return;
    this.#state = state;
    this.#media.close();
    this.#live.end();
    this.#events.onState();
  }

  #leave(): void {
    this.#open = false;
    if (this.#giveUpTimer) clearTimeout(this.#giveUpTimer);
    this.connection.leave(this);
  }
}

function newTag(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}
