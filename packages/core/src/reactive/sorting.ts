const RUN = 500;

/** Sorts in small steps, at each of which the work can pause; equals stay in their order. */
export function* sorting<T>(
  items: readonly T[],
  order: (a: T, b: T) => number,
): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(order));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merging(runs[at]!, runs[at + 1] ?? [], order));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merging<T>(
  first: readonly T[],
  second: readonly T[],
  order: (a: T, b: T) => number,
): Generator<void, T[]> {
  const all: T[] = [];
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    all.push(order(first[a]!, second[b]!) <= 0 ? first[a++]! : second[b++]!);
    if (all.length % RUN === 0) yield;
  }
  for (; a < first.length; a += 1) all.push(first[a]!);
  for (; b < second.length; b += 1) all.push(second[b]!);
  return all;
}
