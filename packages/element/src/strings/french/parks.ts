import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

/** The words of the parks. */
export const parksFrench: Strings['parks'] = {
  heading: 'Appels parqués',
  free: 'Libre',
  parkedBy: (who) => `Parqué par ${who}`,
  returns: (who, duration) => `Retour à ${who} dans ${duration}`,
  waiting: 'En attente',
  pickUp: 'Reprendre',
  pickUpFrom: (who, park) => `Reprendre ${who} (${park})`,
  count: (calls) => counted(calls, 'appel parqué', 'appels parqués'),
  empty: 'Aucune place de parcage n’est configurée',
  emptyHint:
    'Une place de parcage est un endroit où un appel attend que quelqu’un le reprenne. Votre administrateur peut en ajouter.',
  unavailable: 'Le parcage n’est pas disponible',
  unavailableHint: 'Votre système téléphonique n’en propose pas, ou vous n’y avez pas accès.',
  offline: 'Le serveur est injoignable ; ces informations peuvent être périmées.',
  unreachable: 'Le serveur est injoignable',
  offlineHint: 'Les places de parcage réapparaîtront dès que le serveur répondra.',
};
