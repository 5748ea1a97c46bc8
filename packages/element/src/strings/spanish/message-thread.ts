import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted } from './counted.ts';

export const messageThreadSpanish: Strings['messageThread'] = {
  heading: 'Mensajes',
  today: 'Hoy',
  yesterday: 'Ayer',
  you: 'Usted',
  newMessages: 'Mensajes nuevos',

  message: (who, when, text) => `${who}, ${when}: ${text}`,
  arrived: (who, text) => `${who}: ${text}`,
  edited: 'editado',
  deleted: 'Mensaje eliminado',
  showMore: 'Mostrar más',
  showLess: 'Mostrar menos',
  showQuoted: (who) => `Mostrar el mensaje de ${who} al que se responde`,
  quotedUnseen: 'Un mensaje que no puede ver',

  picture: (name) => `Imagen: ${name}`,
  openPicture: (name) => `Abrir imagen ${name}`,
  pictureFailed: 'No se pudo cargar la imagen.',
  download: 'Descargar',
  downloadFile: (name, size) => `Descargar ${name}, ${size}`,
  notDownloaded: (name, problem) => `No se descargó ${name}. ${problem}`,
  closePicture: 'Cerrar',

  options: 'Opciones del mensaje',
  react: 'Reaccionar',
  moreEmoji: 'Más emojis',
  reply: 'Responder',
  edit: 'Editar',
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'El navegador no permitió copiar el texto.',
  delete: 'Eliminar',
  deleteQuestion: '¿Eliminar este mensaje?',
  deleteHint: 'Se elimina para todas las personas de esta conversación.',
  cancel: 'Cancelar',
  save: 'Guardar',
  editText: 'Texto del mensaje',
  editHint: 'Con Intro se guarda, con Mayús e Intro empieza otra línea, con Escape se vuelve.',
  reactWith: (emoji) => `Reaccionar con ${emoji}`,
  reactions: 'Reacciones',
  reaction: (chosen, names) => `${chosen}, ${names}`,
  addReaction: (chosen, names) => `${chosen}, ${names}. Pulse para agregar la suya.`,
  removeReaction: (chosen, names) => `${chosen}, ${names}. Pulse para quitar la suya.`,
  notDone: (problem) => `No funcionó. ${problem}`,

  waiting: 'Esperando conexión',
  sending: 'Enviando…',
  sent: 'Enviado',
  delivered: 'Entregado',
  read: 'Leído',
  readBy: (names) => `Leído por ${names}`,
  notSent: (problem) => `No enviado: ${problem}`,
  tryAgain: 'Reintentar',
  uploading: 'Subida',
  uploaded: (sent, total) => `${sent} de ${total}`,

  typing: (names, count) =>
    `${names} ${plural(LOCALE, count, { one: 'está', other: 'están' })} escribiendo…`,

  videoStarted: (who) => `${who} inició una videollamada`,
  videoEnded: 'Videollamada finalizada',
  join: 'Unirse',
  notJoined: (problem) => `No se pudo unir. ${problem}`,

  jump: 'Ir a lo más reciente',
  jumpNew: (count) => `Ir a lo más reciente, ${counted(count, 'mensaje nuevo', 'mensajes nuevos')}`,

  empty: 'Aún no hay mensajes',
  emptyHint: 'Salude: lo que escriba aparecerá aquí.',
  failed: 'No se pudieron cargar los mensajes',
  moreFailed: 'No se pudieron cargar más mensajes.',
  none: 'Ninguna conversación seleccionada',
  noneHint: 'Elija una conversación para leerla.',
};
