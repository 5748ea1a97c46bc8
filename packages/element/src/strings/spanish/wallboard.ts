import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

export const wallboardSpanish: Strings['wallboard'] = {
  heading: 'Tablero',
  waiting: 'En espera',
  longestWait: 'Espera más larga',
  ready: 'Agentes disponibles',
  readyOf: (agents) => `de ${number(agents)}`,
  answered: 'Contestadas hoy',
  abandoned: 'Abandonadas',
  serviceLevel: 'Nivel de servicio',
  warn: 'Advertencia',
  alarm: 'Alarma',
  raised: (queue, figure, value) => `${queue}: ${figure} ${value}. Alarma.`,
  fullScreen: 'Pantalla completa',
  leaveFullScreen: 'Salir de pantalla completa',
  empty: 'No hay colas que ver',
  emptyHint: 'Su administrador puede agregarle a una o crear la primera.',
  noneChosen: 'No existe ninguna de estas colas',
  noneChosenHint: 'Elija otras en el atributo “queues”, por extensión.',
};
