import type { MediaMeasure } from '../calls/media-measure.ts';

/** How the sound of a call is from now on, each second. */
export interface MediaSecond {
  readonly packetsIn: number;
  readonly lostIn: number;
  readonly packetsOut: number;
  /** Part of what was heard that was made up. */
  readonly concealed: number;
  /** Samples that were played. */
  readonly played: number;
  /** Energy of the other voice, and of ours. */
  readonly voiceIn: number;
  readonly voiceOut: number;
  /** In seconds. */
  readonly jitter: number;
  readonly buffer: number;
  readonly roundTrip: number;
  /** 0 to 1, as the other side says. */
  readonly lossOut: number;
  readonly codec: string;
  readonly ice: RTCIceConnectionState;
  /** Whether there is a way to the other side. */
  readonly path: boolean;
  readonly microphone: Partial<NonNullable<MediaMeasure['microphone']>> | null;
}

const CLEAN: MediaSecond = {
  packetsIn: 50,
  lostIn: 0,
  packetsOut: 50,
  concealed: 0,
  played: 48_000,
  voiceIn: 0.01,
  voiceOut: 0.01,
  jitter: 0.004,
  buffer: 0.04,
  roundTrip: 0.05,
  lossOut: 0,
  codec: 'audio/opus',
  ice: 'connected',
  path: true,
  microphone: {},
};

/** What a browser would measure of a call, second by second. */
export class MediaRun {
  #now: MediaSecond;
  #measure: MediaMeasure;

  constructor(now: Partial<MediaSecond> = {}) {
    this.#now = { ...CLEAN, ...now };
    this.#measure = start(1, 0);
  }

  /** After one more second, or so many ms, of what is said or was said before. */
  next(changes: Partial<MediaSecond> = {}, ms = 1_000): MediaMeasure {
    this.#now = { ...this.#now, ...changes };
    const seconds = ms / 1_000;
    const { codec, ice, jitter, lossOut, roundTrip } = this.#now;
    const { at, connection, inbound, outbound, microphone } = this.#measure;
    const samples = this.#now.played * seconds;
    const grown = Math.round(this.#now.packetsIn * seconds);
    this.#measure = {
      at: at + ms,
      connection,
      inbound: {
        packets: inbound!.packets + grown,
        lost: inbound!.lost + Math.round(this.#now.lostIn * seconds),
        bytes: inbound!.bytes + 80 * grown,
        jitter,
        bufferDelay: inbound!.bufferDelay + this.#now.buffer * samples,
        emitted: inbound!.emitted + samples,
        concealed: inbound!.concealed + this.#now.concealed * samples,
        samples: inbound!.samples + samples,
        energy: inbound!.energy + this.#now.voiceIn * seconds,
        codec,
      },
      outbound: {
        packets: outbound!.packets + Math.round(this.#now.packetsOut * seconds),
        bytes: outbound!.bytes + 80 * Math.round(this.#now.packetsOut * seconds),
        codec,
      },
      remote: { lost: 0, fractionLost: lossOut, jitter, roundTrip },
      path: this.#now.path ? { local: 'host', remote: 'host', protocol: 'udp', roundTrip } : null,
      microphone: this.#now.microphone && {
        live: true,
        mutedBySystem: false,
        enabled: true,
        energy: (microphone?.energy ?? 0) + this.#now.voiceOut * seconds,
        ...this.#now.microphone,
      },
      ice,
      dtls: 'connected',
    };
    return this.#measure;
  }

  /** Another peer connection, that counts from the beginning. */
  reconnect(): void {
    const { at, connection } = this.#measure;
    this.#measure = start(connection + 1, at);
  }
}

function start(connection: number, at: number): MediaMeasure {
  return {
    at,
    connection,
    inbound: {
      ...{ packets: 0, lost: 0, bytes: 0, jitter: 0, bufferDelay: 0, emitted: 0 },
      ...{ concealed: 0, samples: 0, energy: 0, codec: 'audio/opus' },
    },
    outbound: { packets: 0, bytes: 0, codec: 'audio/opus' },
    remote: null,
    path: null,
    microphone: null,
    ice: 'new',
    dtls: null,
  };
}
