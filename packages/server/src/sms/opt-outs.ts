import type { SmsRepository } from '../store/sms-repository.ts';

/** Who outside wants no texts from which number of ours; kept in memory, for it is asked often. */
export class OptOuts {
  readonly #sms: SmsRepository;
  readonly #pairs: Set<string>;

  private constructor(sms: SmsRepository, pairs: Set<string>) {
    this.#sms = sms;
    this.#pairs = pairs;
  }

  static async load(sms: SmsRepository): Promise<OptOuts> {
    const rows = await sms.optOuts();
    return new OptOuts(sms, new Set(rows.map((row) => pair(row.own_number, row.party_number))));
  }

  has(ownNumber: string, partyNumber: string): boolean {
    return this.#pairs.has(pair(ownNumber, partyNumber));
  }

  /** False where they did so already. */
  async add(ownNumber: string, partyNumber: string, now: number): Promise<boolean> {
    if (this.has(ownNumber, partyNumber)) return false;
    const numbers = { own_number: ownNumber, party_number: partyNumber };
    await this.#sms.addOptOut({ ...numbers, created_at: now });
    this.#pairs.add(pair(ownNumber, partyNumber));
    return true;
  }

  /** False where they had not opted out. */
  async remove(ownNumber: string, partyNumber: string): Promise<boolean> {
    if (!this.has(ownNumber, partyNumber)) return false;
    await this.#sms.removeOptOut(ownNumber, partyNumber);
    return this.#pairs.delete(pair(ownNumber, partyNumber));
  }
}

function pair(ownNumber: string, partyNumber: string): string {
  return `${ownNumber} ${partyNumber}`;
}
