import type { Strategy } from '../queue-settings.ts';
import type { AcdQueue } from './acd-host.ts';

/** What a strategy looks at. */
export interface Candidate {
  readonly userId: string;
  /** Since when they have had no call of a queue. */
  readonly idleSince: number;
  /** Calls of this queue that they took today. */
  readonly answeredToday: number;
}

type Choose = (
  candidates: readonly Candidate[],
  queue: AcdQueue,
  /** Whom the queue rang last. */
  lastRung: string | null,
) => readonly string[];

/** Whom of those who are ready a queue rings; none only where there is none. */
export function choose(
  candidates: readonly Candidate[],
  queue: AcdQueue,
  lastRung: string | null,
): readonly string[] {
  return CHOOSE[queue.strategy](candidates, queue, lastRung);
}

const CHOOSE: Readonly<Record<Strategy, Choose>> = {
  'ring-all': (candidates) => candidates.map(({ userId }) => userId),
  'longest-idle': (candidates) => first(candidates, ({ idleSince }) => idleSince),
  'round-robin': (candidates, { members }, lastRung) => {
    const last = members.findIndex(({ userId }) => userId === lastRung);
    const turn = ({ userId }: Candidate): number => {
      const at = members.findIndex((member) => member.userId === userId);
      return at > last ? at : at + members.length;
    };
    return first(candidates, turn);
  },
  'fewest-calls': (candidates) =>
    first(
      candidates,
      ({ answeredToday }) => answeredToday,
      ({ idleSince }) => idleSince,
    ),
  skills: (candidates, { members }) => {
    const skills = new Map(members.map(({ userId, skill }) => [userId, skill]));
    return first(
      candidates,
      ({ userId }) => -(skills.get(userId) ?? 0),
      ({ idleSince }) => idleSince,
    );
  },
};

/** The one with the least of the first measure, then of the second; the earlier one where all is equal. */
function first(
  candidates: readonly Candidate[],
  ...measures: readonly ((candidate: Candidate) => number)[]
): readonly string[] {
  const compare = (one: Candidate, two: Candidate): number => {
    for (const measure of measures) {
      const difference = measure(one) - measure(two);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const [best] = [...candidates].sort(compare);
  return best ? [best.userId] : [];
}
