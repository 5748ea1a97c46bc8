import type { Scope } from '../store/schema.ts';

/** What someone may see and do of queues, by their scope. */
export interface QueueAccess {
  /** Whose queues, with their callers and agents: none, those they are in, or all of the tenant. */
  readonly queues: 'none' | 'own' | 'all';
  /** With whom agents talk. */
  readonly seesParties: boolean;
  readonly setsOthersStatus: boolean;
  readonly managesStatuses: boolean;
  /** May listen to the calls of agents, and speak in them. */
  readonly supervises: boolean;
}

const NOTHING: QueueAccess = {
  queues: 'none',
  seesParties: false,
  setsOthersStatus: false,
  managesStatuses: false,
  supervises: false,
};

const ALL: QueueAccess = {
  queues: 'all',
  seesParties: true,
  setsOthersStatus: true,
  managesStatuses: true,
  supervises: true,
};

export const QUEUE_ACCESS: Readonly<Record<Scope, QueueAccess>> = {
  basic: NOTHING,
  agent: { ...NOTHING, queues: 'own' },
  supervisor: ALL,
  'site-manager': { ...ALL, managesStatuses: false },
  'office-manager': ALL,
};
