export type AgentColor = 'green' | 'red' | 'yellow' | 'orange' | 'purple' | 'dark-blue' | 'grey';

/** What an agent can say of themselves. Only who is `online` is rung by queues. */
export interface AgentStatus {
  /** That of a built-in one is its kind. */
  readonly id: string;
  readonly name: string;
  readonly kind:
    'online' | 'offline' | 'lunch' | 'break' | 'meeting' | 'other' | 'not-answering' | 'custom';
  readonly color: AgentColor;
  readonly isPaid: boolean;
}

/** In the order in which they are offered; the last one only the server sets. */
export const BUILT_IN_STATUSES: readonly AgentStatus[] = [
  builtIn('online', 'Online', 'green', true),
  builtIn('offline', 'Offline', 'red', false),
  builtIn('lunch', 'Lunch', 'yellow', false),
  builtIn('break', 'Break', 'orange', true),
  builtIn('meeting', 'Meeting', 'purple', true),
  builtIn('other', 'Other', 'grey', true),
  builtIn('not-answering', 'Not Answering', 'red', false),
];

function builtIn(
  kind: AgentStatus['kind'],
  name: string,
  color: AgentColor,
  isPaid: boolean,
): AgentStatus {
  return { id: kind, name, kind, color, isPaid };
}
