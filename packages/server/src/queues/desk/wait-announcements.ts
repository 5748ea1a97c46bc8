import type { QueuedParty } from '../../calls/ports.ts';
import { Announcement } from '../../media/announcement.ts';
import type { OpusFrame } from '../../media/ogg.ts';

export interface WaitAnnouncementsSetting {
  /** How long the music plays in between; 0 has them said once. */
  readonly seconds: number;
  /** What is to be said now; none where nothing is. */
  readonly frames: () => readonly OpusFrame[];
}

/** Tells someone who waits how they stand, again and again, with music in between. */
export class WaitAnnouncements {
  readonly #party: QueuedParty;
  readonly #setting: WaitAnnouncementsSetting;
  #announcement: Announcement | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(party: QueuedParty, setting: WaitAnnouncementsSetting) {
    this.#party = party;
    this.#setting = setting;
  }

  /** As soon as they can hear it. */
  start(): void {
    this.#party.hearMusic();
    this.#party.onceConnected(() => this.#say());
  }

  stop(): void {
    this.#stopped = true;
    this.#announcement?.stop();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #say(): void {
    if (this.#stopped) return;
    const frames = this.#setting.frames();
    if (frames.length === 0) return this.#pause();
    this.#announcement = new Announcement(frames, () => {
      this.#party.hearMusic();
      this.#pause();
    });
    this.#party.hear(this.#announcement);
  }

  #pause(): void {
    const { seconds } = this.#setting;
    if (seconds > 0) this.#timer = setTimeout(() => this.#say(), seconds * 1000);
  }
}
