import { DIRECTIONS, type Direction } from './direction.ts';

/** The one video section that we care about: VP8, on the connection of the sound (BUNDLE, RFC 9143). */
export interface VideoDescription {
  readonly mid: string;
  readonly direction: Direction;
  /** Of VP8 (RFC 7741), the only codec that every browser speaks. */
  readonly payloadType: number;
}

/** What our side says of video. */
export interface LocalVideo extends VideoDescription {
  /** Of what this side sends, where it says so. */
  readonly ssrc?: number;
}

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`{|}~-]{1,64}$/;
const LIVE = /^m=video [1-9]\d* UDP\/TLS\/RTP\/SAVPF? /;
/** Firefox offers a section without a port of its own so. */
const BUNDLE_ONLY = /^m=video 0 UDP\/TLS\/RTP\/SAVPF? /;
/** A key frame on demand, lost packets again, the bandwidth as the receiver sees it. */
const FEEDBACK = ['nack', 'nack pli', 'ccm fir', 'goog-remb'];

/** Reads a section; null where it is none that we can follow. `bundled` are the mids that go with the sound. */
export function readVideo(
  line: string,
  attributes: ReadonlyMap<string, readonly string[]>,
  inherited: ReadonlyMap<string, readonly string[]>,
  bundled: readonly string[],
): VideoDescription | null {
  const live = LIVE.test(line) || (BUNDLE_ONLY.test(line) && attributes.has('bundle-only'));
  const mid = attributes.get('mid')?.[0] ?? '';
  const payloadType = readVp8(line, attributes.get('rtpmap') ?? []);
  if (!live || !TOKEN.test(mid) || !bundled.includes(mid) || payloadType === null) return null;
  const direction =
    DIRECTIONS.find((one) => attributes.has(one)) ??
    DIRECTIONS.find((one) => inherited.has(one)) ??
    'sendrecv';
  return { mid, direction, payloadType };
}

/** The lines about the pictures; those about the connection are as for the sound. */
export function videoLines({ mid, direction, payloadType, ssrc }: LocalVideo): string[] {
  return [
    `a=mid:${mid}`,
    `a=${direction}`,
    'a=rtcp-mux',
    'a=rtcp-rsize',
    `a=rtpmap:${payloadType} VP8/90000`,
    ...FEEDBACK.map((feedback) => `a=rtcp-fb:${payloadType} ${feedback}`),
    ...(ssrc === undefined ? [] : [`a=ssrc:${ssrc} cname:hubline`, 'a=msid:hubline video']),
  ];
}

function readVp8(line: string, maps: readonly string[]): number | null {
  const offered = new Set(line.split(' ').slice(3).map(Number));
  for (const value of maps) {
    const payloadType = Number(/^(\d{1,3}) VP8\/90000$/i.exec(value)?.[1]);
    // Where a phone muxes RTCP, 64 to 95 would look like it (RFC 5761 §4).
    const isRtp = payloadType <= 127 && !(payloadType >= 64 && payloadType <= 95);
    if (isRtp && offered.has(payloadType)) return payloadType;
  }
  return null;
}
