import type { Strings } from '../strings.ts';

export const incomingSpanish: Strings['incoming'] = {
  heading: 'Llamada entrante',
  headingVideo: 'Videollamada entrante',
  from: (who) => `Llamada entrante de ${who}`,
  accept: 'Contestar',
  acceptWithVideo: 'Contestar con video',
  ignore: 'Ignorar',
  decline: 'Rechazar',
  accepting: 'Conectando…',
  stillRinging: 'Sigue sonando.',
  waiting: 'Llamada en espera',
  backFrom: (park) => `De vuelta desde ${park}`,
  divertedFrom: (who) => `Desviada desde ${who}`,
  holds: 'Al contestar, la otra llamada queda en espera.',
};
