import type { Strings } from '../strings.ts';
import { counted, number } from './counted.ts';

export const conversationsSpanish: Strings['conversations'] = {
  heading: 'Chat y SMS',
  new: 'NUEVA',
  newConversation: 'Nueva conversación',
  filter: 'Qué conversaciones',
  filters: { all: 'Todas', chats: 'Chats', sms: 'SMS', unread: 'Sin leer' },
  search: 'Buscar personas y mensajes',
  searchHint: 'Nombre, número o texto',
  clearSearch: 'Borrar búsqueda',
  list: 'Conversaciones',
  yesterday: 'Ayer',
  you: 'Usted',
  automatic: 'Respuesta automática',

  kinds: { direct: 'Chat', group: 'Grupo', sms: 'SMS' },
  unread: (count) => counted(count, 'mensaje sin leer', 'mensajes sin leer'),
  markedUnread: 'Marcada como no leída',
  muted: 'Notificaciones silenciadas',
  failed: 'No enviado',
  waiting: 'Pendiente de envío',

  by: (who, text) => `${who}: ${text}`,
  nothingYet: 'Aún no hay mensajes',
  deleted: 'Mensaje eliminado',
  photo: 'Foto',
  photos: (count) => counted(count, 'foto', 'fotos'),
  document: (name) => `Documento: ${name}`,
  files: (count) => counted(count, 'archivo', 'archivos'),
  videoCall: 'Videollamada',
  events: {
    created: (who) => `${who} inició la conversación`,
    left: (who) => `${who} salió`,
    added: (who, names) => `${who} agregó a ${names}`,
    removed: (who, names) => `${who} quitó a ${names}`,
    renamed: (who, name) => `${who} le puso el nombre “${name}”`,
    unnamed: (who) => `${who} quitó el nombre`,
  },

  empty: {
    all: 'Aún no hay conversaciones',
    chats: 'Aún no hay chats',
    sms: 'Aún no hay mensajes de texto',
    unread: 'Nada sin leer',
  },
  emptyHint: {
    all: 'Aquí se guardan los chats con colegas y los mensajes de texto con números externos. Para empezar, pulse NUEVA.',
    chats: 'Aquí se guardan los chats con uno o varios colegas. Para empezar, pulse NUEVA.',
    sms: 'Aquí se guardan los mensajes de texto con números externos. Para empezar, pulse NUEVA.',
    unread: 'Todos los mensajes están leídos.',
  },

  people: 'Conversaciones',
  messages: 'Mensajes',
  searching: 'Buscando mensajes…',
  searchFailed: 'No se pudo buscar en los mensajes.',
  mostFound: (count) =>
    `Se muestran los ${number(count)} más recientes. Busque más palabras para encontrar otros.`,
  found: (count) => counted(count, 'resultado', 'resultados'),
  noMatch: (text) => `Nada coincide con “${text}”.`,
  noMatchHint:
    'Pruebe con parte de un nombre, algunos dígitos de un número o una palabra de un mensaje.',
  noMatchIn: (filter) => `Solo se buscó en “${filter}”.`,
  searchAll: 'Buscar en todo',

  loadFailed: 'No se pudieron cargar las conversaciones',
  moreFailed: 'No se pudieron cargar conversaciones anteriores.',
  offline: 'No hay conexión con el servidor; es posible que falten los mensajes más recientes.',
  signedOut: 'La sesión está cerrada',
  signedOutHint: 'Inicie sesión para ver sus conversaciones.',
  unavailable: 'No hay chats',
  unavailableHint: 'Su sistema telefónico no los tiene o no le permite verlos.',
};
