import { BehaviorSubject } from 'rxjs';
import { Dialog, getBody, type Session } from 'sip.js/lib/core/index.js';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type {
  CallEnd,
  Diversion,
  MediaRepair,
  MediaTrouble,
  PhoneCall,
  PhoneCallState,
  SavedLeg,
  SipAccount,
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
import { MediaSession } from './media-session.ts';
import type { CreatePeerConnection } from './peer-configuration.ts';
import type { MediaWatch } from './media-watch.ts';
import { parseReasons } from './reason-header.ts';
import type { DialogTags } from './dialog-tags.ts';
import type { Referral } from './referral.ts';
import { Renegotiation, type Awaited } from './renegotiation.ts';
import type { SipUserAgent } from './user-agent.ts';

/** What a call needs from the phone it belongs to. */
export interface CallContext {
  /** There with the first account: before any dialog, and after a call that is taken back. */
  readonly ready: Promise<SipUserAgent>;
  readonly userAgent: () => SipUserAgent;
  readonly iceServers: () => SipAccount['iceServers'];
  readonly microphone: Microphone;
  /** Permission was given before: gathering may begin while the microphone opens. */
  readonly microphoneGranted: () => boolean;
  readonly createPeerConnection: CreatePeerConnection;
  /** Gives one that was prepared for an offer of ours, where there is any. */
  readonly offeringConnection: CreatePeerConnection;
  /** A microphone that is open already; null where there is none. */
  readonly takeMicrophone: () => Promise<MediaStream | null> | null;
  /** Without one no call can be merged with another. */
  readonly mixer: AudioMixer | undefined;
  readonly logger: Logger;
  /** Writes into the INVITE of an emergency call where we are; undefined where that is not known. */
  readonly locate: LocationWriter | undefined;
  readonly onEnded: (call: SipCall) => void;
}

const TAKING_BACK: MediaTrouble = { kind: 'taking-back', repair: null };
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
  readonly id: string;
  readonly state$: BehaviorSubject<PhoneCallState>;
  readonly remote$: BehaviorSubject<Party>;
  readonly divertedFrom: Diversion | null;
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
  /** The dialog that a new one is to take the place of, until there is sound again. */
  #lost: SavedLeg | null = null;
  #back: PromiseWithResolvers<void> | null = null;
  /** Another page has it now. */
  #forgotten = false;
  #relayed: readonly MediaStream[] = [];
  /** Another party takes the place of this one: its end is no hanging up. */
  #passedOn = false;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor(
    context: CallContext,
    remote: Party,
    divertedFrom: Diversion | null = null,
    id: string = randomId(),
  ) {
    this.context = context;
    this.id = id;
    this.divertedFrom = divertedFrom;
    const { microphone, logger, takeMicrophone } = context;
    this.#microphone = new CallMicrophone(microphone, logger, takeMicrophone);
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
    const session = await this.#dialog();
    if (this.#media?.sendDtmf(digits)) return;
    const { sendInfo } = await fetched(() => import('./dtmf-info.ts'));
    for (const digit of digits) await sendInfo(session, digit);
  }

  get callId(): string {
    return this.dialogTags?.callId ?? '';
  }

  /** By which a Replaces header names the dialog; null where there is none yet. */
  get dialogTags(): DialogTags | null {
    const session = this.#session;
    if (session) {
      return { callId: session.callId, local: session.localTag, remote: session.remoteTag };
    }
    const dialog = this.#lost?.dialog;
    return dialog
      ? { callId: dialog.callId, local: dialog.phoneTag, remote: dialog.serverTag }
      : null;
  }

  async transfer(target: TransferTarget, ringing: () => void = () => {}): Promise<Party | null> {
    const { Referral } = await fetched(() => import('./referral.ts'));
    const session = await this.#dialog();
    if (this.#referral) throw new HubError('call/in-progress');
    const userAgent = this.context.userAgent();
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
    this.#relayed = streams;
  }

  save(): SavedLeg | null {
    const state = this.state$.value;
    const session = this.#session;
    if (state.phase !== 'connected' || this.ended) return null;
    const wanted = { muted: this.#muted, held: this.holds };
    if (!(session instanceof Dialog)) return this.#lost && { ...this.#lost, ...wanted };
    const { callId, localTag, remoteTag, localURI, remoteURI, remoteTarget, routeSet } = session;
    return {
      id: this.id,
      direction: this.direction,
      dialog: { callId, serverTag: remoteTag, phoneTag: localTag },
      target: remoteTarget.toString(),
      routes: routeSet,
      localUri: localURI.toString(),
      remoteUri: remoteURI.toString(),
      sequence: session.localSequenceNumber ?? 0,
      remote: this.remote$.value,
      divertedFrom: this.divertedFrom,
      urgent: this.urgent,
      since: state.since.getTime(),
      ...wanted,
    };
  }

  /** Stops without a word to anyone: another page has it now. */
  forget(): void {
    this.#forgotten = true;
    this.finish({ cause: 'elsewhere' });
  }

  async measure(): Promise<MediaMeasure | null> {
    return (await this.#media?.measure()) ?? null;
  }

  repair(how: MediaRepair): void {
    if (how === 'microphone') this.#microphone.changed();
    else void this.#repair(how);
  }

  /** A path that is cut heals by itself and sooner: an offer would only get in the way. */
  async #repair(how: Exclude<MediaRepair, 'microphone'>): Promise<void> {
    const media = this.#media;
    if (media?.state === 'flowing' && !(await media.isReached().catch(() => true))) return;
    if (media === this.#media) this.#watch?.repair(how);
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
    const session = this.#session;
    if (!session || !this.connected) return;
    const gone = (): void => {
      if (session === this.#session) this.gone();
    };
    import('./take-back.ts').then(
      ({ checkDialog }) => checkDialog(session, this.context.userAgent(), gone),
      () => undefined,
    );
    this.#watch?.hurry();
  }

  /** The network may be back; `changed` where it is another one. */
  probe(changed = false): void {
    this.#watch?.hurry(changed);
  }

  /** The socket is away for longer than the server keeps calls; those with sound go on. */
  abandoned(): void {}

  get ended(): boolean {
    return this.#forgotten || this.state$.value.phase === 'ended';
  }

  /** There is a dialog, though maybe no sound yet. */
  get hasDialog(): boolean {
    return this.#session !== null;
  }

  /** As wanted. */
  get holds(): boolean {
    return this.#renegotiation?.holds ?? this.#lost?.held ?? false;
  }

  get connected(): boolean {
    return this.state$.value.phase === 'connected';
  }

  protected setState(state: PhoneCallState): void {
    if (!this.ended) this.state$.next(state);
  }

  /** Takes the name that the other side's network vouches for (RFC 3325). */
  identify(asserted: string | undefined): void {
    const party = parseParty(asserted);
    const { number, name } = this.remote$.value;
    if (!party || (party.number === number && party.name === name)) return;
    this.remote$.next(party.name || party.number !== number ? party : { ...party, name });
  }

  protected makeMedia(): MediaSession {
    this.#media?.close();
    return (this.#media = this.newMedia(this.direction === 'out'));
  }

  /** Sound beside the one that there is; `connect` puts it in its place. */
  newMedia(offers = false): MediaSession {
    const iceServers = this.context.iceServers();
    const made = new MediaSession({
      createPeerConnection: offers
        ? this.context.offeringConnection
        : this.context.createPeerConnection,
      mixer: this.context.mixer,
      iceServers,
      onChange: () => {
        if (made === this.#media) this.#look(made);
        this.#publish();
      },
    });
    made.mute(this.#muted);
    made.hold(this.holds);
    made.relay(this.#relayed).catch(() => undefined);
    return made;
  }

  /** Forgets the sound of an attempt that failed; another may follow. */
  protected dropMedia(): void {
    this.#media?.close();
    this.#media = null;
    this.#microphone.close();
  }

  /** Opens the microphone for this call, which keeps it until its end. @throws `microphone/*` */
  async openMicrophone(media: MediaSession): Promise<void> {
    await this.#microphone.open(media);
  }

  /** The dialog is there. */
  connect(session: Session, media: MediaSession, awaits: Awaited, held = false): void {
    const before = this.#session;
    if (before) {
      // What still comes there is no concern of this call.
      before.delegate = undefined;
      if (this.#acknowledged) before.bye();
    }
    if (this.#media !== media) this.#media?.close();
    this.#media = media;
    this.#session = session;
    this.#acknowledged = awaits === 'nothing';
    this.#watch?.close();
    this.#watch = null;
    const renegotiation = this.#renegotiate(session, media, awaits, held);
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
    this.#back?.resolve();
    // Where it may be needed, nobody may be there to give it.
    import('./take-back.ts').catch(() => undefined);
    this.#publish(this.connected ? undefined : new Date());
    this.#look(media);
    renegotiation.begin();
    // Taken with video, but offered without.
    const { video } = media;
    if (awaits !== 'nothing' && video?.wantsOffer) this.sendVideo(video.local).catch(() => {});
  }

  /** Has sound that is interrupted repaired. Where the code cannot be fetched, the next trouble tries again. */
  #look(media: MediaSession): void {
    if (this.#watch) return this.#watch.check();
    import('./standby.ts').then(
      ({ MediaWatch }) => {
        const renegotiation = this.#renegotiation;
        if (this.ended || !this.#session || media !== this.#media || !renegotiation) return;
        this.#watch ??= new MediaWatch({
          media,
          caller: renegotiation.caller,
          restart: () => renegotiation.restartIce(),
          onChange: () => this.#publish(),
          giveUp: () => this.hangUp({ cause: 'failed', error: new HubError('call/media-failed') }),
        });
        this.#watch.check();
      },
      () => undefined,
    );
  }

  /** The other side knows the dialog no more, as a server that was started anew: there may be a place for it. */
  protected gone(): void {
    const lost = this.save();
    if (lost) this.takeBack(lost);
  }

  /** Whom to call anew where nobody has this call any more; null for nobody. */
  protected get redial(): string | null {
    return null;
  }

  /** Asks for a new dialog in the place of this one, with sound of its own. */
  protected takeBack(lost: SavedLeg): void {
    const before = this.state$.value;
    const video = before.phase === 'connected' ? before.localVideo : null;
    this.#lost = lost;
    this.#back = Promise.withResolvers<void>();
    this.#back.promise.catch(() => {});
    this.#session?.dispose();
    this.#session = null;
    this.#watch?.close();
    this.#watch = null;
    const media = this.makeMedia();
    this.#renegotiate(null, media, 'nothing', lost.held);
    const offer = video ? offerVideo(media, video) : media.offer();
    offer.catch(() => {});
    this.#publish(this.connected ? undefined : new Date(lost.since));
    // It is heard at least, and heard by others as soon as there is a microphone.
    this.openMicrophone(media).catch(() => {});
    fetched(() => import('./take-back.ts')).then(
      ({ takeBack }) =>
        takeBack({ call: this, context: this.context, lost, media, offer, redial: this.redial }),
      (error: HubError) => this.finish({ cause: 'failed', error }),
    );
  }

  /** Says goodbye in the dialog and is over at once, whether or not anyone hears it. */
  hangUp(end: CallEnd, reason?: string): void {
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

  finish(ending: CallEnd): void {
    const state = this.state$.value;
    if (state.phase === 'ended') return;
    const end = this.#passedOn && isByOthers(ending) ? TRANSFERRED : ending;
    clearTimeout(this.#farewell);
    this.#renegotiation?.close();
    this.#watch?.close();
    this.dropMedia();
    this.#back?.reject(new HubError('call/ended'));
    const since = state.phase === 'connected' ? state.since : null;
    if (!this.#forgotten) this.state$.next({ phase: 'ended', end, since, at: new Date() });
    this.#referral?.onEnd(end.cause === 'transferred');
    this.context.onEnded(this);
  }

  /** Of a call that is being taken back the one to come. @throws `call/ended` */
  async #dialog(): Promise<Session> {
    if (this.#lost && !this.#session) await this.#back?.promise;
    if (!this.#session || !this.connected) throw new HubError('call/ended');
    return this.#session;
  }

  #renegotiate(
    session: Session | null,
    media: MediaSession,
    awaits: Awaited,
    held: boolean,
  ): Renegotiation {
    return (this.#renegotiation = new Renegotiation({
      session,
      media,
      caller: awaits === 'nothing',
      awaits,
      headers: session ? this.context.userAgent().dialogHeaders : [],
      held,
      before: this.#renegotiation,
      onChange: () => this.#publish(),
      onGone: () => this.gone(),
    }));
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
    if (media.state === 'flowing') this.#lost = null;
    const next: Connected = {
      phase: 'connected',
      since: since ?? (old as Connected).since,
      muted: this.#muted,
      held: renegotiation.held,
      holdPending: renegotiation.holdPending,
      heldByRemote: media.heldByRemote,
      media: this.#lost ? 'interrupted' : media.state,
      trouble: this.#lost ? TAKING_BACK : (this.#watch?.trouble ?? null),
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
}

function randomId(): string {
  const words = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(words, (word) => word.toString(36)).join('');
}

async function offerVideo(media: MediaSession, video: MediaStream): Promise<string> {
  await (await media.needVideo()).use(video);
  return media.offer();
}

function isByOthers(end: CallEnd): boolean {
  return end.cause === 'cancelled' || (end.cause === 'hung-up' && end.by === 'them');
}
