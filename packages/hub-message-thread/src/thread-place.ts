import type { Message } from '@hubline/core';
import type { OpenThread } from './open-thread.ts';
import { rowKey, type ThreadRow } from './thread-rows.ts';
import type { ThreadScroller } from './thread-scroller.ts';

/** What I sent so long ago was not sent just now. */
const JUST_NOW = 60_000;

interface Ports {
  readonly open: Pick<OpenThread, 'isReady' | 'state' | 'thread' | 'unreadFrom'>;
  readonly scroll: Pick<ThreadScroller, 'reveal'>;
  /** The row that was asked for is there. */
  readonly found: (key: string) => void;
}

/** Where one begins to read: at what is asked for, at what is new, or at the end. */
export class ThreadPlace {
  readonly #ports: Ports;
  #found = false;
  /** The seq that is to be shown once there is something. */
  #wanted: number | undefined;
  /** The seq that was fetched for: where it does not come with that, it is not for the reader. */
  #fetched: number | undefined;
  /** Key of the newest row before this update. */
  #newest: string | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Whether what is drawn is what the reader came for. */
  get isFound(): boolean {
    return this.#found && this.#wanted === undefined;
  }

  want(seq: number): void {
    this.#wanted = seq;
    this.#fetched = undefined;
  }

  /** Another conversation is shown. */
  forget(): void {
    this.#found = false;
    this.#fetched = undefined;
    this.#newest = undefined;
  }

  /** To be called in each update, before anything is drawn. */
  find(rows: readonly ThreadRow[]): void {
    const { open, scroll } = this.#ports;
    if (!open.isReady || rows.length === 0) return;
    if (this.#wanted !== undefined) this.#showWanted(this.#wanted, rows);
    else if (!this.#found && open.unreadFrom) scroll.reveal('unread', 'third');
    this.#found = true;
  }

  /** Whether I sent something since the last update. */
  isMineNew(messages: readonly Message[]): boolean {
    const last = messages.at(-1);
    const key = last && rowKey(last);
    const isNew = key !== this.#newest && this.#newest !== undefined;
    this.#newest = key;
    return isNew && last?.isMine === true && Date.now() - last.at.getTime() < JUST_NOW;
  }

  #showWanted(seq: number, rows: readonly ThreadRow[]): void {
    const { open, scroll, found } = this.#ports;
    const row = rows.find((one) => one.kind === 'message' && one.message.seq === seq);
    if (!row) {
      if (open.state?.loading) return;
      if (this.#fetched === seq) this.#wanted = undefined;
      else void open.thread?.showAround((this.#fetched = seq));
      return;
    }
    this.#wanted = undefined;
    scroll.reveal(row.key, 'third');
    found(row.key);
  }
}
