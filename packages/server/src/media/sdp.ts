import { isIP } from 'node:net';
import { DIRECTIONS, type Direction } from './direction.ts';
import { readVideo, videoLines, type LocalVideo, type VideoDescription } from './video-sdp.ts';

export type { Direction } from './direction.ts';
export type Setup = 'actpass' | 'active' | 'passive';

/** Payload types of what we speak, as one side of a connection announced them. */
export interface AudioCodecs {
  readonly opus: number;
  /** Telephone events (RFC 4733), the one with the clock of Opus first. */
  readonly events: readonly { readonly payloadType: number; readonly clockRate: number }[];
}

export interface Transport {
  readonly ufrag: string;
  readonly password: string;
  /** `sha-256 AB:CD:…` */
  readonly fingerprint: string;
  readonly setup: Setup;
}

export interface Candidate {
  readonly address: string;
  readonly port: number;
  readonly priority: number;
  readonly type: 'host' | 'srflx' | 'prflx' | 'relay';
}

/** The one audio section that we care about, and the video that goes with it, out of whatever a phone describes. */
export interface AudioDescription {
  readonly mid: string;
  readonly direction: Direction;
  readonly codecs: AudioCodecs;
  readonly transport: Transport;
  readonly candidates: readonly Candidate[];
  /** Firefox restarts ICE without a new DTLS handshake. */
  readonly byFirefox: boolean;
  /** Null where there is none that we can pass on. */
  readonly video: VideoDescription | null;
  /** Sections in their order; the audio one is `null`, those but the video are answered as refused. */
  readonly sections: readonly Section[];
}

export type Section = RefusedSection | 'video' | null;

export interface RefusedSection {
  readonly media: string;
  readonly protocol: string;
  readonly mid: string | null;
}

/** What our side says; `sections` as in the offer that it answers. */
export interface LocalAudio extends Omit<AudioDescription, 'sections' | 'byFirefox' | 'video'> {
  readonly sessionId: string;
  readonly version: number;
  /** Of what this side sends, where it says so. */
  readonly ssrc?: number;
  /** For the `video` among the sections. */
  readonly video?: LocalVideo | null;
  readonly sections?: AudioDescription['sections'];
}

export const OPUS_PROFILE = 'minptime=10;useinbandfec=1;usedtx=0;stereo=0';

const MAX_CANDIDATES = 16;
const ICE_CHARS = /^[A-Za-z0-9+/]+$/;
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`{|}~-]{1,64}$/;
const FINGERPRINT = /^sha-256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/i;
const CANDIDATE =
  /^candidate:\S{1,32} 1 udp (\d{1,10}) (\S+) (\d{1,5}) typ (host|srflx|prflx|relay)(?: |$)/i;

/**
 * Reads an offer or answer; null where it has no audio that we speak. Only what is checked here goes
 * further: neither phones nor the media library ever see another party's text.
 */
export function readAudio(sdp: string): AudioDescription | null {
  const [session = [], ...media] = splitSections(sdp);
  const index = media.findIndex((lines) => isUsableAudio(lines[0] ?? ''));
  const lines = media[index];
  if (!lines) return null;
  const attributes = attributesOf(lines);
  const inherited = attributesOf(session);
  const codecs = readCodecs(lines[0]!, attributes);
  const transport = readTransport((name) => attributes.get(name) ?? inherited.get(name));
  const mid = attributes.get('mid')?.[0] ?? '0';
  if (!codecs || !transport || !TOKEN.test(mid)) return null;
  const [video, videoIndex] = findVideo(media, inherited, mid);
  return {
    mid,
    direction:
      DIRECTIONS.find((one) => attributes.has(one)) ??
      DIRECTIONS.find((one) => inherited.has(one)) ??
      'sendrecv',
    codecs,
    transport,
    candidates: readCandidates(lines),
    byFirefox: session.some((line) => line.startsWith('o=mozilla')),
    video,
    sections: media.map((section, at) => {
      if (at === index) return null;
      return at === videoIndex ? 'video' : refuse(section);
    }),
  };
}

/** The first video section that goes with the sound, and where it is. */
function findVideo(
  media: readonly (readonly string[])[],
  session: ReadonlyMap<string, readonly string[]>,
  audioMid: string,
): [VideoDescription | null, number] {
  const groups = (session.get('group') ?? []).map((group) => group.split(' '));
  const bundle = groups.find(([kind, ...mids]) => kind === 'BUNDLE' && mids.includes(audioMid));
  for (const [at, lines] of bundle ? media.entries() : []) {
    const video = readVideo(lines[0] ?? '', attributesOf(lines), session, bundle!.slice(1));
    if (video) return [video, at];
  }
  return [null, -1];
}

export function writeSdp(audio: LocalAudio): string {
  const { sections = [null], video } = audio;
  const isShown = video && sections.includes('video');
  return [
    'v=0',
    `o=- ${audio.sessionId} ${audio.version} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${audio.mid}${isShown ? ` ${video.mid}` : ''}`,
    ...sections.flatMap((section) => {
      if (section === null) return audioSection(audio);
      if (section !== 'video') return refused(section);
      return video ? videoSection(audio, video) : [];
    }),
    '',
  ].join('\r\n');
}

/** Events in our preference, as far as the other side has them with the same clock. */
export function commonEvents(theirs: AudioCodecs['events']): AudioCodecs['events'] {
  const preferred = theirs.find(({ clockRate }) => clockRate === 48000) ?? theirs[0];
  return preferred ? [preferred] : [];
}

/** What we say to a direction that was offered (RFC 3264 §6.1), as one who holds or as one who does not. */
export function answerTo(offered: Direction, holding: boolean): Direction {
  switch (offered) {
    case 'sendrecv':
    case 'recvonly':
      return holding || offered === 'recvonly' ? 'sendonly' : 'sendrecv';
    case 'sendonly':
      return holding ? 'inactive' : 'recvonly';
    case 'inactive':
      return 'inactive';
  }
}

function splitSections(sdp: string): string[][] {
  const sections: string[][] = [[]];
  for (const line of sdp.split(/\r?\n/)) {
    if (line.startsWith('m=')) sections.push([]);
    sections.at(-1)!.push(line);
  }
  return sections;
}

function isUsableAudio(line: string): boolean {
  return /^m=audio [1-9]\d* UDP\/TLS\/RTP\/SAVPF? /.test(line);
}

function attributesOf(lines: readonly string[]): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const line of lines) {
    const match = /^a=([^:]+)(?::(.*))?$/.exec(line);
    if (!match) continue;
    const values = attributes.get(match[1]!);
    if (values) values.push(match[2] ?? '');
    else attributes.set(match[1]!, [match[2] ?? '']);
  }
  return attributes;
}

function readCodecs(line: string, attributes: Map<string, string[]>): AudioCodecs | null {
  const offered = new Set(line.split(' ').slice(3).map(Number));
  let opus: number | null = null;
  const events: { payloadType: number; clockRate: number }[] = [];
  for (const value of attributes.get('rtpmap') ?? []) {
    const match = /^(\d{1,3}) ([A-Za-z0-9-]+)\/(\d{1,6})(?:\/(\d))?$/.exec(value);
    const payloadType = Number(match?.[1]);
    if (!match || !offered.has(payloadType) || payloadType > 127) continue;
    const name = match[2]!.toLowerCase();
    const clockRate = Number(match[3]);
    if (name === 'opus' && clockRate === 48000 && match[4] === '2') opus ??= payloadType;
    if (name === 'telephone-event' && (clockRate === 48000 || clockRate === 8000)) {
      events.push({ payloadType, clockRate });
    }
  }
  return opus === null ? null : { opus, events };
}

function readTransport(value: (name: string) => string[] | undefined): Transport | null {
  const ufrag = value('ice-ufrag')?.[0] ?? '';
  const password = value('ice-pwd')?.[0] ?? '';
  const setup = value('setup')?.[0] ?? 'actpass';
  const fingerprint = value('fingerprint')?.find((one) => FINGERPRINT.test(one));
  if (!ICE_CHARS.test(ufrag) || ufrag.length < 4 || ufrag.length > 256) return null;
  if (!ICE_CHARS.test(password) || password.length < 22 || password.length > 256) return null;
  if (setup !== 'actpass' && setup !== 'active' && setup !== 'passive') return null;
  return fingerprint ? { ufrag, password, setup, fingerprint } : null;
}

/** UDP with literal addresses; mDNS names (RFC 8828) cannot be resolved here and are left out. */
function readCandidates(lines: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const line of lines) {
    const match = line.startsWith('a=candidate:') ? CANDIDATE.exec(line.slice(2)) : null;
    if (!match || isIP(match[2]!) === 0 || candidates.length === MAX_CANDIDATES) continue;
    const port = Number(match[3]);
    const priority = Number(match[1]);
    if (port < 1 || port > 65535 || priority < 1 || priority > 2 ** 31 - 1) continue;
    const type = match[4]!.toLowerCase() as Candidate['type'];
    candidates.push({ address: match[2]!, port, priority, type });
  }
  return candidates;
}

function refuse(lines: readonly string[]): RefusedSection {
  const [media = '', , protocol = ''] = (lines[0] ?? '').slice(2).split(' ');
  const mid = attributesOf(lines).get('mid')?.[0] ?? null;
  return {
    media: /^[a-z]{1,20}$/.test(media) ? media : 'application',
    protocol: /^[A-Z/]{1,40}$/.test(protocol) ? protocol : 'UDP/TLS/RTP/SAVPF',
    mid: mid !== null && TOKEN.test(mid) ? mid : null,
  };
}

function refused({ media, protocol, mid }: RefusedSection): string[] {
  return [
    `m=${media} 0 ${protocol} 0`,
    'c=IN IP4 0.0.0.0',
    ...(mid === null ? [] : [`a=mid:${mid}`]),
  ];
}

function audioSection(audio: LocalAudio): string[] {
  const { codecs } = audio;
  const types = [codecs.opus, ...codecs.events.map(({ payloadType }) => payloadType)];
  return [
    ...firstLines('audio', audio, types),
    `a=mid:${audio.mid}`,
    `a=${audio.direction}`,
    'a=rtcp-mux',
    `a=rtpmap:${codecs.opus} opus/48000/2`,
    `a=fmtp:${codecs.opus} ${OPUS_PROFILE}`,
    ...codecs.events.flatMap(({ payloadType, clockRate }) => [
      `a=rtpmap:${payloadType} telephone-event/${clockRate}`,
      `a=fmtp:${payloadType} 0-16`,
    ]),
    'a=ptime:20',
    ...(audio.ssrc === undefined
      ? []
      : [`a=ssrc:${audio.ssrc} cname:hubline`, 'a=msid:hubline audio']),
    ...transportLines(audio),
  ];
}

function videoSection(audio: LocalAudio, video: LocalVideo): string[] {
  return [
    ...firstLines('video', audio, [video.payloadType]),
    ...videoLines(video),
    ...transportLines(audio),
  ];
}

function firstLines(media: string, { candidates }: LocalAudio, types: readonly number[]): string[] {
  const [first] = candidates;
  return [
    `m=${media} ${first?.port ?? 9} UDP/TLS/RTP/SAVPF ${types.join(' ')}`,
    first && isIP(first.address) === 6
      ? `c=IN IP6 ${first.address}`
      : `c=IN IP4 ${first?.address ?? '0.0.0.0'}`,
  ];
}

function transportLines({ transport, candidates }: LocalAudio): string[] {
  return [
    `a=setup:${transport.setup}`,
    `a=ice-ufrag:${transport.ufrag}`,
    `a=ice-pwd:${transport.password}`,
    `a=fingerprint:${transport.fingerprint}`,
    ...candidates.map(
      ({ address, port, priority, type }, index) =>
        `a=candidate:${index + 1} 1 UDP ${priority} ${address} ${port} typ ${type}`,
    ),
    'a=end-of-candidates',
  ];
}
