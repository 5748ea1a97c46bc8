import type { Strings } from '../strings.ts';
import { counted, number } from './counted.ts';

const CAMPAIGN =
  'Para usar los servicios de SMS, su empresa debe tener registradas una campaña y una marca de SMS.';

export const composerSpanish: Strings['composer'] = {
  heading: 'Mensaje',
  message: 'Mensaje',
  textMessage: 'Mensaje de texto',
  send: 'Enviar',
  emoji: 'Emoji',
  document: 'Documento',
  picture: 'Imagen',
  camera: 'Cámara',
  replyTo: (name) => `Responder a ${name}`,
  cancelReply: 'Cancelar respuesta',
  you: 'su propio mensaje',
  filesOnly: 'Archivos',
  from: (phone) => `Mensaje de texto desde ${phone}`,
  whenConnected: 'Se enviará cuando vuelva la conexión',

  limits: (files, each, all) =>
    `Hasta ${counted(files, 'archivo', 'archivos')}, ${each} cada uno, ${all} en total`,
  outsideLimits: (kinds, all) => `${kinds}, hasta ${all} en total`,
  chosenFiles: 'Archivos para enviar',
  remove: (name) => `Quitar ${name}`,
  file: 'Archivo',
  dropHere: 'Suelte los archivos aquí para agregarlos',
  notAdded: (name, reason) => `No se agregó ${name}. ${reason}`,
  moreNotAdded: (count) =>
    `Tampoco se agregó lo siguiente: ${counted(count, 'archivo más', 'archivos más')}.`,
  close: 'Cerrar',
  refused: {
    empty: 'Está vacío.',
    blocked: 'No se permiten archivos de este tipo.',
    tooLarge: (limit) => `Supera ${limit}.`,
    tooMany: (limit) =>
      `Un mensaje puede tener ${counted(limit, 'archivo', 'archivos')} como máximo.`,
    tooMuch: (limit) => `Todos los archivos juntos pueden tener ${limit} como máximo.`,
    notForOutside: (kinds) => `A un número externo solo se pueden enviar: ${kinds}.`,
    unreadable: 'No se puede leer. No se pueden agregar carpetas.',
  },
  added: (count) => counted(count, 'archivo agregado', 'archivos agregados'),
  removed: (name) => `Se quitó ${name}`,

  left: (count) => counted(count, 'carácter disponible', 'caracteres disponibles'),
  tooLong: (excess, limit) =>
    `Este mensaje es demasiado largo por ${counted(excess, 'carácter', 'caracteres')}. Puede tener ${number(limit)}.`,
  textMessages: (count) => counted(count, 'mensaje de texto', 'mensajes de texto'),
  fewerFit: 'los emojis y algunas letras ocupan más espacio',

  notSent: (reason) => `No se envió. ${reason}`,
  emptyMessage: 'Primero escriba algo o agregue un archivo.',
  notLoaded: (reason) => `Ahora no se pueden escribir mensajes. ${reason}`,

  closed: {
    'no-number':
      'Ninguno de sus números puede enviar mensajes de texto. Pida a su administrador que registre uno.',
    'no-campaign': `${CAMPAIGN} Pida a su administrador que las registre.`,
    'campaign-pending': `${CAMPAIGN} La campaña está en revisión; se podrá escribir en cuanto se apruebe.`,
    'campaign-rejected': `${CAMPAIGN} La campaña fue rechazada. Pida a su administrador que la corrija y la envíe de nuevo.`,
    'brand-pending': `${CAMPAIGN} La marca está en revisión; se podrá escribir en cuanto se apruebe.`,
    'brand-rejected': `${CAMPAIGN} La marca fue rechazada. Pida a su administrador que la corrija y la envíe de nuevo.`,
    'opted-out':
      'Esta persona no quiere mensajes de texto de este número: envió STOP. Es mejor llamarla. Se podrá escribir de nuevo cuando envíe START.',
    left: 'Ya no forma parte de este grupo. Si quiere escribir, pida a alguien del grupo que le agregue.',
    alone: 'Esta persona ya no está en la oficina. Escriba a otra.',
  },
  registrationHelp: 'Cómo registrar',

  takePhoto: 'Tomar una foto',
  takePicture: 'Tomar foto',
  retake: 'Repetir',
  usePicture: 'Usar foto',
  cameraChoice: 'Cámara',
  cameraNumber: (place) => `Cámara ${place}`,
  askingForCamera: 'Solicitando acceso a la cámara…',
  livePicture: 'Lo que ve la cámara',
  takenPicture: 'La foto',
  photoName: (date) => `Foto ${date}`,
  pictureName: (date) => `Imagen ${date}`,
  photoFailed: 'No se pudo tomar la foto. Inténtelo de nuevo.',
};
