import type { Strings } from '../strings.ts';

/** The words of one's own status in the queues. The names of statuses are among those of the queues. */
export const agentStatusGerman: Strings['agentStatus'] = {
  label: 'Callcenter-Status',
  labelled: (status) => `Callcenter-Status: ${status}`,
  mixed: 'Gemischt',
  inQueue: (status, queue) => `${status} in ${queue}`,
  next: (status) => `Danach: ${status}`,
  afterThisCall: (status) => `Nach diesem Anruf: ${status}`,
  undo: 'Rückgängig',
  undoNext: (status) => `„${status}“ nach diesem Anruf rückgängig machen`,
  inCall: 'Sie sind im Gespräch: Was Sie wählen, gilt ab dessen Ende.',
  notAnswering:
    'Anrufe haben geklingelt und wurden nicht angenommen. Wählen Sie „Online“, um wieder Anrufe zu erhalten.',
  offline: 'Der Server ist nicht erreichbar; diese Angaben können veraltet sein.',
  now: 'Jetzt',
  queue: 'Warteschlange',
  allQueues: 'Alle Warteschlangen',
  choose: 'Status',
  addReason: 'Grund hinzufügen',
  reason: 'Grund',
  reasonHint: 'Optional. Wählen Sie danach den Status, für den er gilt.',
};
