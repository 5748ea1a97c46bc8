import { randomBytes, randomInt } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { Peer } from './datachannel-peer.ts';
import { receives } from './direction.ts';
import type { MediaLeg, MediaPacket, MediaSource } from './leg.ts';
import { LegVideo } from './leg-video.ts';
import { OutgoingStream } from './outgoing-stream.ts';
import { ReceptionReports, type ReportClock } from './reception-reports.ts';
import type { Stillness } from './stillness.ts';
import { isRtcp, readRtcp, writeSenderReport, type Rtcp, type SenderReport } from './rtcp.ts';
import { readRtp } from './rtp.ts';
import {
  answerTo,
  commonEvents,
  writeSdp,
  type AudioCodecs,
  type AudioDescription,
  type Candidate,
  type LocalAudio,
  type Direction,
  type Section,
  type Transport,
} from './sdp.ts';

/** Where legs are made: one UDP port for all of them. */
export interface DatachannelPort {
  readonly bindAddress: string | null;
  readonly port: number;
  candidates(): Candidate[];
  /** For the connections that we offer. */
  readonly certificate: Certificate;
  readonly reportClock: ReportClock;
  /** Heard where nothing is. */
  readonly stillness: Stillness;
}

const OUR_CODECS: AudioCodecs = {
  opus: 111,
  events: [
    { payloadType: 110, clockRate: 48000 },
    { payloadType: 126, clockRate: 8000 },
  ],
};
const OUR_MID = '0';
/** As the descriptions call who sends. */
const OUR_NAME = 'hubline';

/** A media leg on libdatachannel: ICE, DTLS and SRTP are native, RTP comes and goes as it is. */
export class DatachannelLeg implements MediaLeg {
  holding = false;
  onGone: () => void = () => {};
  received = 0;
  readonly video = new LegVideo({
    ssrc: randomInt(1, 2 ** 32),
    start: { sequence: randomInt(2 ** 15), timestamp: randomInt(2 ** 32) },
    now: () => performance.now(),
    send: (packet) => this.#sendNow(packet),
    reportSound: (report) => this.#reportSound(report),
  });
  readonly #port: DatachannelPort;
  readonly #ssrc = randomInt(1, 2 ** 32);
  readonly #sessionId = String(randomInt(2 ** 47));
  readonly #stream = new OutgoingStream(
    this.#ssrc,
    { sequence: randomInt(2 ** 15), timestamp: randomInt(2 ** 32) },
    () => performance.now(),
  );
  readonly #reports: ReceptionReports;
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  readonly #onceOpen = new Set<() => void>();
  #version = 0;
  #offered: Transport | null = null;
  #peer: Peer | null = null;
  /** The one before an ICE restart, until the new one carries sound. */
  #previous: Peer | null = null;
  #remote: AudioDescription | null = null;
  #codecs = OUR_CODECS;
  #stopHearing: () => void;
  #gone = false;

  constructor(port: DatachannelPort) {
    this.#port = port;
    this.#reports = new ReceptionReports({
      ...{ clock: port.reportClock, ssrc: this.#ssrc, name: OUR_NAME },
      now: () => performance.now(),
      send: (packet) => this.#sendNow(packet),
    });
    this.#stopHearing = () => {};
    this.hear(null);
  }

  get isGone(): boolean {
    return this.#gone;
  }

  get remoteDirection(): Direction {
    return this.#remote?.direction ?? 'inactive';
  }

  /**
   * Says what a connection will be like that is made when there is an answer. libdatachannel calls
   * the phone a stranger when its checks come in before its answer, and a phone that only rings
   * costs nothing.
   */
  offer(): string {
    const { fingerprint } = this.#port.certificate;
    this.#offered = {
      ufrag: randomBytes(6).toString('base64').replaceAll('=', ''),
      password: randomBytes(24).toString('base64').replaceAll('=', ''),
      fingerprint,
      setup: 'actpass',
    };
    const video = this.video.offer(false);
    return this.#describe({
      ...{ mid: OUR_MID, direction: 'sendrecv', transport: this.#offered },
      ...(video && { video, sections: [null, 'video'] }),
    });
  }

  acceptAnswer(answer: AudioDescription): void {
    if (this.#remote === null) this.#connect(answer);
    else if (answer.transport.ufrag !== this.#remote.transport.ufrag) {
      throw new Error('The answer is of another connection');
    }
    this.#remote = answer;
    this.video.answered(answer.video);
  }

  answer(offer: AudioDescription): string {
    this.take(offer);
    return this.writeAnswer();
  }

  take(offer: AudioDescription): void {
    if (offer.transport.ufrag !== this.#remote?.transport.ufrag) {
      if (this.#isIceRestartAlone(offer)) throw new Error('ICE alone cannot be restarted');
      this.#restart(offer);
    }
    this.#remote = offer;
    this.video.offered(offer.video, !receives(offer.direction));
  }

  writeAnswer(): string {
    const offer = this.#remote!;
    return this.#describe({
      mid: offer.mid,
      direction: answerTo(offer.direction, this.holding),
      transport: this.#peer!.transport,
      sections: offer.sections,
      video: this.video.answer(this.#isHeld),
    });
  }

  describe(): string {
    if (!this.#peer || !this.#remote) throw new Error('No connection to describe');
    const { mid, sections } = this.#remote;
    const transport: Transport = { ...this.#peer.transport, setup: 'actpass' };
    const direction = this.holding ? 'sendonly' : 'sendrecv';
    const video = this.video.offer(this.#isHeld);
    const described = video ? withVideo(sections) : sections;
    return this.#describe({ mid, direction, transport, video, sections: described });
  }

  hear(source: MediaSource | null): void {
    this.#stopHearing();
    this.#stream.cut();
    this.#stopHearing = source
      ? source.listen((packet) => this.#send(packet))
      : this.#port.stillness.listen((packet) => {
          if (receives(this.remoteDirection)) this.#send(packet);
        });
  }

  listen(listener: (packet: MediaPacket) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onceOpen(listener: () => void): void {
    if (this.#peer?.isOpen) listener();
    else this.#onceOpen.add(listener);
  }

  close(): void {
    this.#stopHearing();
    this.#stopHearing = () => {};
    this.video.close();
    this.#reports.close();
    this.onGone = () => {};
    this.#listeners.clear();
    this.#onceOpen.clear();
    this.#previous?.close();
    this.#peer?.close();
    this.#previous = this.#peer = null;
  }

  #connect(answer: AudioDescription): void {
    if (!this.#offered) throw new Error('No offer was made');
    try {
      this.#peer = this.#connected(this.#offered, answer);
    } catch {
      // A handshake that comes between the credentials and the fingerprint of the answer ends the
      // library's connection ("without ICE transport"); the phone, which goes on trying, finds the next.
      this.#peer = this.#connected(this.#offered, answer);
    }
  }

  #connected(offered: Transport, answer: AudioDescription): Peer {
    const peer = this.#createPeer(OUR_MID, OUR_CODECS, this.#port.certificate);
    try {
      peer.offer(offered, answer);
      return peer;
    } catch (error) {
      peer.close();
      throw error;
    }
  }

  /** First offer, or new ICE credentials: libdatachannel cannot restart ICE, so a new peer takes over. */
  #restart(offer: AudioDescription): void {
    const codecs = { opus: offer.codecs.opus, events: commonEvents(offer.codecs.events) };
    const peer = this.#createPeer(offer.mid, codecs);
    try {
      peer.answer(offer);
    } catch (error) {
      peer.close();
      throw error;
    }
    this.#previous?.close();
    this.#previous = this.#peer;
    this.#peer = peer;
    this.#codecs = codecs;
  }

  /** What only the present connection could follow, and libdatachannel cannot. */
  #isIceRestartAlone(offer: AudioDescription): boolean {
    return offer.byFirefox && offer.transport.fingerprint === this.#remote?.transport.fingerprint;
  }

  #createPeer(mid: string, codecs: AudioCodecs, certificate?: Certificate): Peer {
    const { port, bindAddress } = this.#port;
    const peer = new Peer({ port, bindAddress, mid, codecs, ssrc: this.#ssrc, certificate });
    peer.onPacket = (packet) => this.#receive(packet);
    peer.onOpen = () => {
      if (peer !== this.#peer) return;
      this.#previous?.close();
      this.#previous = null;
      const listeners = [...this.#onceOpen];
      this.#onceOpen.clear();
      for (const listener of listeners) listener();
      this.video.opened();
      this.#setGone(false);
    };
    peer.onGone = () => {
      if (peer === this.#peer) this.#setGone(peer.isGone);
    };
    return peer;
  }

  #describe(
    what: Pick<LocalAudio, 'mid' | 'direction' | 'transport' | 'video'> & {
      readonly sections?: readonly Section[];
    },
  ): string {
    return writeSdp({
      ...what,
      sessionId: this.#sessionId,
      version: ++this.#version,
      codecs: this.#codecs,
      candidates: this.#port.candidates(),
      ssrc: this.#ssrc,
    });
  }

  #setGone(gone: boolean): void {
    if (gone === this.#gone) return;
    this.#gone = gone;
    this.onGone();
  }

  #receive(data: Buffer): void {
    this.received += 1;
    if (isRtcp(data)) return this.#control(readRtcp(data));
    const header = readRtp(data);
    if (!header) return;
    const { payloadType } = header;
    if (this.video.isType(payloadType)) return this.video.receive(header, data);
    const event = this.#codecs.events.find((one) => one.payloadType === payloadType);
    if (!event && payloadType !== this.#codecs.opus) return;
    this.#reports.receive(header, !event);
    if (this.#listeners.size === 0) return;
    const packet: MediaPacket = {
      kind: event ? 'event' : 'audio',
      marker: header.marker,
      ssrc: header.ssrc,
      sequence: header.sequence,
      timestamp: header.timestamp,
      eventClockRate: event?.clockRate ?? 48000,
      payload: data.subarray(header.start, header.end),
    };
    for (const listener of this.#listeners) listener(packet);
  }

  #control(messages: readonly Rtcp[]): void {
    this.#reports.control(messages);
    this.video.control(messages);
  }

  #reportSound(report: SenderReport): void {
    const timestamp = this.#stream.timestampOf(report.ssrc, report.timestamp);
    if (timestamp === null) return;
    this.#sendNow(writeSenderReport({ ...report, timestamp, ssrc: this.#ssrc }));
  }

  #send(packet: MediaPacket): void {
    if (!this.#openPeer || !this.#remote) return;
    const { opus, events } = this.#remote.codecs;
    const data = this.#stream.next(packet, { opus, events: commonEvents(events) });
    if (data) this.#sendNow(data);
  }

  /** By whichever side. */
  get #isHeld(): boolean {
    return this.holding || !receives(this.remoteDirection);
  }

  get #openPeer(): Peer | null {
    const peer = this.#peer?.isOpen ? this.#peer : this.#previous;
    return peer?.isOpen ? peer : null;
  }

  #sendNow(data: Buffer): void {
    this.#openPeer?.send(data);
  }
}

/** With a place for video: that of one which was refused, or a new one. */
function withVideo(sections: readonly Section[]): readonly Section[] {
  if (sections.includes('video')) return sections;
  const refused = sections.findIndex(
    (section) => typeof section === 'object' && section?.media === 'video',
  );
  if (refused < 0) return [...sections, 'video'];
  return sections.with(refused, 'video');
}
