import { plural } from '@hubline/element';
import { installSpanish } from '../install/words-es.ts';
import type { Words } from '../words.ts';

export { strings } from '@hubline/element/languages/es.js';

/** For @lit/localize; the words are objects, so that the compiler finds a missing one. */
export const templates = {};

const LOCALE = 'es';

export const words: Words = {
  app: 'Hubline',
  menu: 'Menú',
  expand: 'Desplegar la barra de herramientas',
  collapse: 'Plegar la barra de herramientas',
  titled: (page) => `${page} · Hubline`,
  pages: {
    softPhone: 'Teléfono',
    callHistory: 'Historial de llamadas',
    contacts: 'Contactos',
    callPark: 'Llamadas aparcadas',
    voicemail: 'Buzón de voz',
    greetings: 'Saludos',
    messages: 'Chat y SMS',
    callCenter: 'Centro de llamadas',
    myStats: 'Mis estadísticas',
    wallboard: 'Panel en vivo',
    statuses: 'Estados',
    settings: 'Ajustes',
    phoneCheck: 'Prueba del teléfono',
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
  callersWait: (n) =>
    plural(LOCALE, n, { one: '# llamada en espera', other: '# llamadas en espera' }),
  notLoaded: (page) => `No se pudo cargar «${page}»`,
  notLoadedHint: 'Las llamadas siguen como antes. Comprueba la conexión y vuelve a intentarlo.',
  call: 'Llamada',
  noCall: 'Ninguna llamada',
  noCallHint: 'Marca un número o espera a que alguien llame. La llamada aparecerá aquí.',
  calling: (who) => `Llama ${who}`,
  language: 'Idioma',
  languageHint: 'Cambia al momento, en este navegador; las llamadas continúan.',
  systemLanguage: 'Sistema',
  languageFailed: 'No se pudo cargar este idioma. Comprueba la conexión y vuelve a intentarlo.',
  install: installSpanish,
};
