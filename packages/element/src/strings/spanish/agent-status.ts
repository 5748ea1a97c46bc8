import type { Strings } from '../strings.ts';

export const agentStatusSpanish: Strings['agentStatus'] = {
  label: 'Estado en el centro de llamadas',
  labelled: (status) => `Estado en el centro de llamadas: ${status}`,
  mixed: 'Varios',
  inQueue: (status, queue) => `${status} en ${queue}`,
  next: (status) => `Después: ${status}`,
  afterThisCall: (status) => `Después de esta llamada: ${status}`,
  undo: 'Deshacer',
  undoNext: (status) => `Deshacer ${status} después de esta llamada`,
  inCall: 'Hay una llamada en curso: el estado que elija empieza cuando termine.',
  notAnswering: 'Sonaron llamadas que no se contestaron. Elija En línea para volver a recibirlas.',
  offline: 'No hay conexión con el servidor; es posible que esto no esté actualizado.',
  now: 'Ahora',
  queue: 'Cola',
  allQueues: 'Todas las colas',
  choose: 'Estado',
  addReason: 'Agregar un motivo',
  reason: 'Motivo',
  reasonHint: 'Opcional. Después, elija el estado al que se refiere.',
};
