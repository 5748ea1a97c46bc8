import type { AttendedParty } from '../../calls/ports.ts';
import { Announcement } from '../../media/announcement.ts';
import type { OpusFrame } from '../../media/ogg.ts';
import type { Prompts } from '../../prompts/prompts.ts';
import type { Heard } from './menu-state.ts';

const TICKS_PER_MS = 48;

export interface PlaybackOptions {
  readonly party: Pick<AttendedParty, 'hear'>;
  readonly prompts: Pick<Prompts, 'frames'>;
  /** All was heard, and so long as was to be waited nothing else was to be. */
  readonly onQuiet: () => void;
  /** For tests that have a clock of their own. */
  readonly now?: () => number;
}

/** What a caller hears, one thing at a time: sentences, or a message that can be wound. */
export class Playback {
  readonly #options: PlaybackOptions;
  #announcement: Announcement | null = null;
  #waiting: NodeJS.Timeout | null = null;
  #message: readonly OpusFrame[] = [];
  /** The frame at which the message was begun last, or was left. */
  #start = 0;
  #playsMessage = false;

  constructor(options: PlaybackOptions) {
    this.#options = options;
  }

  /** The message that is played from now on. */
  load(message: readonly OpusFrame[]): void {
    this.silence();
    this.#message = message;
    this.#start = 0;
  }

  hear(heard: Heard): void {
    this.silence();
    if (heard.kind === 'words') {
      this.#play(this.#options.prompts.frames(heard.names), heard.wait);
      return;
    }
    this.#start = heard.from === 'beginning' ? 0 : this.#wound(heard.from.milliseconds);
    this.#play(this.#message.slice(this.#start), 0);
    this.#playsMessage = true;
  }

  /** Stops what is heard, and waits for nothing. */
  silence(): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    this.#waiting = null;
    const announcement = this.#announcement;
    if (announcement === null) return;
    if (this.#playsMessage) this.#start += announcement.position;
    this.#announcement = null;
    this.#playsMessage = false;
    announcement.stop();
    this.#options.party.hear(null);
  }

  #play(frames: readonly OpusFrame[], wait: number): void {
    const { party, now } = this.#options;
    this.#announcement = new Announcement(frames, () => this.#played(wait), now);
    party.hear(this.#announcement);
  }

  #played(wait: number): void {
    this.silence();
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.#options.onQuiet();
    }, wait);
  }

  /** The frame that lies so far from the present one. */
  #wound(milliseconds: number): number {
    const step = Math.sign(milliseconds);
    let left = Math.abs(milliseconds) * TICKS_PER_MS;
    let frame = this.#start;
    while (left > 0) {
      const passed = this.#message[step > 0 ? frame : frame - 1];
      if (!passed) break;
      frame += step;
      left -= passed.ticks;
    }
    return frame;
  }
}
