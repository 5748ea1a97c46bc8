import type { Behavior } from '@hubline/core';

/** Held by every page of this browser in which a call is up or rings. */
const NAME = 'hubline.calls-up';

interface Ended {
  readonly length: number;
}

/** While there are calls here, no page of this browser is replaced by a newer one. */
export function holdDuringCalls(
  calls$: Behavior<Ended>,
  locks: LockManager | undefined,
): () => void {
  let release: (() => void) | undefined;
  const subscription = calls$.subscribe(({ length }) => {
    if (length > 0 === (release !== undefined)) return;
    if (length > 0) {
      const held = new Promise<void>((resolve) => (release = resolve));
      // Refused where the page may not use locks: then it knows of its own calls alone.
      locks?.request(NAME, { mode: 'shared' }, () => held).catch(() => undefined);
    } else {
      release?.();
      release = undefined;
    }
  });
  return () => {
    subscription.unsubscribe();
    release?.();
  };
}

/**
 * Does it once no page has a call, at once where that is so now. No call that begins meanwhile is kept waiting.
 * @throws AbortError
 */
export async function betweenCalls(
  locks: LockManager | undefined,
  signal: AbortSignal,
  act: () => Promise<void>,
): Promise<void> {
  if (!locks) return act();
  for (;;) {
    const isDone = await locks.request(NAME, { mode: 'exclusive', signal }, async () => {
      // Someone else's call that began while we waited stands behind us in the queue.
      const { pending = [] } = await locks.query();
      if (pending.some(({ name, mode }) => name === NAME && mode === 'shared')) return false;
      await act();
      return true;
    });
    if (isDone) return;
  }
}
