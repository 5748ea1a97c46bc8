import type { Screen, ScreenHold } from '../screen/screen.ts';

/** A screen that is kept on only while the page is seen. */
export class FakeScreen implements Screen {
  readonly #watchers = new Set<() => void>();
  #isSeen = true;
  #holds = 0;
  /** How often it was asked to stay on. */
  asked = 0;
  /** Takes back what was given. */
  #takeBack: (() => void)[] = [];

  get isOn(): boolean {
    return this.#holds > 0;
  }

  async keepOn(): Promise<ScreenHold | null> {
    this.asked += 1;
    await Promise.resolve();
    if (!this.#isSeen) return null;
    this.#holds += 1;
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      this.#holds -= 1;
    };
    this.#takeBack.push(release);
    return {
      get released() {
        return released;
      },
      release: async () => release(),
    };
  }

  watch(looked: () => void): () => void {
    this.#watchers.add(looked);
    return () => this.#watchers.delete(looked);
  }

  /** The page is hidden, which takes back what was given, or seen again. */
  see(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (!isSeen) for (const release of this.#takeBack.splice(0)) release();
    for (const looked of this.#watchers) looked();
  }
}
