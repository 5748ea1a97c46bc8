import type { Strings } from '../strings.ts';

export const notificationsSpanish: Strings['notifications'] = {
  heading: 'Notificaciones de escritorio',
  incoming: (who) => `Llamada entrante de ${who}`,
  missed: (who) => `Llamada perdida de ${who}`,
  answer: 'Contestar',
  reject: 'Rechazar',
  question:
    '¿Quiere una notificación cuando alguien llame o escriba mientras esta página está en segundo plano?',
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
  inGroup: (who, group) => `${who} en ${group}`,
  newMessage: 'Mensaje nuevo',
  voicemailFrom: (who) => `Mensaje de voz de ${who}`,
  answeredElsewhere: 'Contestada en otro teléfono',
  declinedElsewhere: 'Rechazada en otro teléfono',
  forwarded: 'Desviada, porque nadie contestó',
  reply: 'Responder',
  replyHint: 'Mensaje',
  kinds: 'Avisarme de',
  calls: 'Llamadas',
  messages: 'Mensajes',
  voicemail: 'Buzón de voz',
  preview: 'Mostrar el texto de los mensajes',
  closed: 'Cuando la aplicación está cerrada',
  closedHint:
    'Este navegador le avisa aunque no haya ninguna página de la aplicación abierta. “Contestar” la abre y atiende la llamada.',
  closedUnsupported: 'Este navegador no puede avisarle cuando la aplicación está cerrada.',
  closedFailed:
    'No se puede conectar con el servicio de notificaciones de este navegador. Inténtelo más tarde.',
  quietHours: 'Horas de silencio',
  quietHoursHint:
    'Sin notificaciones durante estas horas. Una página abierta suena de todos modos.',
  quietFrom: 'De',
  quietTo: 'A',
  quietDays: 'Días',
};
