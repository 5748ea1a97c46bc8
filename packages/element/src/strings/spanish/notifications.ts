import type { Strings } from '../strings.ts';

export const notificationsSpanish: Strings['notifications'] = {
  heading: 'Notificaciones de escritorio',
  incoming: (who) => `Llamada entrante de ${who}`,
  missed: (who) => `Llamada perdida de ${who}`,
  answer: 'Contestar',
  reject: 'Rechazar',
  question:
    '¿Quiere una notificación cuando alguien llame mientras esta página está en segundo plano?',
  turnOn: 'Activar',
  notNow: 'Ahora no',
  asking: 'El navegador pide permiso ahora: elija Permitir.',
  turnedOn: 'Las notificaciones de escritorio están activadas.',
  on: 'Activadas',
  onHint:
    'Recibe una notificación cuando alguien llama mientras esta página está en segundo plano.',
  off: 'Desactivadas',
  offHint: 'Cuando alguien llama mientras esta página está en segundo plano, solo se oye.',
  unanswered:
    'El navegador pidió permiso y no obtuvo respuesta. Active las notificaciones para que lo pida de nuevo.',
  blocked: 'Bloqueadas por el navegador',
  blockedHint:
    'Abra la configuración del sitio con el símbolo junto a la dirección de esta página y permita ahí las notificaciones. Después se podrán activar aquí.',
  unsupported: 'No compatibles',
  unsupportedHint: 'Este navegador no ofrece notificaciones para esta página.',
};
