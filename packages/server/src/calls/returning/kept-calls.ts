import type { Logger } from '../../logger.ts';
import type { DialogId } from '../live-calls.ts';
import type { CallKeep, KeptRow, Subscriber } from '../ports.ts';
import type { Switchboard } from '../switchboard.ts';
import { keptSideOf, rowOf, sidesIn, type KeptSides } from './kept-call.ts';
import { ReturningCall } from './returning-call.ts';

export interface KeptCallsSetting {
  readonly board: Switchboard;
  readonly keep: CallKeep;
  /** How long phones have to come back. */
  readonly seconds: number;
  readonly logger: Logger;
}

/** How often it is noted that the calls are up yet, for the records that a server that dies owes. */
const TOUCH_MS = 10_000;

/** A place in a call that someone may come back to. */
export interface KeptPlaceInCall {
  readonly call: ReturningCall;
  readonly place: number;
}

/** Keeps who talks to whom at which phones, so that they do so again when the server had to start anew. */
export class KeptCalls {
  readonly #setting: KeptCallsSetting;
  /** What the store has, by call; what is the same need not be written again. */
  readonly #kept = new Map<string, string>();
  readonly #returning = new Map<string, ReturningCall>();
  readonly #touching: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();
  #soon: NodeJS.Immediate | null = null;
  #closed = false;

  private constructor(setting: KeptCallsSetting, rows: readonly KeptRow[]) {
    this.#setting = setting;
    const { board, seconds } = setting;
    for (const row of rows) {
      const start = { id: row.id, sides: sidesIn(row), upUntil: row.kept_at, seconds };
      const call = new ReturningCall(board, start);
      call.onDone = () => this.#returned(call);
      this.#kept.set(row.id, row.data);
      this.#returning.set(row.id, call);
    }
    this.#touching = setInterval(() => this.#touch(), TOUCH_MS);
    board.onConversation((conversation) => {
      this.check();
      conversation.observe({ onSides: () => this.check(), onEnded: () => this.check() });
    });
    // Also who is at another phone, and what is recorded.
    board.liveCalls.onChange(() => this.check());
  }

  static async load(setting: KeptCallsSetting): Promise<KeptCalls> {
    return new KeptCalls(setting, await setting.keep.all());
  }

  /** Where this dialog was one of a call; null for every other one. */
  find(user: Subscriber, dialog: DialogId): KeptPlaceInCall | null {
    for (const call of this.#returning.values()) {
      const place = call.placeOf(user, dialog);
      if (place >= 0) return { call, place };
    }
    return null;
  }

  /** Something may be different now. What comes together is written together. */
  check(): void {
    if (this.#closed) return;
    this.#soon ??= setImmediate(() => this.#keep());
  }

  /** The server ends: phones hear no goodbye, and come back to the next one. */
  async close(): Promise<void> {
    this.#keep();
    this.#touch();
    this.#closed = true;
    clearInterval(this.#touching);
    const { board } = this.#setting;
    for (const conversation of [...board.conversations]) conversation.forsake();
    for (const call of this.#returning.values()) call.forsake();
    await this.#writing;
  }

  #returned(call: ReturningCall): void {
    this.#returning.delete(call.id);
    this.check();
  }

  #keep(): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
    const now = Date.now();
    const calls = this.#calls();
    for (const [id, sides] of calls) {
      const row = rowOf(id, sides, now);
      if (this.#kept.get(id) === row.data) continue;
      this.#kept.set(id, row.data);
      this.#write((keep) => keep.put(row));
    }
    for (const id of [...this.#kept.keys()]) {
      if (calls.has(id)) continue;
      this.#kept.delete(id);
      this.#write((keep) => keep.remove(id));
    }
  }

  #calls(): ReadonlyMap<string, KeptSides> {
    const calls = new Map<string, KeptSides>();
    for (const { id, sides } of this.#setting.board.conversations) {
      calls.set(id, [keptSideOf(sides[0]), keptSideOf(sides[1])]);
    }
    for (const { id, sides } of this.#returning.values()) calls.set(id, sides);
    return calls;
  }

  #touch(): void {
    const ids = [...this.#setting.board.conversations].map(({ id }) => id);
    if (ids.length > 0) this.#write((keep) => keep.touch(ids, Date.now()));
  }

  /** One after the other. Calls go on where nothing can be written. */
  #write(work: (keep: CallKeep) => Promise<void>): void {
    this.#writing = this.#writing
      .then(() => work(this.#setting.keep))
      .catch((error: unknown) => {
        this.#setting.logger.error('A call could not be kept', { error });
      });
  }
}
