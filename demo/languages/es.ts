import { plural } from '@hubline/element';
import { commandsSpanish } from '../commands/words-es.ts';
import { installSpanish } from '../install/words-es.ts';
import { onboardingSpanish } from '../onboarding/words-es.ts';
import type { Words } from '../words.ts';

export { strings } from '@hubline/element/languages/es.js';

/** For @lit/localize; the words are objects, so that the compiler finds a missing one. */
export const templates = {};

const LOCALE = 'es';

export const words: Words = {
  app: 'Hubline',
  menu: 'Menú',
  expand: 'Expandir la barra de herramientas',
  collapse: 'Contraer la barra de herramientas',
  titled: (page) => `${page} · Hubline`,
  pages: {
    softPhone: 'Teléfono',
    callHistory: 'Historial de llamadas',
    contacts: 'Contactos',
    callPark: 'Llamadas estacionadas',
    voicemail: 'Buzón de voz',
    greetings: 'Saludos',
    messages: 'Chat y SMS',
    callCenter: 'Centro de llamadas',
    myStats: 'Mis estadísticas',
    wallboard: 'Tablero',
    statuses: 'Estados',
    settings: 'Ajustes',
    phoneCheck: 'Comprobación del teléfono',
    profile: 'Perfil',
    emergencyAddress: 'Dirección de emergencia',
    security: 'Seguridad',
  },
  allCalls: 'Todas las llamadas',
  notRinging: '¿No suena?',
  voicemailPin: 'PIN del buzón de voz',
  newMessages: (n) => plural(LOCALE, n, { one: '# mensaje nuevo', other: '# mensajes nuevos' }),
  unreadMessages: (n) =>
    plural(LOCALE, n, { one: '# mensaje sin leer', other: '# mensajes sin leer' }),
  open: 'Abrir',
  callersWait: (n) => plural(LOCALE, n, { one: '# persona espera', other: '# personas esperan' }),
  notYours: (page) => `No tienes acceso a «${page}»`,
  notInScope: 'Tu ámbito no lo incluye. Si lo necesitas, habla con el responsable de tu oficina.',
  notOffered: 'Tu sistema telefónico no lo ofrece.',
  notLoaded: (page) => `No se pudo cargar “${page}”`,
  notLoadedHint: 'Las llamadas siguen como antes. Revise la conexión e inténtelo de nuevo.',
  call: 'Llamada',
  noCall: 'Sin llamadas',
  noCallHint: 'Marque un número o espere a que alguien llame. La llamada aparecerá aquí.',
  calling: (who) => `Llama ${who}`,
  appearance: {
    heading: 'Apariencia',
    system: 'Sistema',
    light: 'Claro',
    dark: 'Oscuro',
    contrast: 'Alto contraste',
  },
  language: 'Idioma',
  languageHint: 'Cambia de inmediato, en este navegador; las llamadas continúan.',
  systemLanguage: 'Sistema',
  languageFailed: 'No se pudo cargar este idioma. Revise la conexión e inténtelo de nuevo.',
  install: installSpanish,
  commands: commandsSpanish,
  onboarding: onboardingSpanish,
};
