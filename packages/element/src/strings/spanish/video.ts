import type { Strings } from '../strings.ts';

export const videoSpanish: Strings['video'] = {
  heading: 'Video',
  of: (who) => `Video de ${who}`,
  own: 'Su video',
  ownScreen: 'Su pantalla',
  video: 'Video',
  starting: 'Iniciando video…',
  share: 'Compartir pantalla',
  camera: 'Cámara',
  noVideo: (who) => `${who} no envía video.`,
  onlyYou: 'La otra parte le ve.',
  sharing: 'Está compartiendo su pantalla.',
  hideOwn: 'Ocultar su video',
  showOwn: 'Mostrar su video',
  pictureInPicture: 'Imagen en imagen',
  fullScreen: 'Pantalla completa',
  leaveFullScreen: 'Salir de pantalla completa',
};
