import { agreed, directionOf, receives, sends, type Direction } from './direction.ts';
import { Renumbering } from './renumbering.ts';
import {
  writeBandwidth,
  writeKeyFrameRequest,
  writeLost,
  writeReport,
  writeSenderReport,
  type ReportBlock,
  type Rtcp,
  type SenderReport,
} from './rtcp.ts';
import { writeRtp, type RtpHeader } from './rtp.ts';
import type { LocalVideo, VideoDescription } from './video-sdp.ts';

const CLOCK_PER_MS = 90;
/** As Chromium calls VP8; where the phone spoke first, it is called as the phone does. */
const OUR_TYPE = 96;

export interface LegVideoSetting {
  /** Of what the phone is shown. */
  readonly ssrc: number;
  readonly start: { readonly sequence: number; readonly timestamp: number };
  readonly now: () => number;
  readonly send: (packet: Buffer) => void;
  /** Of the sound of who is seen, for the two to be kept together; it may be none that is heard. */
  readonly reportSound: (report: SenderReport) => void;
}

/**
 * The pictures of one phone: what it shows goes as it is to whoever sees it, what it sees comes in one
 * stream without a seam, and what it says of that stream goes back to the one who shows it. Nothing is
 * decoded here. It also knows what to say of video in the descriptions for this phone.
 */
export class LegVideo {
  readonly #setting: LegVideoSetting;
  readonly #numbers: Renumbering;
  readonly #viewers = new Set<LegVideo>();
  #remote: VideoDescription | null = null;
  /** What the phone would do if it is let; null where it was never asked. */
  #shows: boolean | null = null;
  #looks: boolean | null = null;
  /** What we said last, and what came of it: whether the phone sends, whether it is sent something. */
  #said: Direction = 'inactive';
  #up = false;
  #down = false;
  #type = OUR_TYPE;
  #source: LegVideo | null = null;
  /** The last one that it saw, also after a hold. */
  #partner: LegVideo | null = null;
  /** What the caller says, for a phone that only rings. */
  #expected: Direction = 'inactive';
  /** The stream of the phone itself; null before its first packet. */
  #phone: number | null = null;
  #sections = 0;

  constructor(setting: LegVideoSetting) {
    this.#setting = setting;
    this.#numbers = new Renumbering(setting.start, CLOCK_PER_MS, setting.now);
  }

  get shows(): boolean {
    return this.#shows === true;
  }

  /** Null where it was never asked. */
  get looks(): boolean | null {
    return this.#looks;
  }

  /** Whether the phone was told all that is to be said of video. */
  get isSettled(): boolean {
    const up = this.shows && this.#source?.looks === true;
    const down = this.#source?.shows === true && this.#looks !== false;
    return up === this.#up && down === this.#down;
  }

  /** The other side, of which nothing more is known yet, offers this. */
  expect(direction: Direction): void {
    this.#expected = direction;
  }

  /** A phone that did not look is asked again. */
  askAgain(): void {
    this.#looks ||= null;
  }

  /** The phone offers. `held` while it holds: it says nothing then of what it wants after that. */
  offered(video: VideoDescription | null, held: boolean): void {
    this.#remote = video;
    if (video) this.#type = video.payloadType;
    else this.#up = this.#down = false;
    if (held) return;
    this.#shows = video !== null && sends(video.direction);
    if (video) this.#looks = receives(video.direction);
  }

  /** The phone answered what we said last, as far as that let it. */
  answered(video: VideoDescription | null): void {
    const { direction } = video ?? { direction: 'inactive' as const };
    this.#remote = video;
    if (receives(this.#said)) this.#shows = sends(direction);
    if (sends(this.#said)) this.#looks = receives(direction);
    this.#agree(receives(this.#said) && sends(direction), sends(this.#said) && receives(direction));
  }

  /** The phone does not want to hear of it. */
  refused(): void {
    if (this.#source?.shows && !this.#down) this.#looks = false;
    if (!this.#up) this.#shows = false;
  }

  /** Our answer to what the phone offered. `held` while either side holds. */
  answer(held: boolean): LocalVideo | null {
    if (!this.#remote) return null;
    const { mid, direction } = this.#remote;
    const ours = directionOf(this.#source?.shows === true, this.#source?.looks === true);
    const answer = this.#say(mid, agreed(direction, ours), held);
    this.#agree(receives(answer.direction), sends(answer.direction));
    return answer;
  }

  /** Our offer; null where there is nothing to say of video. */
  offer(held: boolean): LocalVideo | null {
    const source = this.#source;
    const direction = source
      ? directionOf(
          source.shows && this.#looks !== false,
          source.looks === true && this.#shows !== false,
        )
      : this.#expected;
    if (this.#remote) return this.#say(this.#remote.mid, direction, held);
    this.#said = 'inactive';
    // A phone that only listens is not bothered with someone else who would look.
    if (source ? !sends(direction) : direction === 'inactive') return null;
    // A section that was refused gets another name when it is used again (RFC 8829 §5.2.2).
    return this.#say(`video${this.#sections++ || ''}`, direction, held);
  }

  /**
   * Shows the phone what another one sends; null is nothing. Someone else than before is not shown what
   * the phone sends, until it offers that anew: it was not meant for them.
   */
  see(source: LegVideo | null): void {
    this.#expected = 'inactive';
    if (source === this.#source) return;
    if (this.#source) this.#source.#viewers.delete(this);
    this.#source = source;
    this.#numbers.cut();
    if (!source) return;
    if (this.#partner && source !== this.#partner && this.#shows) this.#shows = false;
    this.#partner = source;
    source.#viewers.add(this);
    source.requestKeyFrame();
  }

  /** The phone can see something from now on. */
  opened(): void {
    this.#source?.requestKeyFrame();
  }

  /** Whoever begins to look cannot make anything of differences. */
  requestKeyFrame(): void {
    if (this.#phone !== null) this.#send(writeKeyFrameRequest(this.#setting.ssrc, this.#phone));
  }

  /** Whether this is what the phone calls its video. */
  isType(payloadType: number): boolean {
    return this.#remote !== null && payloadType === this.#type;
  }

  receive(header: RtpHeader, data: Buffer): void {
    this.#phone = header.ssrc;
    for (const viewer of this.#viewers) viewer.#show(header, data);
  }

  /** What the phone says of what it sends, and of what it sees. */
  control(messages: readonly Rtcp[]): void {
    for (const message of messages) {
      switch (message.kind) {
        case 'sender-report':
          for (const viewer of this.#viewers) viewer.#report(message, message.ssrc === this.#phone);
          break;
        case 'report':
          if (message.block.ssrc === this.#setting.ssrc) this.#pass(message.block);
          break;
        case 'key-frame':
          if (message.ssrc === this.#setting.ssrc) this.#source?.requestKeyFrame();
          break;
        case 'lost':
          if (message.ssrc === this.#setting.ssrc) this.#passLost(message.sequences);
          break;
        case 'bandwidth':
          if (message.ssrcs.includes(this.#setting.ssrc)) {
            this.#back((ours, theirs) => writeBandwidth(ours, theirs, message.bits));
          }
      }
    }
  }

  close(): void {
    this.see(null);
    for (const viewer of [...this.#viewers]) viewer.see(null);
  }

  #agree(up: boolean, down: boolean): void {
    const begins = down && !this.#down;
    this.#up = up;
    this.#down = down;
    if (begins) this.#source?.requestKeyFrame();
  }

  /** A phone that may not show anything, and nobody holds, takes that for a refusal. */
  #say(mid: string, direction: Direction, held: boolean): LocalVideo {
    this.#said = direction;
    if (!receives(direction) && !held && this.#shows) this.#shows = false;
    return { mid, direction, payloadType: this.#type, ssrc: this.#setting.ssrc };
  }

  #show(header: RtpHeader, data: Buffer): void {
    if (!this.#down) return;
    const numbers = this.#numbers.next(header);
    if (!numbers) return;
    const { sequence, timestamp } = numbers;
    const { payloadType } = this.#remote!;
    const { marker, start, end } = header;
    const { ssrc } = this.#setting;
    const rewritten = { marker, payloadType, sequence, timestamp, ssrc };
    this.#send(writeRtp(rewritten, data.subarray(start, end)));
  }

  #report(report: SenderReport, ofVideo: boolean): void {
    if (!ofVideo) return this.#setting.reportSound(report);
    const timestamp = this.#numbers.timestampOf(report.ssrc, report.timestamp);
    if (timestamp === null || !this.#down) return;
    this.#send(writeSenderReport({ ...report, timestamp, ssrc: this.#setting.ssrc }));
  }

  #pass(block: ReportBlock): void {
    const highestSequence = this.#numbers.extendedAtSource(block.highestSequence);
    if (highestSequence === null) return;
    this.#back((ours, ssrc) => writeReport(ours, { ...block, ssrc, highestSequence }));
  }

  #passLost(sequences: readonly number[]): void {
    const lost = sequences
      .map((sequence) => this.#numbers.sequenceAtSource(sequence))
      .filter((sequence) => sequence !== null);
    if (lost.length === 0) return;
    this.#back((ours, theirs) => writeLost(ours, theirs, lost));
  }

  /** To whoever shows it: as from us, about the stream of their phone. */
  #back(write: (ours: number, theirs: number) => Buffer): void {
    const source = this.#source;
    if (source && source.#phone !== null) source.#send(write(source.#setting.ssrc, source.#phone));
  }

  #send(packet: Buffer): void {
    this.#setting.send(packet);
  }
}
