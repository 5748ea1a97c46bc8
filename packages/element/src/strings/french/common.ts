import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

/** The words that several elements share. */
export const commonFrench: Strings['common'] = {
  locale: LOCALE,
  direction: 'ltr',
  unknownCaller: 'Inconnu',
  retry: 'Réessayer',
  loading: 'Chargement',
  seconds: (count) => counted(count, 'seconde', 'secondes'),
  presence: {
    ready: 'Disponible',
    ringing: 'Sonne',
    busy: 'Occupé',
    away: 'Absent',
    offline: 'Hors ligne',
  },
};
