import type { Party, Voicemail } from '@hubline/core';
import { BOB, CAROL, DAVE } from '@hubline/core/testing';
import { partyOf } from './stage.ts';

const MINUTE = 60_000;

const bob: Party = { ...partyOf(BOB), userId: BOB.id };
const carol: Party = { ...partyOf(CAROL), userId: CAROL.id };

const PARTIES: readonly Party[] = [
  carol,
  { number: '+12125550147', name: 'Harbor Café' },
  { number: '+14695550199', name: '' },
  bob,
  { number: '', name: '' },
  {
    number: '+442079460958',
    name: 'Maximiliana Featherstonehaugh-Cholmondeley of Upper Slaughter',
  },
  { ...partyOf(DAVE), userId: DAVE.id },
  { number: '+97225550123', name: 'דנה לוי' },
  { number: '+12125550111', name: '<b onclick="alert(1)">Eve</b>' },
];

const COMMENTS = [
  'Could you call them back today? They ask about the order from Monday, and I am out from noon on.',
  '',
  'FYI 👩‍👩‍👧‍👦',
];

/** Messages of many days, newest first: of nine, the first three are new. */
export function manyMessages(count: number, now = Date.now()): readonly Voicemail[] {
  return Array.from({ length: count }, (_, at) => messageAt(at, now));
}

function messageAt(at: number, now: number): Voicemail {
  const seconds = 4 + ((at * 41) % 150);
  return {
    id: `message-${String(at)}`,
    folder: at % 9 < 3 ? 'new' : 'saved',
    from: PARTIES[at % PARTIES.length]!,
    receivedAt: new Date(now - MINUTE * (9 + at * 151)),
    seconds,
    cut: at % 7 === 2,
    peaks: peaksOf(at, seconds),
    forwarded:
      at % 3 === 1
        ? { by: at % 2 ? bob : carol, comment: COMMENTS[Math.floor(at / 3) % 3]! }
        : null,
  };
}

/** As of someone who speaks, with pauses. */
function peaksOf(seed: number, seconds: number): readonly number[] {
  return Array.from({ length: Math.min(100, seconds * 10) }, (_, at) => {
    const words = Math.sin(at * 0.9 + seed) * Math.sin(at * 0.23 + seed * 2);
    const detail = Math.abs(Math.sin(at * 12.9898 + seed * 78.233));
    return Math.round(Math.max(0, words * 0.5 + 0.35) * (55 + 60 * detail));
  });
}
