/** What is drawn by an element: itself and everything in its shadows, as deep as they go. */
function* roots(of: Element): Iterable<ShadowRoot> {
  const root = of.shadowRoot;
  if (root) yield root;
  for (const element of [...of.children, ...(root?.querySelectorAll('*') ?? [])])
    yield* roots(element);
}

const ends = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Infinity;

/** Waits until all that comes or goes with a motion is there or gone. What turns for ever may go on. */
export async function still(element: Element): Promise<void> {
  for (;;) {
    await new Promise(requestAnimationFrame);
    const motions = [...roots(element)].flatMap((root) => root.getAnimations()).filter(ends);
    if (!motions.length) return;
    // A motion that is taken back is over too.
    await Promise.allSettled(motions.map(({ finished }) => finished));
  }
}
