import { BehaviorSubject, type Observable } from 'rxjs';
import type { SoundMeter } from '../devices/sound-meter.ts';

/** A meter that shows what the test says: `show(0.4)`. */
export class FakeSoundMeter implements SoundMeter {
  readonly #level$ = new BehaviorSubject(0);

  level(): Observable<number> {
    return this.#level$.asObservable();
  }

  /** Whether anyone looks at it. */
  get observed(): boolean {
    return this.#level$.observed;
  }

  show(level: number): void {
    this.#level$.next(level);
  }
}
