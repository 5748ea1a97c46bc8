import type { Observable } from 'rxjs';
import type { Scope } from '../reactive/scope.ts';
import type { Screen, ScreenHold } from './screen.ts';

/** Keeps the screen on while a call is up and the page is seen. */
export class ScreenService {
  readonly #screen: Screen;
  #wanted = false;
  #isAsking = false;
  #hold: ScreenHold | null = null;

  constructor(scope: Scope, screen: Screen, isUp$: Observable<boolean>) {
    this.#screen = screen;
    scope.run(isUp$, (isUp) => this.#want(isUp));
    scope.add(screen.watch(() => void this.#look()));
    scope.add(() => this.#want(false));
  }

  #want(on: boolean): void {
    this.#wanted = on;
    void this.#look();
  }

  async #look(): Promise<void> {
    if (this.#wanted) await this.#ask();
    // It may have become unwanted while the browser was asked.
    if (!this.#wanted) await this.#letGo();
  }

  async #ask(): Promise<void> {
    if (this.#isAsking || this.#hold?.released === false) return;
    this.#isAsking = true;
    try {
      this.#hold = await this.#screen.keepOn();
    } finally {
      this.#isAsking = false;
    }
  }

  async #letGo(): Promise<void> {
    const hold = this.#hold;
    this.#hold = null;
    if (hold?.released === false) await hold.release();
  }
}
