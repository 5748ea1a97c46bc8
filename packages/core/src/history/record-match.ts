import { fold } from '../text/fold.ts';
import type { CallRecord } from './call-record.ts';
import type { HistoryFilter } from './record-source.ts';

/** Whether a record belongs into the list that was asked for, as the server decides it. */
export function recordMatch(
  filter: HistoryFilter,
  search: string,
): (record: CallRecord) => boolean {
  const sought = fold(search);
  // Digits beside letters belong to a name: "Room 4" is not everyone with a 4 in the number.
  const digits = /\p{L}/u.test(search) ? '' : search.normalize('NFKC').replace(/\D/g, '');
  return (record) =>
    passes(record, filter) &&
    (search.trim() === '' ||
      (sought !== '' && fold(record.party.name).includes(sought)) ||
      (digits !== '' && record.party.number.replace(/\D/g, '').includes(digits)));
}

function passes({ direction, disposition }: CallRecord, filter: HistoryFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'outbound':
      return direction === 'out';
    case 'inbound':
      return direction === 'in';
    case 'missed':
      return disposition === 'missed';
  }
}
