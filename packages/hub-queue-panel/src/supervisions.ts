import type { Call, QueueAgent, SupervisionMode } from '@hubline/core';

/** Taking part in the call of an agent. */
export interface Supervision {
  readonly agent: QueueAgent;
  readonly mode: SupervisionMode;
}

/** By the call in which one does. They outlive the elements: a page that is opened again finds its bar. */
const supervisions = new WeakMap<Call, Supervision>();

export function supervisionOf(call: Call): Supervision | undefined {
  return supervisions.get(call);
}

export function remember(call: Call, supervision: Supervision): void {
  supervisions.set(call, supervision);
}
