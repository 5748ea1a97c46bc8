/** An order by some moment, newest first; the ids decide between items of one moment, as they do on the server. */
export function newestFirst<T extends { readonly id: string }>(
  momentOf: (item: T) => Date,
): (a: T, b: T) => number {
  return (a, b) =>
    momentOf(b).getTime() - momentOf(a).getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
