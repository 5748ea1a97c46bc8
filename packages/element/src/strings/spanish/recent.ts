import type { Strings } from '../strings.ts';

export const recentSpanish: Strings['recent'] = {
  heading: 'Llamadas recientes',
  empty: 'Aún no hay llamadas',
  emptyHint:
    'Aquí aparecen las llamadas que hace y recibe. Marque un número para hacer la primera.',
  call: (name) => `Llamar a ${name}`,
  yesterday: 'Ayer',
  offline: 'No hay conexión con el servidor; es posible que falten las llamadas más recientes.',
  kinds: {
    incoming: 'Entrante',
    outgoing: 'Saliente',
    missed: 'Perdida',
    busy: 'Ocupado',
    declined: 'Rechazada',
    declinedByMe: 'Rechazada por usted',
    noAnswer: 'Sin respuesta',
    cancelled: 'Cancelada',
    failed: 'No conectada',
  },
};
