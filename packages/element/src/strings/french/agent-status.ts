import type { Strings } from '../strings.ts';

/** The words of one's own status in the queues. The names of statuses are among those of the queues. */
export const agentStatusFrench: Strings['agentStatus'] = {
  label: 'Statut du centre d’appels',
  labelled: (status) => `Statut du centre d’appels : ${status}`,
  mixed: 'Mixte',
  inQueue: (status, queue) => `${status} dans ${queue}`,
  next: (status) => `Ensuite : ${status}`,
  afterThisCall: (status) => `Après cet appel : ${status}`,
  undo: 'Annuler',
  undoNext: (status) => `Annuler « ${status} » après cet appel`,
  inCall: 'Vous êtes en ligne : votre choix prendra effet à la fin de l’appel.',
  notAnswering:
    'Des appels ont sonné sans être pris. Choisissez « En ligne » pour en recevoir de nouveau.',
  offline: 'Le serveur est injoignable ; ces informations peuvent être périmées.',
  now: 'Maintenant',
  queue: 'File d’attente',
  allQueues: 'Toutes les files',
  choose: 'Statut',
  addReason: 'Ajouter un motif',
  reason: 'Motif',
  reasonHint: 'Facultatif. Choisissez ensuite le statut auquel il s’applique.',
};
