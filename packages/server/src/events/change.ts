/** One step of a live collection. */
export type Change<T extends { readonly id: string }> =
  | { readonly op: 'reset'; readonly items: readonly T[] }
  | { readonly op: 'upsert'; readonly item: T }
  | { readonly op: 'remove'; readonly id: string };
