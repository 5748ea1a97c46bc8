const EACH_MS = 3_000;

/** Tells now and then that I write. */
export class TypingNotice {
  readonly #tell: (conversationId: string) => Promise<void>;
  readonly #toldAt = new Map<string, number>();

  constructor(tell: (conversationId: string) => Promise<void>) {
    this.#tell = tell;
  }

  /** At most each three seconds; that it fails is nobody's concern. */
  typing(conversationId: string): void {
    const now = Date.now();
    const since = now - (this.#toldAt.get(conversationId) ?? -Infinity);
    // A clock may be set back.
    if (since >= 0 && since < EACH_MS) return;
    this.#toldAt.set(conversationId, now);
    this.#tell(conversationId).catch(() => undefined);
  }

  /** What was written is sent: the next is told at once. */
  sent(conversationId: string): void {
    this.#toldAt.delete(conversationId);
  }
}
