import type { CallRecord } from '@hubline/core';
import { icons, type IconPath, type Strings } from '@hubline/element';

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
      return icons.incoming;
    case 'outgoing':
      return icons.outgoing;
    case 'missed':
      return icons.missed;
    case 'declinedByMe':
      return icons.hangUp;
    case 'busy':
    case 'declined':
    case 'noAnswer':
    case 'cancelled':
    case 'failed':
      return icons.notCarriedOut;
  }
}
