import { OpusEar } from './opus-ear.ts';
import { opusTone } from './opus-tone.ts';
import { RtpPeer } from './rtp-peer.ts';
import type { SipCall } from './sip-call.ts';
import type { SipPhone } from './sip-phone.ts';
import { until } from './until.ts';

/** Long enough for the other side to ring first. */
const PATIENCE_MS = 30_000;
const BEEP = 1_000;
const EVENT_TYPE = 110;
const KEYS = '0123456789*#';
const PACKET_TICKS = 960;

/** A scripted phone that is in a call with the server alone: it hears, speaks and presses keys. */
export class DeskCall implements Disposable {
  readonly call: SipCall;
  readonly ear: OpusEar;
  readonly #media: RtpPeer;
  readonly #voice: readonly Buffer[];

  private constructor(call: SipCall, media: RtpPeer, ear: OpusEar, voice: readonly Buffer[]) {
    this.call = call;
    this.#media = media;
    this.ear = ear;
    this.#voice = voice;
  }

  /**
   * Dials and waits until someone answers; `hertz` is the tone that they will speak with, 0 for none.
   * @throws Error that says what was answered instead
   */
  static async dial(phone: SipPhone, number: string, hertz: number): Promise<DeskCall> {
    const voice = await opusTone(hertz, { seconds: 2 });
    const media = new RtpPeer(phone.account.username);
    const ear = await OpusEar.at(media);
    const call = phone.call(number, media.offer());
    const answer = await call.final(PATIENCE_MS);
    if (answer.status !== 200) {
      media.close();
      throw new Error(`${number}: ${answer.startLine}`);
    }
    media.acceptAnswer(answer.body);
    await media.opened;
    return new DeskCall(call, media, ear, voice);
  }

  /** Waits until the beep is over; tells when that was, by `performance.now()`. */
  beep(): Promise<number> {
    return this.ear.toHearEndOf(BEEP);
  }

  /** Speaks from now on. */
  speak(): void {
    let next = 0;
    this.#media.play(() => this.#voice[next++ % this.#voice.length]!);
  }

  /** Speaks for so long, and goes on. */
  async speakFor(seconds: number): Promise<void> {
    this.speak();
    const end = performance.now() + seconds * 1_000;
    await until('time stands still', () => (performance.now() >= end ? true : null), {
      ...{ timeout: seconds * 2_000, every: 10 },
    });
  }

  /** Presses keys one after the other, as phones tell it (RFC 4733); whoever spoke is silent then. */
  press(keys: string): void {
    this.#media.stop();
    for (const key of keys) {
      for (const [at, duration] of [3, 4, 5, 5, 5].entries()) {
        const event = Buffer.from([KEYS.indexOf(key), at >= 2 ? 0x8a : 0x0a, 0, 0]);
        event.writeUInt16BE(duration * PACKET_TICKS, 2);
        // One press has one timestamp; its end is told three times.
        const ticks = at === 0 ? PACKET_TICKS * 10 : 0;
        this.#media.send(event, { payloadType: EVENT_TYPE, marker: at === 0, ticks });
      }
    }
  }

  /** Returns when that was, by `performance.now()`. */
  async hangUp(): Promise<number> {
    const now = performance.now();
    await this.call.bye();
    this.close();
    return now;
  }

  /** Waits until the server hangs up. */
  async toBeHungUp(): Promise<void> {
    await this.call.ended(PATIENCE_MS);
    this.close();
  }

  /** Vanishes without a word. */
  close(): void {
    this.#media.close();
    this.ear.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

export interface LeftMessage {
  /** From the end of the beep to the end of the call. */
  readonly seconds: number;
}

/** Calls someone who does not answer, waits for the beep, speaks with a tone, and hangs up. */
export async function leaveMessage(
  phone: SipPhone,
  number: string,
  { hertz, seconds }: { readonly hertz: number; readonly seconds: number },
): Promise<LeftMessage> {
  using call = await DeskCall.dial(phone, number, hertz);
  const begun = await call.beep();
  await call.speakFor(seconds);
  const ended = await call.hangUp();
  return { seconds: (ended - begun) / 1_000 };
}
