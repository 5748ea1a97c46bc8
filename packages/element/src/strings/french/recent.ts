import type { Strings } from '../strings.ts';

/** The words of the recent calls. */
export const recentFrench: Strings['recent'] = {
  heading: 'Appels récents',
  empty: 'Aucun appel pour le moment',
  emptyHint:
    'Les appels passés et reçus sont listés ici. Composez un numéro pour passer le premier.',
  call: (name) => `Appeler ${name}`,
  yesterday: 'Hier',
  offline: 'Le serveur est injoignable ; les appels les plus récents peuvent manquer.',
  kinds: {
    incoming: 'Entrant',
    outgoing: 'Sortant',
    missed: 'Manqué',
    busy: 'Occupé',
    declined: 'Refusé',
    declinedByMe: 'Refusé par vous',
    noAnswer: 'Sans réponse',
    cancelled: 'Annulé',
    failed: 'Non abouti',
  },
};
