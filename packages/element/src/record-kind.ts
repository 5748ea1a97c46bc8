import type { CallRecord } from '@hubline/core';
import type { IconPath } from './icons/icon.ts';
import {
  hangUpIcon,
  incomingIcon,
  missedIcon,
  notCarriedOutIcon,
  outgoingIcon,
} from './icons/icons.ts';
import type { Strings } from './strings/strings.ts';

export type RecordKind = keyof Strings['recent']['kinds'];

/** How a record is told, seen from my side. */
export function recordKind({
  direction,
  disposition,
}: Pick<CallRecord, 'direction' | 'disposition'>): RecordKind {
  if (direction === 'in') {
    if (disposition === 'answered') return 'incoming';
    return disposition === 'declined' ? 'declinedByMe' : 'missed';
  }
  switch (disposition) {
    case 'answered':
      return 'outgoing';
    case 'no-answer':
    case 'missed':
      return 'noAnswer';
    case 'busy':
    case 'declined':
    case 'cancelled':
    case 'failed':
      return disposition;
  }
}

/** The sign of a kind: which way the call went, and whether anyone talked. */
export function recordKindIcon(kind: RecordKind): IconPath {
  switch (kind) {
    case 'incoming':
      return incomingIcon;
    case 'outgoing':
      return outgoingIcon;
    case 'missed':
      return missedIcon;
    case 'declinedByMe':
      return hangUpIcon;
    case 'busy':
    case 'declined':
    case 'noAnswer':
    case 'cancelled':
    case 'failed':
      return notCarriedOutIcon;
  }
}
