/** Where sinks are to play that are on their way there. */
const onTheirWay = new WeakMap<object, string | null>();

/** Plays there from now on; where that device is gone, on what the system uses. The latest call counts. */
export async function sendTo(sink: object, device: string | null): Promise<void> {
  const output: { setSinkId?(id: string): Promise<void> } = sink;
  if (!output.setSinkId) return;
  const isUnderWay = onTheirWay.has(sink);
  onTheirWay.set(sink, device);
  // A second one would overtake the first and be undone by it.
  if (isUnderWay) return;
  let sent: string | null | undefined;
  while (onTheirWay.get(sink) !== sent) {
    sent = onTheirWay.get(sink) ?? null;
    const id = sent ?? '';
    await output.setSinkId(id).catch(() => (id === '' ? undefined : output.setSinkId!('')));
  }
  onTheirWay.delete(sink);
}
