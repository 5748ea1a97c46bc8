import { callMoments, type Hub } from '@hubline/core';
import { HubCallEvent } from './hub-softphone.events.ts';

/** Fires an event for each moment of the calls; returns what ends that. */
export function tellOfCalls(target: EventTarget, hub: Hub): () => void {
  const told = callMoments(hub).subscribe((moment) => {
    target.dispatchEvent(new HubCallEvent(moment));
  });
  return () => told.unsubscribe();
}
