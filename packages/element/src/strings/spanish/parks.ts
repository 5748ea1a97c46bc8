import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

export const parksSpanish: Strings['parks'] = {
  heading: 'Llamadas estacionadas',
  free: 'Libre',
  parkedBy: (who) => `Estacionada por ${who}`,
  returns: (who, duration) => `Vuelve a ${who} en ${duration}`,
  waiting: 'En espera',
  pickUp: 'Recuperar',
  pickUpFrom: (who, park) => `Recuperar a ${who} de ${park}`,
  count: (calls) => counted(calls, 'llamada estacionada', 'llamadas estacionadas'),
  empty: 'No hay lugares de estacionamiento configurados',
  emptyHint:
    'Son lugares donde una llamada espera hasta que alguien la recupera. Su administrador puede agregarlos.',
  unavailable: 'El estacionamiento de llamadas no está disponible',
  unavailableHint: 'Su sistema telefónico no lo tiene o no le permite verlo.',
  offline: 'No hay conexión con el servidor; es posible que esto no esté actualizado.',
  unreachable: 'No hay conexión con el servidor',
  offlineHint: 'Las llamadas estacionadas se mostrarán de nuevo en cuanto el servidor responda.',
};
