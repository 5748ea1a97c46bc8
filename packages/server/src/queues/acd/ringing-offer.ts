import type { AcdHost, AcdOffer } from './acd-host.ts';

export interface RingingOfferEvents {
  onTaken(userId: string): void;
  onFailed(missed: readonly string[]): void;
}

/** One caller at the phones of some agents. Whatever ends it first, nothing comes of it afterwards. */
export class RingingOffer {
  readonly userIds: readonly string[];
  /** Someone asked for this caller; the strategy did not. */
  readonly isPick: boolean;
  #isOver = false;
  #phones: AcdOffer | null = null;
  /** What was said while it began to ring. */
  #cancelled: Parameters<AcdOffer['cancel']>[0] | null = null;

  constructor(userIds: readonly string[], isPick: boolean) {
    this.userIds = userIds;
    this.isPick = isPick;
  }

  /** May be over when it returns. */
  start(host: AcdHost, visitId: string, seconds: number, events: RingingOfferEvents): void {
    const once = (act: () => void): void => {
      if (this.#isOver) return;
      this.#isOver = true;
      act();
    };
    const phones = host.offer(visitId, this.userIds, seconds, {
      onTaken: (userId) => once(() => events.onTaken(userId)),
      onFailed: (missed) => once(() => events.onFailed(missed)),
    });
    this.#phones = phones;
    if (this.#cancelled) phones.cancel(this.#cancelled);
  }

  cancel(because: Parameters<AcdOffer['cancel']>[0]): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#phones) this.#phones.cancel(because);
    else this.#cancelled = because;
  }
}
