import type { Message } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Seen {
  /** The messages of which something is in view. */
  readonly messages: readonly Message[];
  readonly conversationId: string;
}

/** Tells what the reader has had on the screen: while they look at this page, and the thread is in sight. */
export class ReadMarks implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #seen: () => Seen | undefined;
  readonly #mark: (conversationId: string, seq: number) => void;
  readonly #sight = new IntersectionObserver((entries) => {
    this.#inSight = entries.at(-1)?.isIntersecting === true;
    this.look();
  });
  #inSight = false;
  #conversationId = '';
  #marked = 0;

  constructor(
    host: ReactiveControllerHost & Element,
    seen: () => Seen | undefined,
    mark: (conversationId: string, seq: number) => void,
  ) {
    this.#host = host;
    this.#seen = seen;
    this.#mark = mark;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sight.observe(this.#host);
    window.addEventListener('focus', this.#onPage);
    document.addEventListener('visibilitychange', this.#onPage);
  }

  hostDisconnected(): void {
    this.#sight.disconnect();
    this.#inSight = false;
    this.#marked = 0;
    window.removeEventListener('focus', this.#onPage);
    document.removeEventListener('visibilitychange', this.#onPage);
  }

  /** To be called whenever something else is in view. */
  look(): void {
    if (!this.#inSight || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    const seen = this.#seen();
    if (!seen) return;
    if (seen.conversationId !== this.#conversationId) this.#marked = 0;
    this.#conversationId = seen.conversationId;
    const last = seen.messages.findLast(({ seq }) => seq !== null)?.seq ?? 0;
    if (last <= this.#marked) return;
    this.#marked = last;
    this.#mark(seen.conversationId, last);
  }

  readonly #onPage = (): void => this.look();
}
