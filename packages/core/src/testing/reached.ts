import { filter, firstValueFrom } from 'rxjs';
import type { Behavior } from '../reactive/behavior.ts';

/** The first value, now or later, for which `condition` holds. */
export function reached<T, S extends T>(
  behavior: Behavior<T>,
  condition: (value: T) => value is S,
): Promise<S>;
export function reached<T>(behavior: Behavior<T>, condition: (value: T) => boolean): Promise<T>;
export function reached<T>(behavior: Behavior<T>, condition: (value: T) => boolean): Promise<T> {
  return firstValueFrom(behavior.pipe(filter(condition)));
}
