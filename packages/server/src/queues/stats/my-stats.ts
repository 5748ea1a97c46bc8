import type { AgentStatus } from '../statuses/agent-status.ts';
import type { QueueEvent } from '../log/queue-event.ts';
import { partsOf } from './time-parts.ts';

/** A call of theirs, of a queue or not. */
export interface PersonalCall {
  readonly callId: string;
  readonly direction: 'in' | 'out';
  readonly startedAt: number;
  /** Null where nobody answered. */
  readonly answeredAt: number | null;
  readonly endedAt: number;
}

export interface MyStatsSource {
  readonly userId: string;
  readonly from: number;
  /** Not in it. */
  readonly to: number;
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
  /** Of the queues they are in, and all of theirs; oldest first. Earlier ones only say when callers came. */
  readonly events: readonly QueueEvent[];
  /** What they did in each of their queues when the span began. */
  readonly statusesBefore: readonly { readonly queueId: string; readonly statusId: string }[];
  /** Those of the office that are deleted too. */
  readonly statuses: readonly AgentStatus[];
  /** That began in the span. */
  readonly calls: readonly PersonalCall[];
}

export interface MyStats {
  readonly answered: number;
  readonly missed: number;
  readonly abandoned: number;
  readonly averageTalk: number | null;
  readonly averageWait: number | null;
  readonly averageHold: number | null;
  readonly averageHandle: number | null;
  readonly serviceLevel: number | null;
  readonly direct: {
    readonly received: number;
    readonly missed: number;
    readonly made: number;
    readonly averageTalk: number | null;
  };
  readonly statuses: readonly (AgentStatusOf & { readonly seconds: number })[];
  readonly parts: readonly {
    readonly from: number;
    readonly answered: number;
    readonly missed: number;
  }[];
}

type AgentStatusOf = { readonly statusId: string } & Pick<AgentStatus, 'name' | 'color' | 'isPaid'>;

/** One caller, as far as the agent has to do with them. */
interface Visit {
  enteredAt: number | null;
  waitedUntil: number | null;
  answeredAt: number | null;
  talkedUntil: number | null;
  readyAt: number | null;
  held: number;
  target: number;
  isVain: boolean;
}

/** The figures of one person; everything from the log, nothing kept besides. */
export function myStatsOf(source: MyStatsSource): MyStats {
  const { userId, from, to, events, calls } = source;
  const isIn = (at: number | null): boolean => at !== null && at >= from && at < to;
  const visits = visitsOf(events, userId);
  const mine = [...visits.values()].filter(({ answeredAt, isVain }) => isIn(answeredAt) && !isVain);
  const missed = events.filter(
    (event) => event.kind === 'missed' && event.userId === userId && isIn(event.at),
  );
  const talked = mine.filter(({ talkedUntil }) => talkedUntil !== null);
  const waits = mine
    .filter(({ enteredAt }) => enteredAt !== null)
    .map(({ enteredAt, waitedUntil, answeredAt, target }) => {
      const wait = (waitedUntil ?? answeredAt!) - enteredAt!;
      return { wait, inTime: wait <= target };
    });
  const ofQueues = new Set(
    events.flatMap((event) =>
      event.kind === 'offered' && event.userId === userId ? event.callId : [],
    ),
  );
  const direct = calls.filter(
    ({ callId, startedAt }) => !visits.has(callId) && !ofQueues.has(callId) && isIn(startedAt),
  );
  const received = direct.filter(({ direction }) => direction === 'in');
  return {
    answered: mine.length,
    missed: missed.length,
    abandoned: events.filter(({ kind, at }) => kind === 'abandoned' && isIn(at)).length,
    averageTalk: mean(talked, (one) => one.talkedUntil! - one.answeredAt! - one.held),
    averageWait: mean(waits, ({ wait }) => wait),
    averageHold: mean(talked, ({ held }) => held),
    averageHandle: mean(
      talked.filter(({ readyAt }) => readyAt !== null),
      ({ readyAt, answeredAt }) => readyAt! - answeredAt!,
    ),
    serviceLevel:
      waits.length === 0 ? null : waits.filter(({ inTime }) => inTime).length / waits.length,
    direct: {
      received: received.filter(({ answeredAt }) => answeredAt !== null).length,
      missed: received.filter(({ answeredAt }) => answeredAt === null).length,
      made: direct.length - received.length,
      averageTalk: mean(
        direct.filter(({ answeredAt }) => answeredAt !== null),
        ({ answeredAt, endedAt }) => endedAt - answeredAt!,
      ),
    },
    statuses: statusTimes(source),
    parts: partsOf(from, to, source.timeZone).map((start, at, starts) => {
      const end = starts[at + 1] ?? to;
      const isHere = (moment: number): boolean => moment >= start && moment < end;
      return {
        from: start,
        answered: mine.filter(({ answeredAt }) => isHere(answeredAt!)).length,
        missed: missed.filter((event) => isHere(event.at)).length,
      };
    }),
  };
}

function visitsOf(events: readonly QueueEvent[], userId: string): Map<string, Visit> {
  const visits = new Map<string, Visit>();
  for (const event of events) {
    if (event.kind === 'status') continue;
    const visit = visits.get(event.visitId) ?? { ...UNKNOWN };
    visits.set(event.visitId, visit);
    if (event.kind === 'entered') visit.enteredAt = event.at;
    else if (event.kind === 'callback-wanted') visit.waitedUntil = event.at;
    else if (event.kind === 'callback-failed') visit.isVain = true;
    else if (!('userId' in event) || event.userId !== userId) continue;
    else if (event.kind === 'answered') {
      visit.answeredAt = event.at;
      visit.target = event.target;
    } else if (event.kind === 'talked') {
      visit.talkedUntil = event.at;
      visit.held = event.held;
    } else if (event.kind === 'wrapped-up') visit.readyAt = event.at;
  }
  return visits;
}

const UNKNOWN: Visit = {
  ...{ enteredAt: null, waitedUntil: null, answeredAt: null, talkedUntil: null, readyAt: null },
  ...{ held: 0, target: 0, isVain: false },
};

/** How long they had which status in any of their queues; where queues differ, each of the two counts. */
function statusTimes(source: MyStatsSource): MyStats['statuses'] {
  const { userId, from, to, now, events, statuses } = source;
  const present = new Map(source.statusesBefore.map((one) => [one.queueId, one.statusId]));
  const times = new Map<string, number>();
  let since = from;
  const passUntil = (moment: number): void => {
    for (const statusId of new Set(present.values())) {
      times.set(statusId, (times.get(statusId) ?? 0) + Math.max(0, moment - since));
    }
    since = Math.max(since, moment);
  };
  for (const event of events) {
    if (event.kind !== 'status' || event.userId !== userId) continue;
    if (event.at < from || event.at >= to) continue;
    passUntil(event.at);
    present.set(event.queueId, event.statusId);
  }
  passUntil(Math.min(to, now));
  return [...times]
    .filter(([, milliseconds]) => milliseconds > 0)
    .sort(([, one], [, two]) => two - one)
    .flatMap(([statusId, milliseconds]) => {
      const status = statuses.find(({ id }) => id === statusId);
      if (!status) return [];
      const { name, color, isPaid } = status;
      return [{ statusId, name, color, isPaid, seconds: milliseconds / 1000 }];
    });
}

/** In seconds; null of nothing. */
function mean<T>(items: readonly T[], milliseconds: (item: T) => number): number | null {
  if (items.length === 0) return null;
  return items.reduce((sum, item) => sum + milliseconds(item), 0) / items.length / 1000;
}
