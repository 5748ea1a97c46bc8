import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueueSimulation } from '../../../../../test/support/queue-simulation.ts';
import { DayFigures } from '../stats/day-figures.ts';
import { myStatsOf } from '../stats/my-stats.ts';
import { STRATEGIES } from '../queue-settings.ts';

/** Another one each time; that of a failed run is in the name of its test. */
const SEED = Number(process.env['HUBLINE_SIMULATION_SEED'] ?? Date.now() % 2 ** 31);
const CALLS = 10_000;
const AGENTS = 50;
const NOON = new Date(2030, 5, 3, 12).getTime();

for (const strategy of STRATEGIES) {
  test(`50 agents and 10,000 calls by ${strategy}, HUBLINE_SIMULATION_SEED=${SEED}`, () => {
    const simulation = new QueueSimulation({
      ...{ strategy, seed: SEED, calls: CALLS, agents: AGENTS, begin: NOON },
    });
    // Each call of a phone is held against the rule of the strategy, and the order of the callers.
    simulation.run();
    const { events, queueIds, end } = simulation;

    const ended = new Map<string, string>();
    for (const event of events) {
      if (event.kind === 'answered' || event.kind === 'abandoned' || event.kind === 'overflowed') {
        assert.equal(ended.has(event.visitId), false, `${event.visitId} ends twice`);
        ended.set(event.visitId, event.kind);
      }
    }
    assert.equal(ended.size, CALLS);

    // The figures once more, from the raw log.
    const today = events.filter(
      (e) => new Date(e.at).toDateString() === new Date(end).toDateString(),
    );
    const came = new Map(events.flatMap((e) => (e.kind === 'entered' ? [[e.visitId, e.at]] : [])));
    const figures = new DayFigures();
    for (const event of events) figures.add(event);
    for (const queueId of queueIds) {
      const of = today.filter((e) => e.queueId === queueId);
      const answered = of.flatMap((e) => (e.kind === 'answered' ? [e] : []));
      const abandoned = of.filter((e) => e.kind === 'abandoned').length;
      const waits = answered.map((e) => e.at - came.get(e.visitId)!);
      const inTime = answered.filter((e, at) => waits[at]! <= e.target).length;
      const day = figures.of(queueId, end);
      assert.equal(day.answered, answered.length);
      assert.equal(day.abandoned, abandoned);
      close(day.averageWait, waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 1000);
      close(day.serviceLevel, inTime / (answered.length + abandoned));
    }
    for (const agent of simulation.agentIds) {
      const mine = events.filter((e) => 'userId' in e && e.userId === agent);
      const stats = myStatsOf({
        ...{ userId: agent, from: NOON, to: end + 1, now: end, timeZone: 'UTC', calls: [] },
        ...{ events, statusesBefore: [], statuses: [] },
      });
      const taken = mine.flatMap((e) => (e.kind === 'answered' ? [e] : []));
      const talked = mine.flatMap((e) => (e.kind === 'talked' ? [e] : []));
      const at = (visitId: string): number => taken.find((e) => e.visitId === visitId)!.at;
      assert.equal(stats.answered, taken.length);
      assert.equal(stats.missed, mine.filter((e) => e.kind === 'missed').length);
      close(stats.averageTalk, meanOf(talked.map((e) => e.at - at(e.visitId) - e.held)));
      close(stats.averageHold, meanOf(talked.map((e) => e.held)));
      close(stats.averageWait, meanOf(taken.map((e) => e.at - came.get(e.visitId)!)));
      assert.equal(
        stats.parts.reduce((sum, part) => sum + part.answered, 0),
        taken.length,
      );
    }
  });
}

function meanOf(milliseconds: readonly number[]): number | null {
  if (milliseconds.length === 0) return null;
  return milliseconds.reduce((sum, one) => sum + one, 0) / milliseconds.length / 1000;
}

function close(one: number | null, two: number | null): void {
  if (one === null || two === null) return assert.equal(one, two);
  assert.ok(Math.abs(one - two) < 1e-6, `${one} is not ${two}`);
}
