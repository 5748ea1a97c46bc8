import type { Connection } from '../../sip/connection.ts';
import type { Switchboard } from '../switchboard.ts';
import { EmergencyCall } from './emergency-call.ts';

/** Whether this phone calls emergency services, or talks to them: nothing else may end it then. */
export function isInEmergency(board: Switchboard, connection: Connection): boolean {
  return (
    [...board.others].some((other) => other instanceof EmergencyCall && other.isOf(connection)) ||
    [...board.sides].some(
      ({ leg, participation }) =>
        leg.connection === connection && participation.emergency?.test === false,
    )
  );
}
