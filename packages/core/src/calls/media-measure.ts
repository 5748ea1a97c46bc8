/**
 * What a browser knows of the sound of a call at one moment (Identifiers for WebRTC's Statistics API).
 * Counters begin with the peer connection, see `connection`.
 */
export interface MediaMeasure {
  /** In ms, by the clock of `performance.now()`. */
  readonly at: number;
  /** Which peer connection it is: another one counts from the beginning. */
  readonly connection: number;
  readonly inbound: InboundMeasure | null;
  readonly outbound: OutboundMeasure | null;
  /** What the other side says of what it receives (RFC 3550 §6.4); null as long as it says nothing. */
  readonly remote: RemoteMeasure | null;
  readonly path: PathMeasure | null;
  /** Null where none is open. */
  readonly microphone: MicrophoneMeasure | null;
  readonly ice: RTCIceConnectionState;
  readonly dtls: RTCDtlsTransportState | null;
}

export interface InboundMeasure {
  readonly packets: number;
  readonly lost: number;
  readonly bytes: number;
  /** In seconds. */
  readonly jitter: number;
  /** Seconds that samples waited in the jitter buffer, summed up over `emitted` samples. */
  readonly bufferDelay: number;
  readonly emitted: number;
  /** Samples that were made up. */
  readonly concealed: number;
  readonly samples: number;
  /** Energy of what was heard, summed up: the same again is silence; NaN where it is not known. */
  readonly energy: number;
  /** Such as `audio/opus`; empty where it is not known. */
  readonly codec: string;
}

export interface OutboundMeasure {
  readonly packets: number;
  readonly bytes: number;
  readonly codec: string;
}

export interface RemoteMeasure {
  readonly lost: number;
  /** 0 to 1, of the last interval. */
  readonly fractionLost: number;
  /** In seconds. */
  readonly jitter: number;
  /** In seconds; null where it is not known. */
  readonly roundTrip: number | null;
}

export interface PathMeasure {
  readonly local: RTCIceCandidateType;
  readonly remote: RTCIceCandidateType;
  readonly protocol: string;
  /** In seconds; null where it is not known. */
  readonly roundTrip: number | null;
}

export interface MicrophoneMeasure {
  /** False when the device is gone. */
  readonly live: boolean;
  /** By the operating system or a key on the headset, not by the person's `Mute`. */
  readonly mutedBySystem: boolean;
  /** False while the person mutes, or holds. */
  readonly enabled: boolean;
  /** Energy of what it hears, summed up; null where it is not known. */
  readonly energy: number | null;
}
