import type { Behavior } from '@hubline/core';
import { BehaviorSubject } from 'rxjs';

const ATTENDED = 'hubline.attended.';
/** The focus goes from one window to the next through none. */
const GRACE_MS = 250;

/** Knows whether someone looks at this page, and lets the other pages of the app know. */
export class PageAttention {
  readonly #page: Document;
  readonly #locks: LockManager | undefined;
  readonly #attended$: BehaviorSubject<boolean>;
  /** A lock of our own, told from those of other pages. */
  readonly #lock = ATTENDED + Array.from(crypto.getRandomValues(new Uint32Array(2))).join('-');
  #leaving: ReturnType<typeof setTimeout> | undefined;

  readonly attended$: Behavior<boolean>;

  constructor(page: Document, locks: LockManager | undefined) {
    this.#page = page;
    this.#locks = locks;
    this.#attended$ = new BehaviorSubject(this.#inFront);
    this.attended$ = this.#attended$;
    page.addEventListener('visibilitychange', this.#look);
    page.defaultView?.addEventListener('focus', this.#look);
    page.defaultView?.addEventListener('blur', this.#look);
  }

  /** While this page is attended, the others find it with `elsewhere`; until what is returned is called. */
  share(): () => void {
    let leave = (): void => {};
    const following = this.#attended$.subscribe((attended) => {
      leave();
      if (!attended) return;
      const left = new Promise<void>((resolve) => (leave = resolve));
      void this.#locks?.request(this.#lock, () => left).catch(() => undefined);
    });
    return () => {
      following.unsubscribe();
      leave();
    };
  }

  /** Whether another page of the app is attended. */
  async elsewhere(): Promise<boolean> {
    const { held = [] } = (await this.#locks?.query()) ?? {};
    return held.some(({ name }) => name?.startsWith(ATTENDED) && name !== this.#lock);
  }

  get #inFront(): boolean {
    return this.#page.visibilityState === 'visible' && this.#page.hasFocus();
  }

  readonly #look = (): void => {
    clearTimeout(this.#leaving);
    if (this.#inFront) this.#become(true);
    else this.#leaving = setTimeout(() => this.#become(this.#inFront), GRACE_MS);
  };

  #become(attended: boolean): void {
    if (attended !== this.#attended$.value) this.#attended$.next(attended);
  }
}
