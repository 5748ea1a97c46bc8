const UPDATE = 'hubline-update';
const USED = 'hubline-used';

interface UsedMessage {
  readonly kind: typeof USED;
  readonly paths: readonly string[];
}

/** A page to the worker that waits: take over now. */
export const updateMessage = { kind: UPDATE } as const;

/** A page to its worker: this is what it has fetched so far, some of it before there was a worker. */
export const usedMessage = (paths: readonly string[]): UsedMessage => ({ kind: USED, paths });

export function isUpdateMessage(data: unknown): boolean {
  return kindOf(data) === UPDATE;
}

/** Nothing for any other message. */
export function usedPaths(data: unknown): readonly string[] {
  if (kindOf(data) !== USED) return [];
  const { paths } = data as { readonly paths?: unknown };
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

const kindOf = (data: unknown): unknown => (Object(data) as { readonly kind?: unknown }).kind;
