import type { CallRecord } from '@hubline/core';
import {
  hangUpIcon,
  incomingIcon,
  missedIcon,
  notCarriedOutIcon,
  outgoingIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';

type Kind = keyof Strings['recent']['kinds'];

/** How a record is told, seen from my side. */
export function kindOf({ direction, disposition }: CallRecord): Kind {
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
export function kindIcon(kind: Kind): IconPath {
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
