import type { Notice } from '@hubline/element';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MOST = 3;
const TO_READ_A_WORD = 350;
const AT_LEAST = 5000;

/** A notice that is shown. */
export interface ShownNotice extends Notice {
  readonly id: number;
}

/** Keeps notices for as long as it takes to read them, and no longer; time stands still while someone looks. */
export class NoticeList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #seconds: () => number | undefined;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #shown: readonly ShownNotice[] = [];
  #count = 0;
  #held = false;

  /** `seconds` is for how long each is shown; undefined for as long as it takes to read. */
  constructor(host: ReactiveControllerHost, seconds: () => number | undefined) {
    this.#host = host;
    this.#seconds = seconds;
    host.addController(this);
  }

  /** Oldest first. */
  get shown(): readonly ShownNotice[] {
    return this.#shown;
  }

  hostDisconnected(): void {
    for (const { id } of this.#shown) this.#stop(id);
  }

  hostConnected(): void {
    this.#startAll();
  }

  add({ kind, text, action }: Notice): void {
    const id = ++this.#count;
    // Told once more, it is no second notice.
    for (const same of this.#shown.filter((shown) => shown.text === text)) this.remove(same.id);
    this.#shown = [...this.#shown, { id, kind, text, ...(action ? { action } : {}) }];
    for (const { id: oldest } of this.#shown.slice(0, -MOST)) this.remove(oldest);
    if (!this.#held) this.#startAll();
    this.#host.requestUpdate();
  }

  remove(id: number): void {
    this.#stop(id);
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
    this.#host.requestUpdate();
  }

  /** Someone looks at them, or does no longer. */
  hold(on: boolean): void {
    if (on === this.#held) return;
    this.#held = on;
    if (!on) return this.#startAll();
    for (const { id } of this.#shown) this.#stop(id);
  }

  #startAll(): void {
    for (const notice of this.#shown) {
      if (this.#timers.has(notice.id)) continue;
      const timer = setTimeout(() => this.remove(notice.id), this.#duration(notice));
      this.#timers.set(notice.id, timer);
    }
  }

  #stop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  #duration({ text }: Notice): number {
    const seconds = this.#seconds();
    if (seconds !== undefined) return seconds * 1000;
    return Math.max(AT_LEAST, text.split(/\s+/).length * TO_READ_A_WORD + AT_LEAST / 2);
  }
}
