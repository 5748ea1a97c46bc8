import { expect } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import { waitUntil } from '../../test/support/wait-until.ts';
import { betweenCalls, holdDuringCalls } from './call-lock.ts';

const NAME = 'hubline.calls-up';
const never = new AbortController().signal;

const held = async (mode: LockMode) =>
  (await navigator.locks.query()).held?.some((lock) => lock.name === NAME && lock.mode === mode);

/** A page with calls, as the others see it. */
function page(calls: readonly unknown[] = []) {
  const calls$ = new BehaviorSubject(calls);
  return { calls$, leave: holdDuringCalls(calls$, navigator.locks) };
}

describe('An update between calls', () => {
  const pages: ReturnType<typeof page>[] = [];
  const open = (calls?: readonly unknown[]) => {
    pages.push(page(calls));
    return pages.at(-1)!;
  };
  afterEach(() => {
    for (const { leave } of pages.splice(0)) leave();
  });

  it('happens at once where nobody talks', async () => {
    open();
    let done = 0;
    await betweenCalls(navigator.locks, never, async () => void (done += 1));
    expect(done).to.equal(1);
  });

  it('waits for the last call of the last page', async () => {
    const [one, two] = [open(['call']), open(['call', 'another'])];
    await waitUntil(() => held('shared'));
    let done = false;
    const update = betweenCalls(navigator.locks, never, async () => void (done = true));
    one.calls$.next([]);
    two.calls$.next(['another']);
    await waitUntil(async () => (await navigator.locks.query()).pending?.length === 1);
    expect(done).to.equal(false);
    two.calls$.next([]);
    await update;
    expect(done).to.equal(true);
  });

  it('lets a call that began meanwhile go first', async () => {
    const [one, two] = [open(['call']), open()];
    await waitUntil(() => held('shared'));
    let done = false;
    const update = betweenCalls(navigator.locks, never, async () => void (done = true));
    await waitUntil(async () => (await navigator.locks.query()).pending?.length === 1);
    two.calls$.next(['later']);
    await waitUntil(async () => (await navigator.locks.query()).pending?.length === 2);
    one.calls$.next([]);
    await waitUntil(async () => {
      const { held: has = [], pending = [] } = await navigator.locks.query();
      return has.some(({ mode }) => mode === 'shared') && pending.length === 1;
    });
    expect(done).to.equal(false);
    two.calls$.next([]);
    await update;
    expect(done).to.equal(true);
  });

  it('can be put off while it waits', async () => {
    open(['call']);
    await waitUntil(() => held('shared'));
    const putOff = new AbortController();
    let done = false;
    const update = betweenCalls(navigator.locks, putOff.signal, async () => void (done = true));
    putOff.abort();
    const error: unknown = await update.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
    expect(done).to.equal(false);
  });

  it('of a page that goes does not wait for its calls', async () => {
    const { leave } = open(['call']);
    await waitUntil(() => held('shared'));
    leave();
    let done = false;
    await betweenCalls(navigator.locks, never, async () => void (done = true));
    expect(done).to.equal(true);
  });
});
