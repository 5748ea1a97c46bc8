import type { MediaRepair, MediaTrouble } from '../calls/phone.ts';
import type { MediaSession } from './media-session.ts';

/** Time for more candidates to be found, and for the first ones to connect without them. */
const LATE_MS = 1_500;
/** Of two sides that do not connect, the caller is quicker: offers that cross cost seconds. */
const LATER_MS = 2_500;
const PATIENCE_MS = 2_000;
const AGAIN_MS = 6_000;
/** A restart that met a path that was still cut fails when it is back: then the next one helps at once. */
const GAP_MS = 500;
const GIVE_UP_MS = 30_000;
/** After the network may have changed: how long an interruption is put down to that. */
const HURRY_MS = 10_000;

type Restart = Exclude<MediaRepair, 'microphone'>;
type Sound = Pick<
  MediaSession,
  'state' | 'failed' | 'otherAway' | 'hasMore' | 'hasRelay' | 'relayOnly'
>;

export interface MediaWatchOptions {
  readonly media: Sound;
  /** Whether we called. */
  readonly caller: boolean;
  /** Asks for an ICE restart. */
  readonly restart: () => void;
  /** No sound for so long that the call is not one any more. */
  readonly giveUp: () => void;
  /** `trouble` is different now. */
  readonly onChange: () => void;
}

/**
 * Has the sound of a call repaired when it is interrupted, and ends the waiting after half a minute.
 * A path that was only cut heals by itself and sooner than by any offer; only then ICE is restarted, and
 * at last over the TURN server alone, in turns.
 */
export class MediaWatch {
  readonly #options: MediaWatchOptions;
  #late: ReturnType<typeof setTimeout> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #repair: Restart | null = null;
  #restartedAt = -Infinity;
  #relayed = false;
  #failed = false;
  #hurryUntil = -Infinity;
  #trouble: MediaTrouble | null = null;

  constructor(options: MediaWatchOptions) {
    this.#options = options;
  }

  /** The same object as long as it is the same trouble. */
  get trouble(): MediaTrouble | null {
    return this.#trouble;
  }

  /** Looks at the media now; to be called whenever it may have changed. */
  check(): void {
    const { media, caller, giveUp } = this.#options;
    if (media.state === 'flowing') this.close();
    else this.#end ??= setTimeout(giveUp, GIVE_UP_MS);
    if (media.state === 'connecting') {
      this.#late ??= setTimeout(() => this.#tellMore(), caller ? LATE_MS : LATER_MS);
    } else if (media.state === 'interrupted') {
      clearTimeout(this.#late);
      // Nobody is there who could take an offer.
      if (media.otherAway || (media.failed && !this.#failed)) this.#stopWaiting();
      if (!media.otherAway) this.#next ??= setTimeout(() => this.#goOn(), this.#patience);
    }
    this.#failed = media.failed;
    this.#tell();
  }

  /** The network may be another one: does not wait for the sound to heal by itself. */
  hurry(changed = false): void {
    const { media } = this.#options;
    this.#hurryUntil = performance.now() + HURRY_MS;
    this.check();
    const broken = media.state === 'interrupted' && !media.otherAway;
    if (!broken && !(changed && media.state === 'flowing')) return;
    this.#tries = 0;
    this.repair('ice-restart');
  }

  /** Repairs it so, at once; but not what was begun this moment. */
  repair(how: Restart): void {
    const { media, restart } = this.#options;
    const now = performance.now();
    const relay = how === 'relay' && media.hasRelay;
    const same = relay === this.#relayed && !media.failed;
    if (media.otherAway || (same && now - this.#restartedAt < PATIENCE_MS)) return;
    this.#repair = relay ? 'relay' : 'ice-restart';
    this.#restartedAt = now;
    this.#relayed = relay;
    media.relayOnly(relay);
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#goOn(), AGAIN_MS);
    restart();
    this.#tell();
  }

  close(): void {
    clearTimeout(this.#late);
    clearTimeout(this.#end);
    this.#late = this.#end = undefined;
    this.#tries = 0;
    this.#repair = null;
    this.#stopWaiting();
  }

  get #patience(): number {
    const now = performance.now();
    if (this.#options.media.failed) return Math.max(0, this.#restartedAt + GAP_MS - now);
    return now < this.#hurryUntil ? 0 : PATIENCE_MS;
  }

  #goOn(): void {
    this.#next = undefined;
    if (this.#options.media.state !== 'interrupted') return;
    this.#tries += 1;
    this.repair(this.#tries % 2 === 0 ? 'relay' : 'ice-restart');
  }

  /** The first candidates lead nowhere: others were found meanwhile. */
  #tellMore(): void {
    this.#late = undefined;
    const { media, restart } = this.#options;
    if (media.state === 'connecting' && media.hasMore) restart();
    this.check();
  }

  #stopWaiting(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  #tell(): void {
    const trouble = this.#found();
    const old = this.#trouble;
    if (old?.kind === trouble?.kind && old?.repair === trouble?.repair) return;
    this.#trouble = trouble;
    this.#options.onChange();
  }

  #found(): MediaTrouble | null {
    const { media } = this.#options;
    if (media.state !== 'interrupted') return null;
    if (media.otherAway) return { kind: 'other-away', repair: null };
    return { kind: 'path', repair: this.#repair };
  }
}
