import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

/** The words that several elements share. */
export const commonGerman: Strings['common'] = {
  locale: LOCALE,
  direction: 'ltr',
  unknownCaller: 'Unbekannt',
  retry: 'Erneut versuchen',
  loading: 'Wird geladen',
  seconds: (count) => counted(count, 'Sekunde', 'Sekunden'),
  presence: {
    ready: 'Bereit',
    ringing: 'Klingelt',
    busy: 'Besetzt',
    away: 'Abwesend',
    offline: 'Offline',
  },
};
