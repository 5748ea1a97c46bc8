import type { Page } from 'playwright-core';

/** The mark that the page sets where each measured span begins; the last one ends the one before. */
export const MARK = 'hubline-bench';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began, in microseconds. */
  readonly ts: number;
  /** How long it took. */
  readonly dur?: number;
  /** How long its thread ran meanwhile: whatever else the machine had to do counts for nothing. */
  readonly tdur?: number;
}

/** Milliseconds that the main thread of the page works from each mark to the next one, while `act` runs. */
export async function mainThreadWork<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly work: readonly number[]; readonly answer: T }> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const answer = await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return { work: workBetweenMarks(trace.traceEvents), answer };
}

function workBetweenMarks(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => name === MARK).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('the page has set no mark');
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === first.pid && tid === first.tid,
  );
  return marks.slice(1).map((next, at) => {
    const begin = marks[at]!;
    return (
      tasks
        .map(({ ts, dur = 0, tdur = 0 }) => ({ end: ts + dur, tdur }))
        // A mark is set in a task, the rest of which belongs to it.
        .filter(({ end }) => end > begin.ts && end <= next.ts)
        .reduce((sum, { tdur }) => sum + tdur / 1_000, 0)
    );
  });
}
