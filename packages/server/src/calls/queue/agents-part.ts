import type { QueueOfferEvents } from '../ports.ts';
import type { Answer } from '../ring.ts';
import { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';

/** The agent who took a call of a queue; `onTalked` comes when they have nothing to do with it any more. */
export function agentsPart(board: Switchboard, answer: Answer, events: QueueOfferEvents): Side {
  events.onTaken(answer.participation.user);
  const agent = new Side(board, answer, answer.participation);
  agent.onceOver(() => events.onTalked(Math.round(agent.held)));
  return agent;
}
