import { defer, distinctUntilChanged, map, scan, type Observable } from 'rxjs';

/** A voice near the microphone is louder, the room and a breath are not. */
const LOUD = 0.06;
/** Of a window of half a second; a knock on the desk is shorter. */
const LOUD_SAMPLES = 5;
const WINDOW = 10;
/** Words have pauses. */
const SILENT_MS = 2_500;

/** Whether someone speaks, from levels that come some 20 times a second. */
export function speaking(
  levels$: Observable<number>,
  now: () => number = () => performance.now(),
): Observable<boolean> {
  return defer(() => {
    let heardAt = -Infinity;
    return levels$.pipe(
      scan((latest, level) => [...latest.slice(1 - WINDOW), level], new Array<number>()),
      map((latest) => {
        const loud = latest.filter((level) => level > LOUD).length;
        if (loud >= LOUD_SAMPLES) heardAt = now();
        return now() - heardAt < SILENT_MS;
      }),
      distinctUntilChanged(),
    );
  });
}
