import type { MediaMeasure } from '../calls/media-measure.ts';
import type { SipAccount } from '../calls/phone.ts';
import type { AudioMixer } from '../devices/audio-mixer.ts';
import { fetched } from '../errors/fetched.ts';
import { HubError } from '../errors/hub-error.ts';
import { hasAudio, holdsUs } from './audio-description.ts';
import { addAudio } from './audio-section.ts';
import { candidateCount, enoughCandidates, farCandidates } from './candidates.ts';
import { nextState, type MediaState } from './media-state.ts';
import type { MediaVideo } from './media-video.ts';
import { ownStream } from './own-stream.ts';
import { peerConfiguration, type CreatePeerConnection } from './peer-configuration.ts';

const DTMF_DURATION_MS = 100;
const DTMF_GAP_MS = 70;
/** Whoever hangs up closes the connection too, and the word may come a moment later. */
const FAREWELL_MS = 150;

export interface MediaSessionOptions {
  readonly createPeerConnection: CreatePeerConnection;
  readonly iceServers: SipAccount['iceServers'];
  /** Brings several streams into the one that is sent. */
  readonly mixer: AudioMixer | undefined;
  /** Media state, remote stream or remote hold is different now. */
  readonly onChange: () => void;
}

/**
 * The sound of one call: a peer connection with one audio section, and video where it is asked for, offered
 * and answered as SIP asks. The wanted mute and hold are kept and applied to every track.
 */
export class MediaSession {
  readonly #connection: RTCPeerConnection;
  readonly #configuration: RTCConfiguration;
  readonly #onChange: () => void;
  readonly #mixer: AudioMixer | undefined;
  #voice: MediaStream | null = null;
  #microphone: MediaStreamTrack | null = null;
  /** What is sent beside the microphone. */
  #relayed: readonly MediaStream[] = [];
  #mix: ReturnType<AudioMixer['mix']> | null = null;
  #state: MediaState = 'connecting';
  #remoteStream: MediaStream | null = null;
  #heldByRemote = false;
  #held = false;
  #muted = false;
  #closed = false;
  /** Candidates that the other side was told of. */
  #told = 0;
  #otherAway = false;
  #video: MediaVideo | null = null;

  constructor(options: MediaSessionOptions) {
    this.#onChange = options.onChange;
    this.#mixer = options.mixer;
    this.#configuration = peerConfiguration(options.iceServers);
    this.#connection = options.createPeerConnection(this.#configuration);
    this.#connection.addEventListener('connectionstatechange', this.#follow);
    this.#connection.addEventListener('track', (event) => this.#receive(event));
  }

  get state(): MediaState {
    return this.#state;
  }

  /** ICE has given up; only a restart can help. */
  get failed(): boolean {
    return this.#connection.connectionState === 'failed';
  }

  /** The other side closed its connection, as a page does that is loaded anew or gone. */
  get otherAway(): boolean {
    return this.#otherAway;
  }

  /** Candidates were found that the other side does not know. */
  get hasMore(): boolean {
    return candidateCount(this.#connection.localDescription?.sdp ?? '') > this.#told;
  }

  /** There is a TURN server (RFC 8656). */
  get hasRelay(): boolean {
    const urls = this.#configuration.iceServers!.flatMap((server) => server.urls);
    return urls.some((url) => url.startsWith('turn'));
  }

  /** Servers that were not known yet when it was made; from the next ICE restart on. */
  useServers(iceServers: SipAccount['iceServers']): void {
    this.#configuration.iceServers = peerConfiguration(iceServers).iceServers!;
    this.#connection.setConfiguration(this.#configuration);
  }

  /** From the next ICE restart on: over the TURN server alone, or whatever way there is. */
  relayOnly(on: boolean): void {
    const iceTransportPolicy = on ? 'relay' : 'all';
    if (iceTransportPolicy === (this.#configuration.iceTransportPolicy ?? 'all')) return;
    this.#configuration.iceTransportPolicy = iceTransportPolicy;
    this.#connection.setConfiguration(this.#configuration);
  }

  /** What the browser knows of the sound now; null where it is over. @throws `network/unreachable` */
  async measure(): Promise<MediaMeasure | null> {
    const { measure } = await fetched(() => import('./measure.ts'));
    return this.#closed ? null : measure(this.#connection, this.#microphone);
  }

  /** Whether anything at all arrives; takes seconds to say no. @throws `network/unreachable` */
  async isReached(): Promise<boolean> {
    const { isReached } = await fetched(() => import('./measure.ts'));
    return isReached(this.#connection);
  }

  get remoteStream(): MediaStream | null {
    return this.#remoteStream;
  }

  /** Null as long as neither side has asked for any. */
  get video(): MediaVideo | null {
    return this.#video;
  }

  /** Few calls are seen. @throws `network/unreachable` */
  async needVideo(): Promise<MediaVideo> {
    const { MediaVideo } = await fetched(() => import('./media-video.ts'));
    return (this.#video ??= new MediaVideo(this.#connection, this.#onChange));
  }

  get heldByRemote(): boolean {
    return this.#heldByRemote;
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** Sends what this microphone hears from now on. */
  async useMicrophone(stream: MediaStream): Promise<void> {
    const [track] = stream.getAudioTracks();
    if (!track || this.#closed) return;
    this.#voice = stream;
    this.#microphone = track;
    await this.#send();
  }

  /** Sends these beside the microphone from now on; none for the microphone alone. @throws `call/failed` */
  async relay(streams: readonly MediaStream[]): Promise<void> {
    if (this.#closed) return;
    const same =
      streams.length === this.#relayed.length &&
      streams.every((one, at) => one === this.#relayed[at]);
    if (same) return;
    this.#relayed = streams;
    await this.#send();
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#silence();
  }

  /** Takes effect at the other side with the next offer; what we say stays here at once. */
  hold(on: boolean): void {
    this.#held = on;
    this.#silence();
  }

  /** Makes an offer that says what is wanted now. */
  async offer({ iceRestart = false } = {}): Promise<string> {
    const transceiver = this.#transceiver() ?? addAudio(this.#connection, this.#sent);
    // What plays it takes its time to begin.
    if ('MediaStream' in globalThis)
      this.#remoteStream ??= new MediaStream([transceiver.receiver.track]);
    const prepared = this.#direct(transceiver);
    this.#video?.direct(this.#held);
    // It came with an offer, which says what is wanted.
    const { signalingState } = this.#connection;
    if (prepared && !this.#video && signalingState === 'have-local-offer') return this.#tell();
    const patient = iceRestart && this.#isBlocked;
    return this.#describe(await this.#connection.createOffer({ iceRestart }), patient);
  }

  /** Takes the answer to our offer. @throws `call/media-failed` */
  async acceptAnswer(sdp: string): Promise<void> {
    await this.#setRemote('answer', sdp);
  }

  /** Takes an offer and answers it. @throws `call/media-failed` */
  async answer(offer: string): Promise<string> {
    const patient = this.#told > 0 && this.#isBlocked;
    await this.#setRemote('offer', offer);
    const transceiver = this.#transceiver();
    if (!transceiver) throw mediaFailed('no audio in the offer');
    this.#direct(transceiver);
    const sent = this.#sent;
    if (sent && transceiver.sender.track !== sent) await transceiver.sender.replaceTrack(sent);
    await this.#video?.attach(this.#held);
    return this.#describe(await this.#connection.createAnswer(), patient);
  }

  /** Forgets an offer that came to nothing. */
  async rollBack(): Promise<void> {
    const { signalingState } = this.#connection;
    if (signalingState === 'have-local-offer') {
      await this.#connection.setLocalDescription({ type: 'rollback' });
    } else if (signalingState === 'have-remote-offer') {
      await this.#connection.setRemoteDescription({ type: 'rollback' });
    }
  }

  /** Sends digits as RFC 4733 events; false where the other side takes none. */
  sendDtmf(digits: string): boolean {
    const dtmf = this.#transceiver()?.sender.dtmf;
    if (!dtmf?.canInsertDTMF) return false;
    dtmf.insertDTMF(dtmf.toneBuffer + digits, DTMF_DURATION_MS, DTMF_GAP_MS);
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#mix?.close();
    this.#mix = null;
    this.#connection.close();
  }

  #transceiver(): RTCRtpTransceiver | undefined {
    return this.#connection.getTransceivers().find(({ direction, receiver }) => {
      return direction !== 'stopped' && receiver.track.kind === 'audio';
    });
  }

  /** Whether it was as is wanted. */
  #direct(transceiver: RTCRtpTransceiver): boolean {
    const direction = this.#held ? 'sendonly' : 'sendrecv';
    if (transceiver.direction === direction) return true;
    transceiver.direction = direction;
    return false;
  }

  /** The microphone, or what it is mixed with. */
  get #sent(): MediaStreamTrack | null {
    return this.#mix?.stream.getAudioTracks()[0] ?? this.#microphone;
  }

  async #send(): Promise<void> {
    const before = this.#mix;
    const streams = this.#voice ? [this.#voice, ...this.#relayed] : this.#relayed;
    if (this.#relayed.length > 0 && !this.#mixer) {
      throw new HubError('call/failed', { message: 'nothing to mix with' });
    }
    this.#mix = this.#relayed.length > 0 ? this.#mixer!.mix(streams) : null;
    this.#silence();
    await this.#transceiver()?.sender.replaceTrack(this.#sent);
    before?.close();
  }

  #silence(): void {
    if (this.#microphone) this.#microphone.enabled = !this.#muted && !this.#held;
    const mixed = this.#mix?.stream.getAudioTracks()[0];
    if (mixed) mixed.enabled = !this.#held;
  }

  /** What was told until now did not lead to a connection. */
  get #isBlocked(): boolean {
    return this.#state === 'connecting' || this.failed;
  }

  async #describe(description: RTCSessionDescriptionInit, patient: boolean): Promise<string> {
    await this.#connection.setLocalDescription(description);
    return this.#tell(patient);
  }

  /** What we are like, with enough candidates in it. */
  async #tell(patient = false): Promise<string> {
    this.#transceiver()?.sender.transport?.addEventListener('statechange', this.#followTransport);
    await enoughCandidates(
      this.#connection,
      patient ? farCandidates(this.#configuration.iceServers!) : [],
    );
    const sdp = this.#connection.localDescription?.sdp;
    if (this.#closed || !sdp) throw mediaFailed('the call ended meanwhile');
    this.#told = candidateCount(sdp);
    return sdp;
  }

  async #setRemote(type: 'offer' | 'answer', sdp: string): Promise<void> {
    if (!hasAudio(sdp)) throw mediaFailed(`no audio in the ${type}`);
    // Where it cannot be fetched they talk at least.
    if (/^m=video/m.test(sdp)) await this.needVideo().catch(() => undefined);
    try {
      await this.#connection.setRemoteDescription({ type, sdp });
    } catch (cause) {
      throw mediaFailed(`the ${type} was not understood`, cause);
    }
    this.#heldByRemote = holdsUs(sdp);
    this.#video?.follow(type, sdp, this.#held || this.#heldByRemote);
    if (!this.#closed) this.#onChange();
  }

  readonly #follow = (): void => {
    const away = this.#transceiver()?.sender.transport?.state === 'closed';
    const next = away ? 'interrupted' : nextState(this.#state, this.#connection.connectionState);
    if (this.#closed || (next === this.#state && away === this.#otherAway)) return;
    this.#state = next;
    this.#otherAway = away;
    this.#onChange();
  };

  readonly #followTransport = (): void => void setTimeout(this.#follow, FAREWELL_MS);

  #receive(event: RTCTrackEvent): void {
    if (this.#closed) return;
    if (event.track.kind === 'video') this.#video?.receive(event);
    else this.#remoteStream = ownStream(this.#remoteStream, event);
    this.#onChange();
  }
}

function mediaFailed(message: string, cause?: unknown): HubError {
  return new HubError('call/media-failed', { message, cause });
}
