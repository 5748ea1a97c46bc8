import type { Destination, Subscriber, SupervisionMode } from '../calls/ports.ts';
import { QUEUE_ACCESS } from '../queues/access.ts';
import { emergencyNumber, isServiceNumber, readDialledNumber } from './dialled-number.ts';
import type { Endpoint, Snapshot } from './snapshot.ts';

/** Alone it leads to one's own messages, before an extension to those of someone else. */
const VOICEMAIL = '*97';

/** Before the extension of an agent they lead into the call that this one is in. */
const SUPERVISION: ReadonlyMap<string, SupervisionMode> = new Map([
  ['*81', 'listen'],
  ['*82', 'whisper'],
  ['*83', 'barge'],
]);

/** What a number leads to when this subscriber dials it. */
export function resolveNumber(
  snapshot: Snapshot,
  caller: Subscriber,
  dialled: string,
): Destination {
  const emergency = emergencyNumber(dialled);
  if (emergency === 'test') return { kind: 'emergency', test: true };
  if (emergency === 'help') return emergencyDesk(snapshot, caller);
  const number = readDialledNumber(dialled);
  switch (number.form) {
    case 'code':
      return featureCode(snapshot, caller, number.code);
    case 'short': {
      const endpoint = snapshot.extensions.get(caller.tenantId)?.get(number.digits);
      if (endpoint) return destinationOf(endpoint);
      return isServiceNumber(number.digits) ? { kind: 'no-route' } : { kind: 'no-such-number' };
    }
    case 'local': {
      const own = snapshot.people.get(caller.userId)?.areaCode ?? '';
      const areaCode = own || (snapshot.tenants.get(caller.tenantId)?.areaCode ?? '');
      return areaCode === ''
        ? { kind: 'no-route' }
        : outside(snapshot, `+1${areaCode}${number.digits}`);
    }
    case 'e164':
      return outside(snapshot, number.number);
    case 'nonsense':
      return { kind: 'no-such-number' };
  }
}

/** Where nobody answers emergency calls, there is no line to carry them. */
export function emergencyDesk(
  { tenants, extensions }: Snapshot,
  { tenantId }: Pick<Subscriber, 'tenantId'>,
): Destination {
  const extension = tenants.get(tenantId)?.emergencyExtension ?? '';
  const endpoint = extensions.get(tenantId)?.get(extension);
  switch (endpoint?.kind) {
    case 'user': {
      const { user } = endpoint;
      return { kind: 'emergency', test: false, desk: user, users: [user] };
    }
    case 'queue': {
      const { queue } = endpoint;
      return queue.members.length === 0
        ? { kind: 'no-route' }
        : { kind: 'emergency', test: false, desk: queue, users: queue.members };
    }
    default:
      return { kind: 'no-route' };
  }
}

function featureCode(snapshot: Snapshot, caller: Subscriber, code: string): Destination {
  const mode = SUPERVISION.get(code.slice(0, 3));
  if (mode) return supervisionOf(snapshot, caller, code.slice(3), mode);
  switch (code) {
    case '*43':
      return { kind: 'echo' };
    case '*68':
      return { kind: 'any-park' };
    case VOICEMAIL:
      return { kind: 'voicemail', user: caller };
    default:
      return code.startsWith(VOICEMAIL)
        ? voicemailOf(snapshot, caller, code.slice(VOICEMAIL.length))
        : { kind: 'no-such-number' };
  }
}

function voicemailOf(snapshot: Snapshot, caller: Subscriber, extension: string): Destination {
  const endpoint = snapshot.extensions.get(caller.tenantId)?.get(extension);
  return endpoint?.kind === 'user'
    ? { kind: 'voicemail', user: endpoint.user }
    : { kind: 'no-such-number' };
}

/** Whoever is in a queue may be listened to, and that by those alone whose scope has it. */
function supervisionOf(
  { people, queues, extensions }: Snapshot,
  { userId, tenantId }: Subscriber,
  extension: string,
  mode: SupervisionMode,
): Destination {
  const scope = people.get(userId)?.scope ?? 'basic';
  if (!QUEUE_ACCESS[scope].supervises) return { kind: 'forbidden' };
  const endpoint = extensions.get(tenantId)?.get(extension);
  if (!endpoint) return { kind: 'no-such-number' };
  if (endpoint.kind !== 'user') return { kind: 'nothing-there' };
  const { user } = endpoint;
  if (user.userId === userId) return { kind: 'forbidden' };
  const isAgent = [...queues.values()].some(({ members }) =>
    members.some((member) => member.userId === user.userId),
  );
  return isAgent ? { kind: 'supervise', user, mode } : { kind: 'nothing-there' };
}

function outside(snapshot: Snapshot, number: string): Destination {
  const endpoint = snapshot.numbers.get(number);
  return endpoint ? destinationOf(endpoint, number) : { kind: 'no-route' };
}

function destinationOf(endpoint: Endpoint, number?: string): Destination {
  switch (endpoint.kind) {
    case 'user':
      return { kind: 'user', user: endpoint.user };
    case 'queue': {
      const { id, name, extension } = endpoint.queue;
      return { kind: 'queue', id, name, extension, number: number ?? extension };
    }
    case 'park': {
      const { id, extension, name } = endpoint.park;
      return { kind: 'park', id, extension, name };
    }
  }
}
