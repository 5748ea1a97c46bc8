import type { AttendedParty, PartyEnd, Subscriber } from '../../packages/server/src/calls/ports.ts';
import type { MediaPacket, MediaSource } from '../../packages/server/src/media/leg.ts';
import { identityFor, type Identity } from '../../packages/server/src/sip/identity.ts';

const KEYS = '0123456789*#';
const PRESS_TICKS = 9600;

/** Someone who talks to the server alone: a test presses their keys and reads what they hear. */
export class AttendedCaller implements AttendedParty {
  readonly subscriber: Subscriber;
  readonly listeners = new Set<(packet: MediaPacket) => void>();
  readonly voice: MediaSource = {
    listen: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };
  /** The payloads that were heard, as text. */
  heard: string[] = [];
  ended = false;
  onEnded: (how: PartyEnd) => void = () => {};
  #stopHearing: (() => void) | null = null;
  #timestamp = 0;

  constructor(subscriber: Subscriber) {
    this.subscriber = subscriber;
  }

  /** Whether something is played to them. */
  get hears(): boolean {
    return this.#stopHearing !== null;
  }

  identityFor(viewer: Subscriber): Identity {
    return identityFor(this.subscriber, viewer);
  }

  hear(source: MediaSource | null): void {
    this.#stopHearing?.();
    this.#stopHearing =
      source?.listen(({ payload }) => this.heard.push(payload.toString())) ?? null;
  }

  end(): void {
    this.ended = true;
  }

  press(keys: string): void {
    for (const key of keys) {
      const payload = Buffer.from([KEYS.indexOf(key), 0x0a, 3, 0xc0]);
      this.#timestamp += PRESS_TICKS;
      const packet: MediaPacket = {
        ...{ kind: 'event', marker: true, ssrc: 1, sequence: 0, timestamp: this.#timestamp },
        ...{ eventClockRate: 48_000, payload },
      };
      for (const listener of this.listeners) listener(packet);
    }
  }

  hangUp(): void {
    this.onEnded('hung-up');
  }

  /** What was heard since this was asked last. */
  takeHeard(): string[] {
    const { heard } = this;
    this.heard = [];
    return heard;
  }
}
