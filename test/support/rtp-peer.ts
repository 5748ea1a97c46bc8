import { randomInt } from 'node:crypto';
import { Audio, PeerConnection, type Track } from 'node-datachannel';
import { Mailbox } from './mailbox.ts';

export interface ReceivedPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  readonly payload: Buffer;
  /** performance.now() */
  readonly at: number;
}

export interface PayloadTypes {
  readonly opusType?: number;
  readonly eventType?: number;
}

const FRAME_MS = 20;
const FRAME_TICKS = 960;

/** The media of a scripted phone: one audio stream each way, with payloads that a test can tell apart. */
export class RtpPeer {
  readonly packets: Mailbox<ReceivedPacket>;
  readonly ssrc = randomInt(1, 2 ** 32);
  received = 0;
  /** Called with each packet where a bench counts for itself; the mailbox then stays empty. */
  onPacket: ((packet: ReceivedPacket) => void) | null = null;
  /** Called with each packet of RTCP. */
  onControl: ((packet: Buffer) => void) | null = null;
  readonly opened: Promise<void>;
  /** The connection failed or was closed, by either side. */
  readonly ended: Promise<void>;
  readonly #connection: PeerConnection;
  readonly #opusType: number;
  #track: Track;
  #sequence = randomInt(2 ** 16);
  #timestamp = randomInt(2 ** 32);
  #sender: NodeJS.Timeout | null = null;

  constructor(name: string, { opusType = 111, eventType = 110 }: PayloadTypes = {}) {
    this.packets = new Mailbox(name, ({ payloadType }) => `RTP ${payloadType}`);
    this.#opusType = opusType;
    this.#connection = new PeerConnection(name, {
      iceServers: [],
      disableAutoNegotiation: true,
    });
    // Without listeners for their end, connection and track keep the process alive.
    let end = (): void => {};
    this.ended = new Promise((resolve) => (end = resolve));
    this.#connection.onStateChange((state) => {
      if (state === 'failed' || state === 'closed') end();
    });
    const audio = new Audio('0', 'SendRecv');
    audio.addOpusCodec(opusType, 'minptime=10;useinbandfec=1');
    audio.addAudioCodec(eventType, 'telephone-event/48000');
    audio.addSSRC(this.ssrc, name, name, name);
    this.#track = this.#connection.addTrack(audio);
    this.#track.onClosed(() => {});
    this.opened = new Promise((resolve) => this.#track.onOpen(resolve));
    this.#track.onMessage((data) => this.#receive(data));
  }

  /**
   * Without candidates: libdatachannel fails when checks come in before the answer, and without
   * them the server has to wait for those of this side.
   */
  offer(): string {
    this.#connection.setLocalDescription('offer');
    return this.#connection.localDescription()!.sdp.replace(/^a=(?:candidate|end-of).*\r\n/gm, '');
  }

  answer(offer: string): string {
    this.#connection.setRemoteDescription(offer, 'offer');
    this.#connection.setLocalDescription('answer');
    return this.#connection.localDescription()!.sdp;
  }

  acceptAnswer(answer: string): void {
    this.#connection.setRemoteDescription(answer, 'answer');
  }

  /** Its own description with another direction, as a phone that holds sends it. */
  describe(direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive'): string {
    return this.#connection
      .localDescription()!
      .sdp.replace(/^a=(?:sendrecv|sendonly|recvonly|inactive)/m, `a=${direction}`)
      .replace(/^a=setup:.*$/m, 'a=setup:actpass');
  }

  /** Sends a frame with this payload every 20 ms until `stop`. */
  play(payload: () => Buffer): void {
    this.stop();
    let due = performance.now();
    this.#sender = setInterval(() => {
      for (; due <= performance.now(); due += FRAME_MS) this.send(payload());
    }, FRAME_MS / 2);
  }

  stop(): void {
    if (this.#sender) clearInterval(this.#sender);
    this.#sender = null;
  }

  send(
    payload: Buffer,
    { payloadType = this.#opusType, marker = false, ticks = FRAME_TICKS } = {},
  ): void {
    if (!this.#track.isOpen()) return;
    const packet = Buffer.alloc(12 + payload.length);
    packet[0] = 0x80;
    packet[1] = (marker ? 0x80 : 0) | payloadType;
    packet.writeUInt16BE((this.#sequence = (this.#sequence + 1) & 0xffff), 2);
    packet.writeUInt32BE((this.#timestamp = (this.#timestamp + ticks) >>> 0), 4);
    packet.writeUInt32BE(this.ssrc, 8);
    payload.copy(packet, 12);
    try {
      this.#track.sendMessageBinary(packet);
    } catch {
      // Closed by the other side; the one who listens there finds out.
    }
  }

  /** Waits for a packet whose payload begins like this. */
  hears(payload: Buffer | string, milliseconds?: number): Promise<ReceivedPacket> {
    const wanted = Buffer.from(payload);
    return this.packets.take(
      `a packet with ${wanted.toString('latin1')}`,
      (packet) => packet.payload.subarray(0, wanted.length).equals(wanted),
      milliseconds,
    );
  }

  close(): void {
    this.stop();
    this.#track.close();
    this.#connection.close();
  }

  #receive(data: Buffer): void {
    const type = data[1]!;
    if (type >= 192 && type <= 223) return this.onControl?.(data);
    this.received++;
    const packet: ReceivedPacket = {
      payloadType: type & 0x7f,
      marker: type > 127,
      sequence: data.readUInt16BE(2),
      timestamp: data.readUInt32BE(4),
      ssrc: data.readUInt32BE(8),
      payload: data.subarray(12),
      at: performance.now(),
    };
    if (this.onPacket) this.onPacket(packet);
    else this.packets.push(packet);
  }
}
