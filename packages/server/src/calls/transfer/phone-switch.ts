import { identityFor } from '../../sip/identity.ts';
import { END_REASONS } from '../failure.ts';
import { Ring } from '../ring.ts';
import type { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import type { Referral } from './referral.ts';

/** Moves a side to another phone of its user; the call goes on where it is until that one answers. */
export function switchPhone(
  board: Switchboard,
  side: Side,
  deviceId: string,
  referral: Referral,
): void {
  const { subscriber, participation, leg } = side;
  const ring = new Ring(board, {
    callId: participation.callId,
    users: [subscriber],
    from: () => side.party,
    except: leg.connection,
    deviceId,
  });
  const stop = side.onceNotHere(() => {
    ring.cancel();
    referral.failed('cancelled');
  });
  ring.start({
    onRinging: () => referral.ringing(),
    onAnswered: (phone) => {
      stop();
      referral.succeeded(identityFor(subscriber, subscriber));
      side.moveTo(phone, END_REASONS.transferred);
    },
    onFailed: (failure) => {
      stop();
      referral.failed(failure);
    },
  });
}
