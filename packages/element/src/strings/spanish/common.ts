import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

export const commonSpanish: Strings['common'] = {
  locale: LOCALE,
  direction: 'ltr',
  unknownCaller: 'Número desconocido',
  retry: 'Reintentar',
  loading: 'Cargando',
  seconds: (count) => counted(count, 'segundo', 'segundos'),
  presence: {
    ready: 'Disponible',
    ringing: 'Sonando',
    busy: 'Ocupado',
    away: 'Ausente',
    offline: 'Desconectado',
  },
};
