import { BehaviorSubject } from 'rxjs';
import { Dialog, getBody, type Session } from 'sip.js/lib/core/index.js';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type {
  CallEnd,
  MediaRepair,
  PhoneCall,
  PhoneCallState,
  SavedLeg,
  TransferTarget,
} from '../calls/phone.ts';
import type { Party } from '../contacts/party.ts';
import type { AudioMixer } from '../devices/audio-mixer.ts';
import type { Microphone } from '../devices/microphone.ts';
import { fetched } from '../errors/fetched.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import { CallMicrophone } from './call-microphone.ts';
import { callEnd } from './end-cause.ts';
import { parseParty } from './identity.ts';
import type { LocationWriter } from './located-invite.ts';
import { MediaSession, type CreatePeerConnection } from './media-session.ts';
import { MediaWatch } from './media-watch.ts';
import { parseReasons } from './reason-header.ts';
import type { DialogTags } from './dialog-tags.ts';
import type { Referral } from './referral.ts';
import { Renegotiation, type Awaited } from './renegotiation.ts';
import type { SipUserAgent } from './user-agent.ts';

/** What a call needs from the phone it belongs to. */
export interface CallContext {
  readonly userAgent: SipUserAgent;
  readonly microphone: Microphone;
  /** Permission was given before: gathering may begin while the microphone opens. */
  readonly microphoneGranted: () => boolean;
  readonly createPeerConnection: CreatePeerConnection;
  /** Without one no call can be merged with another. */
  readonly mixer: AudioMixer | undefined;
  readonly logger: Logger;
  /** Writes into the INVITE of an emergency call where we are; undefined where that is not known. */
  readonly locate: LocationWriter | undefined;
  readonly onEnded: (call: SipCall) => void;
}

const TRANSFERRED: CallEnd = { cause: 'transferred' };

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;

const DIGITS = /^[0-9*#A-D]+$/;
/** How long the other side has to hang up after it said that the other party is elsewhere. */
const FAREWELL_MS = 2_000;

/**
 * One INVITE dialog with its sound, from first message to last; the only writer of its state.
 * What is the same for both directions is here, the way to `connected` in the two subclasses.
 */
export abstract class SipCall implements PhoneCall {
  abstract readonly direction: 'in' | 'out';
  readonly id: string = Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) =>
    word.toString(36),
  ).join('');
  readonly state$: BehaviorSubject<PhoneCallState>;
  readonly remote$: BehaviorSubject<Party>;
  readonly divertedFrom: Party | null;
  protected readonly context: CallContext;
  readonly #microphone: CallMicrophone;
  #media: MediaSession | null = null;
  #session: Session | null = null;
  #renegotiation: Renegotiation | null = null;
  #watch: MediaWatch | null = null;
  #muted = false;
  #acknowledged = true;
  #byeWaits = false;
  #referral: Referral | null = null;
  /** Another party takes the place of this one: its end is no hanging up. */
  #passedOn = false;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor(context: CallContext, remote: Party, divertedFrom: Party | null = null) {
    this.context = context;
    this.divertedFrom = divertedFrom;
    this.#microphone = new CallMicrophone(context.microphone, context.logger);
    this.state$ = new BehaviorSubject<PhoneCallState>({ phase: 'ringing' });
    this.remote$ = new BehaviorSubject(remote);
  }

  abstract readonly offersVideo: boolean;
  abstract readonly urgent: boolean;
  abstract accept(video?: MediaStream): Promise<void>;
  abstract decline(): Promise<void>;
  abstract rejectBusy(): Promise<void>;
  abstract end(): Promise<void>;

  async hold(on: boolean): Promise<void> {
    if (!this.#renegotiation) throw new HubError('call/ended');
    await this.#renegotiation.hold(on);
  }

  async sendVideo(stream: MediaStream | null): Promise<void> {
    const video = await this.#media?.needVideo();
    if (!this.#renegotiation || !video || this.ended) throw new HubError('call/ended');
    await video.send(stream, this.#renegotiation);
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#media?.mute(on);
    this.#publish();
  }

  async sendDtmf(digits: string): Promise<void> {
    if (!DIGITS.test(digits)) throw new HubError('request/invalid', { message: 'not DTMF digits' });
    if (!this.#session || !this.connected) throw new HubError('call/ended');
    if (this.#media?.sendDtmf(digits)) return;
    for (const digit of digits) await this.#sendInfo(this.#session, digit);
  }

  get callId(): string {
    return this.#session?.callId ?? '';
  }

  /** By which a Replaces header names the dialog; null where there is none yet. */
  get dialogTags(): DialogTags | null {
    const session = this.#session;
    return (
      session && { callId: session.callId, local: session.localTag, remote: session.remoteTag }
    );
  }

  async transfer(target: TransferTarget, ringing: () => void = () => {}): Promise<Party | null> {
    const { Referral } = await fetched(() => import('./referral.ts'));
    const session = this.#session;
    if (!session || !this.connected) throw new HubError('call/ended');
    if (this.#referral) throw new HubError('call/in-progress');
    const { userAgent } = this.context;
    const other = target.kind === 'call' && target.call instanceof SipCall ? target.call : null;
    const referral = new Referral({ session, userAgent, target, other, ringing });
    this.#referral = referral;
    if (other) other.#passedOn = true;
    try {
      const party = await referral.outcome;
      this.#passOn();
      if (other) other.#passOn();
      return party;
    } catch (error) {
      if (other) other.#passedOn = false;
      throw error;
    } finally {
      this.#referral = null;
    }
  }

  async relay(streams: readonly MediaStream[]): Promise<void> {
    if (!this.#media || !this.connected) throw new HubError('call/ended');
    await this.#media.relay(streams);
  }

  save(): SavedLeg | null {
    return null;
  }

  async measure(): Promise<MediaMeasure | null> {
    return null;
  }

  repair(how: MediaRepair): void {
    if (how === 'microphone') this.#microphone.changed();
    else this.#renegotiation?.restartIce();
  }

  /** Goes on with the microphone that is to be used now. */
  microphoneChanged(): void {
    this.#microphone.changed();
  }

  /** There may be a microphone again for a call that lost its own. */
  microphoneFound(): void {
    this.#microphone.found();
  }

  /** The phone is registered again on a new socket. */
  restored(): void {
    if (!this.#session || !this.connected) return;
    this.#checkDialog(this.#session);
    this.#watch?.repair();
  }

  /** The network may be back, or another one. */
  probe(): void {
    this.#watch?.repair();
  }

  /** The socket is away for longer than the server keeps calls; those with sound go on. */
  abandoned(): void {}

  protected get ended(): boolean {
    return this.state$.value.phase === 'ended';
  }

  protected get connected(): boolean {
    return this.state$.value.phase === 'connected';
  }

  protected setState(state: PhoneCallState): void {
    if (!this.ended) this.state$.next(state);
  }

  /** Takes the name that the other side's network vouches for (RFC 3325). */
  protected identify(asserted: string | undefined): void {
    const party = parseParty(asserted);
    const { number, name } = this.remote$.value;
    if (!party || (party.number === number && party.name === name)) return;
    this.remote$.next(party.name || party.number !== number ? party : { ...party, name });
  }

  protected makeMedia(): MediaSession {
    this.#media?.close();
    const { iceServers } = this.context.userAgent.account;
    this.#media = new MediaSession({
      createPeerConnection: this.context.createPeerConnection,
      mixer: this.context.mixer,
      iceServers: iceServers.map((server) => ({ ...server, urls: [...server.urls] })),
      onChange: () => {
        this.#watch?.check();
        this.#publish();
      },
    });
    this.#media.mute(this.#muted);
    this.#media.hold(this.#renegotiation?.held ?? false);
    return this.#media;
  }

  /** Forgets the sound of an attempt that failed; another may follow. */
  protected dropMedia(): void {
    this.#media?.close();
    this.#media = null;
    this.#microphone.close();
  }

  /** Opens the microphone for this call, which keeps it until its end. @throws `microphone/*` */
  protected async openMicrophone(media: MediaSession): Promise<void> {
    await this.#microphone.open(media);
  }

  /** The dialog is there. */
  protected connect(session: Session, media: MediaSession, awaits: Awaited): void {
    this.#session = session;
    this.#acknowledged = awaits === 'nothing';
    const { userAgent } = this.context;
    const renegotiation = new Renegotiation({
      session,
      media,
      caller: this.direction === 'out',
      awaits,
      headers: userAgent.dialogHeaders,
      onChange: () => this.#publish(),
      onGone: () => this.gone(),
    });
    const before = this.#renegotiation;
    before?.close();
    this.#watch?.close();
    this.#renegotiation = renegotiation;
    this.#watch = new MediaWatch({
      media,
      restart: () => renegotiation.restartIce(),
      giveUp: () => this.hangUp({ cause: 'failed', error: new HubError('call/media-failed') }),
    });
    session.delegate = {
      onAck: ({ message }) => {
        this.#acknowledged = true;
        if (!this.#byeWaits) {
          return renegotiation.onAck(getBody(message)?.content)?.catch(() => this.#mediaFailed());
        }
        session.bye();
        return undefined;
      },
      onAckTimeout: () => {
        this.#acknowledged = true;
        if (this.#byeWaits) session.bye();
        else this.hangUp({ cause: 'failed', error: new HubError('network/timeout') });
      },
      onBye: (request) => {
        request.accept();
        const reasons = parseReasons(request.message.getHeaders('reason'));
        this.finish(callEnd({ by: 'bye', reasons }));
      },
      onInvite: (request) => {
        this.identify(request.message.getHeader('p-asserted-identity'));
        void renegotiation.onInvite(request);
      },
      onInfo: (request) => void request.accept(),
      onNotify: (request) => {
        request.accept();
        this.#referral?.onNotify(request);
      },
    };
    this.#publish(this.connected ? undefined : new Date());
    this.#watch.check();
    if (before?.held) renegotiation.hold(true).catch(() => {});
    // Taken with video, but offered without.
    const { video } = media;
    if (this.direction === 'in' && video?.wantsOffer) this.sendVideo(video.local).catch(() => {});
  }

  /** The other side knows the dialog no more. */
  protected gone(): void {
    this.finish({ cause: 'hung-up', by: 'them' });
  }

  /** Says goodbye in the dialog and is over at once, whether or not anyone hears it. */
  protected hangUp(end: CallEnd, reason?: string): void {
    if (this.ended) return;
    const session = this.#session;
    this.finish(end);
    if (!session) return;
    if (this.#acknowledged) {
      session.bye(undefined, reason ? { extraHeaders: [`Reason: ${reason}`] } : {});
    } else {
      // A called party may not send BYE before the ACK (RFC 3261 §15).
      this.#byeWaits = true;
    }
  }

  protected finish(ending: CallEnd): void {
    const state = this.state$.value;
    if (state.phase === 'ended') return;
    const end = this.#passedOn && isByOthers(ending) ? TRANSFERRED : ending;
    clearTimeout(this.#farewell);
    this.#renegotiation?.close();
    this.#watch?.close();
    this.dropMedia();
    const since = state.phase === 'connected' ? state.since : null;
    this.state$.next({ phase: 'ended', end, since, at: new Date() });
    this.#referral?.onEnd(end.cause === 'transferred');
    this.context.onEnded(this);
  }

  /** The other party is with someone else; the server says goodbye, or we do. */
  #passOn(): void {
    this.#passedOn = true;
    if (this.ended) return;
    this.#farewell = setTimeout(() => {
      if (this.connected) this.hangUp(TRANSFERRED);
      else void this.end();
    }, FAREWELL_MS);
  }

  #publish(since?: Date): void {
    const old = this.state$.value;
    const media = this.#media;
    const renegotiation = this.#renegotiation;
    if (old.phase === 'ended' || !media || !renegotiation) return;
    if (!since && old.phase !== 'connected') return;
    const next: Connected = {
      phase: 'connected',
      since: since ?? (old as Connected).since,
      muted: this.#muted,
      held: renegotiation.held,
      holdPending: renegotiation.holdPending,
      heldByRemote: media.heldByRemote,
      media: media.state,
      trouble: null,
      remoteStream: media.remoteStream,
      localVideo: media.video?.local ?? null,
      remoteVideo: media.video?.remote ?? null,
    };
    const keys = Object.keys(next) as (keyof Connected)[];
    if (old.phase === 'connected' && keys.every((key) => old[key] === next[key])) return;
    this.state$.next(next);
  }

  #mediaFailed(): void {
    const error = new HubError('call/media-failed');
    this.hangUp({ cause: 'failed', error }, 'SIP;cause=488;text="Not Acceptable Here"');
  }

  /** Asks whether the other side still knows the dialog; a BYE may have been lost with the socket. */
  #checkDialog(session: Session): void {
    if (!(session instanceof Dialog)) return;
    const message = session.createOutgoingRequestMessage('OPTIONS');
    this.context.userAgent.request(message, {
      onReject: (response) => {
        if (response.message.statusCode === 481) this.gone();
      },
    });
  }

  #sendInfo(session: Session, digit: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new HubError('call/failed', { message: 'DTMF refused' }));
      session.info(
        { onAccept: () => resolve(), onReject: fail, onRedirect: fail },
        {
          body: {
            contentDisposition: 'render',
            contentType: 'application/dtmf-relay',
            content: `Signal=${digit}\r\nDuration=160\r\n`,
          },
        },
      );
    });
  }
}

function isByOthers(end: CallEnd): boolean {
  return end.cause === 'cancelled' || (end.cause === 'hung-up' && end.by === 'them');
}
