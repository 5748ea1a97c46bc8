import type { CallEmergency } from '../../emergency/emergency-entry.ts';
import type { EmergencyBook } from '../../emergency/ports.ts';
import { callerLocation } from '../../sip/caller-location.ts';
import type { Logger } from '../../logger.ts';
import type { MediaSource } from '../../media/leg.ts';
import type { Caller } from '../caller.ts';
import { DirectAnswer } from '../direct-answer.ts';
import type { Failure } from '../failure.ts';
import type { EmergencyDestination, Subscriber } from '../ports.ts';
import { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import { EmergencyCall } from './emergency-call.ts';
import { emergencyPart } from './emergency-part.ts';
import { EmergencyTest, testIdentity } from './emergency-test.ts';

/** Who wants to know of emergency calls, as the office names them (47 CFR §9.16(b)(2)). */
export interface EmergencyWatch {
  /** The call is on its way. */
  called(caller: Subscriber, call: CallEmergency): void;
}

/** What emergency calls need beside everything else. */
export interface EmergencySetting {
  readonly book: EmergencyBook;
  readonly watch: EmergencyWatch;
  readonly testTone: MediaSource;
  readonly logger: Logger;
}

/** Carries out a call to emergency services, or to the number that tests it. */
export function emergencyCall(
  board: Switchboard,
  caller: Caller,
  destination: EmergencyDestination,
): Failure | null {
  const { watch, logger } = board.setting.emergency;
  const { subscriber } = caller;
  const call = emergencyOf(board, caller, destination.test);
  const failure = destination.test ? testCall(board, caller, call) : null;
  if (!destination.test) {
    const part = emergencyPart({
      call,
      caller: `${subscriber.username}@${subscriber.domain}`,
      toldByPhone: callerLocation(caller.request),
      now: Date.now(),
    });
    new EmergencyCall(board, caller, destination, part).start();
  }
  try {
    if (failure === null) watch.called(subscriber, call);
  } catch (error) {
    logger.error('An emergency call could not be told', { error });
  }
  return failure;
}

/** What is on file; a call goes on without it. */
function emergencyOf(board: Switchboard, { subscriber }: Caller, test: boolean): CallEmergency {
  const { book, logger } = board.setting.emergency;
  try {
    const { name: _name, ...address } = book.addressOf(subscriber.userId) ?? { name: null };
    return {
      test,
      callerId: book.callerIdOf(subscriber.userId) ?? subscriber.number,
      address: 'line1' in address ? address : null,
    };
  } catch (error) {
    logger.error('What goes along with an emergency call could not be read', { error });
    return { test, callerId: subscriber.number, address: null };
  }
}

function testCall(board: Switchboard, caller: Caller, emergency: CallEmergency): Failure | null {
  const answer = DirectAnswer.prepare(board, caller);
  if (!(answer instanceof DirectAnswer)) return answer;
  const { subscriber, dialled } = caller;
  const party = testIdentity(dialled, subscriber.domain);
  const participation = board.begin(crypto.randomUUID(), subscriber, 'out', party);
  participation.emergency = emergency;
  const phone = answer.give(party);
  phone.live.update({ emergency });
  new EmergencyTest(board, new Side(board, phone, participation));
  return null;
}
