import type { CallRecord, Contact, Disposition, Party } from '@hubline/core';
import { BOB, CAROL, DAVE, PEOPLE, contactOf, fakeSound } from '@hubline/core/testing';
import { partyOf } from './stage.ts';

const MINUTE = 60_000;

const PARTIES: readonly Party[] = [
  { ...partyOf(BOB), userId: BOB.id },
  { ...partyOf(CAROL), userId: CAROL.id },
  { ...partyOf(DAVE), userId: DAVE.id },
  { number: '+12125550147', name: 'Harbor Café' },
  { number: '+14695550199', name: '' },
  { number: '', name: '' },
  {
    number: '+442079460958',
    name: 'Maximiliana Featherstonehaugh-Cholmondeley of Upper Slaughter',
  },
  { number: '+97225550123', name: 'דנה לוי' },
  { number: '+12125550111', name: '<b onclick="alert(1)">Eve</b>' },
];

const OUT: readonly Disposition[] = ['answered', 'answered', 'busy', 'no-answer', 'cancelled'];
const IN: readonly Disposition[] = ['answered', 'missed', 'answered', 'answered', 'declined'];

/** Calls of many days, the same ones each time but for their dates, newest first. */
export function longHistory(count: number, now = Date.now()): readonly CallRecord[] {
  return Array.from({ length: count }, (_, at) => callAt(at, now));
}

function callAt(at: number, now: number): CallRecord {
  const direction = (at * 7) % 3 === 0 ? 'out' : 'in';
  const disposition = (direction === 'out' ? OUT : IN)[(at * 3) % 5]!;
  const answered = disposition === 'answered';
  const start = now - MINUTE * (4 + at * 37);
  const seconds = 20 + ((at * 97) % 1900);
  const answeredAt = answered ? new Date(start + 6_000) : null;
  const id = `call-${String(at)}`;
  return {
    ...{ id, direction, disposition, party: PARTIES[(at * 5) % PARTIES.length]! },
    ...{ startedAt: new Date(start), answeredAt },
    endedAt: new Date(start + (answered ? 6_000 + seconds * 1000 : 24_000)),
    recordings:
      answered && at % 4 === 0
        ? [
            { id: `${id}-first`, startedAt: new Date(start + 20_000), seconds: 8 },
            { id: `${id}-second`, startedAt: new Date(start + 90_000), seconds: 75 },
          ]
        : [],
  };
}

/** The colleagues, with all their numbers, and someone outside the office. */
export const HISTORY_CONTACTS: readonly Contact[] = PEOPLE.map(contactOf);

export const HARBOR: Contact = {
  id: 'external-harbor',
  source: 'external',
  name: 'Harbor Café',
  company: 'Harbor Hospitality Group',
  phones: [
    { label: 'work', number: '+12125550147' },
    { label: 'mobile', number: '+12125550148' },
  ],
  emails: ['hello@harbor.example'],
  note: 'Opens at seven. Ask for Ines.',
};

/** Gives each recording something to hear. */
export function soundsOf(records: readonly CallRecord[]): ReadonlyMap<string, Blob> {
  return new Map(
    records
      .slice(0, 50)
      .flatMap(({ recordings }) =>
        recordings.map(({ id, seconds }) => [id, fakeSound(seconds)] as const),
      ),
  );
}
