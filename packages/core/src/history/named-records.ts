import type { PartyNames } from '../contacts/party.ts';
import type { CallRecord } from './call-record.ts';
import { OrderedRecords } from './ordered-records.ts';
import { same } from '../reactive/same.ts';

/** Call records in their order, each party under the name by which we know it. */
export class NamedRecords extends OrderedRecords {
  readonly #names: Pick<PartyNames, 'named'>;
  /** What was told of those that go by another name here. */
  readonly #told = new WeakMap<CallRecord, CallRecord>();

  constructor(names: Pick<PartyNames, 'named'>) {
    super();
    this.#names = names;
  }

  /** As it was told; the one that is there stays the same object where it says the same. */
  override put(record: CallRecord): void {
    const known = this.get(record.id);
    if (known && sameRecord(this.#told.get(known) ?? known, record)) return;
    super.put(this.#show(record, this.#names.named(record.party).name));
  }

  /** Asks for all names again. */
  rename(): void {
    // Few people make many calls: each number is looked up once.
    const names = new Map<string, string | undefined>();
    const nameOf = (number: string): string | undefined => {
      if (!names.has(number)) {
        names.set(number, this.#names.named({ number, name: '' }).name || undefined);
      }
      return names.get(number);
    };
    for (const shown of this.items) {
      const told = this.#told.get(shown) ?? shown;
      const name = nameOf(told.party.number) ?? told.party.name;
      if (name !== shown.party.name) super.put(this.#show(told, name));
    }
  }

  #show(told: CallRecord, name: string): CallRecord {
    if (name === told.party.name) return told;
    const shown = { ...told, party: { ...told.party, name } };
    this.#told.set(shown, told);
    return shown;
  }
}

function sameRecord(a: CallRecord, b: CallRecord): boolean {
  return (
    a.direction === b.direction &&
    a.disposition === b.disposition &&
    same(a.party, b.party) &&
    a.startedAt.getTime() === b.startedAt.getTime() &&
    a.answeredAt?.getTime() === b.answeredAt?.getTime() &&
    a.endedAt.getTime() === b.endedAt.getTime() &&
    a.recordings.length === b.recordings.length &&
    a.recordings.every(({ id, startedAt, seconds }, at) => {
      const other = b.recordings[at]!;
      return (
        id === other.id &&
        startedAt.getTime() === other.startedAt.getTime() &&
        seconds === other.seconds
      );
    })
  );
}
