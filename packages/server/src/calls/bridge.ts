import type { MediaLeg, MediaSource } from '../media/leg.ts';
import { heardBy, type Heard } from './hold.ts';

/** Two phones that hear each other, or music while one holds. */
export class Bridge {
  readonly #sides: readonly { self: MediaLeg; other: MediaLeg; heard: Heard }[];
  readonly #music: MediaSource;

  constructor(one: MediaLeg, two: MediaLeg, music: MediaSource) {
    this.#sides = [
      { self: one, other: two, heard: 'nothing' },
      { self: two, other: one, heard: 'nothing' },
    ];
    this.#music = music;
    this.update();
  }

  /** Looks again at who holds whom. */
  update(): void {
    for (const side of this.#sides) {
      const heard = heardBy(side.self.remoteDirection, side.other.remoteDirection);
      if (heard === side.heard) continue;
      side.heard = heard;
      side.self.hear(this.#source(heard, side.other));
    }
  }

  #source(heard: Heard, other: MediaLeg): MediaSource | null {
    switch (heard) {
      case 'the-other':
        return other;
      case 'music':
        return this.#music;
      case 'nothing':
        return null;
    }
  }
}
