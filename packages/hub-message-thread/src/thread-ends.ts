import type { OpenThread } from './open-thread.ts';
import type { ThreadScroller } from './thread-scroller.ts';

/** Pixels of rows before an end from which on more are asked for. */
const AHEAD = 2_000;

/** The ends of what is loaded, before which more is asked for, and the end of the conversation. */
export class ThreadEnds {
  readonly #open: Pick<OpenThread, 'isReady' | 'state' | 'thread'>;
  readonly #scroll: Pick<ThreadScroller, 'above' | 'below' | 'inView' | 'isAtEnd' | 'toEnd'>;

  constructor(open: OpenThread, scroll: ThreadScroller) {
    this.#open = open;
    this.#scroll = scroll;
  }

  /** The newest message is in view. */
  get isReached(): boolean {
    return this.#scroll.isAtEnd && this.#open.state?.hasLater !== true;
  }

  /** To be called whenever something else is in view. */
  loadAhead(): void {
    const { state, thread, isReady } = this.#open;
    const isIdle = isReady && state?.loading === null && state.error === null;
    if (!isIdle || !this.#scroll.inView) return;
    if (state.hasEarlier && this.#scroll.above < AHEAD) void thread?.earlier();
    else if (state.hasLater && this.#scroll.below < AHEAD) void thread?.later();
  }

  async go(): Promise<void> {
    if (this.#open.state?.hasLater) await this.#open.thread?.showEnd();
    this.#scroll.toEnd();
  }
}
