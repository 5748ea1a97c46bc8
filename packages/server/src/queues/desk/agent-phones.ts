import type { LiveCall } from '../../calls/live-calls.ts';
import type { Telephony } from '../../calls/telephony.ts';
import type { Acd } from '../acd/acd.ts';

export type AgentTelephony = Pick<
  Telephony,
  'liveCalls' | 'onLiveCalls' | 'registrations' | 'onRegistrations'
>;

/** Tells the distribution which agents are in a call, and which have a phone that could ring. */
export class AgentPhones {
  readonly #telephony: AgentTelephony;
  readonly #acd: Pick<Acd, 'setBusy' | 'setReachable'>;
  readonly #isAgent: (userId: string) => boolean;

  constructor(
    telephony: AgentTelephony,
    acd: Pick<Acd, 'setBusy' | 'setReachable'>,
    isAgent: (userId: string) => boolean,
  ) {
    this.#telephony = telephony;
    this.#acd = acd;
    this.#isAgent = isAgent;
    telephony.onLiveCalls((userId) => this.#tellBusy(userId));
    telephony.onRegistrations((userId) => this.#tellReachable(userId));
  }

  /** Of someone who is an agent since just now. */
  tell(userId: string): void {
    this.#tellReachable(userId);
    this.#tellBusy(userId);
  }

  #tellBusy(userId: string): void {
    if (!this.#isAgent(userId)) return;
    this.#acd.setBusy(userId, this.#telephony.liveCalls(userId).some(isBusy));
  }

  #tellReachable(userId: string): void {
    if (!this.#isAgent(userId)) return;
    this.#acd.setReachable(userId, this.#telephony.registrations(userId).length > 0);
  }
}

/** What a queue lets ring it knows of itself. */
function isBusy({ state, ofQueue }: LiveCall): boolean {
  return state === 'connected' || !ofQueue;
}
