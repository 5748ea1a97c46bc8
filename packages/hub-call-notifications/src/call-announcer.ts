import type { Call } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallNotification, Desktop } from './desktop.ts';

type Texts = Pick<CallNotification, 'title' | 'body' | 'actions'>;

export interface AnnouncerOptions {
  readonly desktop: () => Desktop;
  /** Whether calls are to be told of at all. */
  readonly active: () => boolean;
  readonly calls: () => readonly Call[];
  readonly ringing: (call: Call) => Texts;
  readonly missed: (call: Call) => Texts;
}

interface Announced {
  readonly title: string;
  readonly body: string;
  readonly desktop: Desktop;
  readonly over: AbortController;
}

/**
 * Tells of the calls that ring while nobody looks at the page, each once. It looks with every update of its
 * host; what stops ringing here for whatever reason, or is looked at, is taken down.
 */
export class CallAnnouncer implements ReactiveController {
  readonly #options: AnnouncerOptions;
  readonly #announced = new Map<Call, Announced>();

  constructor(host: ReactiveControllerHost, options: AnnouncerOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const { active, calls, desktop } = this.#options;
    const unattended = !desktop().attended$.value;
    const ringing = active() && unattended ? calls().filter(rings) : [];
    for (const call of [...this.#announced.keys()]) {
      if (!ringing.includes(call)) this.#withdraw(call, active() && unattended);
    }
    for (const call of ringing) this.#announce(call);
  }

  hostDisconnected(): void {
    for (const call of [...this.#announced.keys()]) this.#withdraw(call, false);
  }

  #announce(call: Call): void {
    const texts = this.#options.ringing(call);
    const known = this.#announced.get(call);
    if (known?.title === texts.title && known.body === texts.body) return;
    // Who it is was learned meanwhile.
    known?.over.abort();
    const { title, body } = texts;
    const desktop = this.#options.desktop();
    const over = new AbortController();
    this.#announced.set(call, { title, body, desktop, over });
    void desktop.show({ call: call.id, ...texts }, over.signal);
  }

  #withdraw(call: Call, unattended: boolean): void {
    const { desktop, over } = this.#announced.get(call)!;
    this.#announced.delete(call);
    over.abort();
    if (unattended && wasMissed(call)) {
      void desktop.tell({ call: call.id, ...this.#options.missed(call) });
    }
  }
}

/** Whether it rings here and nobody has done anything about it yet. */
export function rings({ state$: { value } }: Call): boolean {
  return value.phase === 'incoming' && !value.ignored && !value.accepting;
}

/** Whether the caller gave up before anyone answered. */
export function wasMissed({ direction, state$: { value } }: Call): boolean {
  return direction === 'in' && value.phase === 'ended' && value.end.cause === 'cancelled';
}
