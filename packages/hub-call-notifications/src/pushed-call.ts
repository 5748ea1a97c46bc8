const KIND = 'hubline-pushed-call';

/** The same beginning as those of the page have: whoever looks at it takes them down. */
const OURS = 'hubline-call-';

/** A call that was told by a push: a page knows it by who calls. */
export interface PushedCall {
  readonly call: string;
  readonly number: string;
}

export const pushedCallTag = (call: string): string => `${OURS}pushed-${call}`;

export const pushedCallData = ({ call, number }: PushedCall) => ({ kind: KIND, call, number });

/** Null for whatever is not exactly that. */
export function readPushedCall(data: unknown): PushedCall | null {
  const { kind, call, number } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (kind !== KIND || typeof call !== 'string' || typeof number !== 'string') return null;
  return { call, number };
}
