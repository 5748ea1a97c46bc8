import type { Strings } from '../strings.ts';

/** Words of `hub-call-video`, and of video where calls are made and taken. */
export const videoFrench: Strings['video'] = {
  heading: 'Vidéo',
  of: (who) => `Vidéo : ${who}`,
  own: 'Votre vidéo',
  ownScreen: 'Votre écran',
  video: 'Vidéo',
  starting: 'Démarrage de la vidéo…',
  share: 'Partager',
  camera: 'Caméra',
  noVideo: (who) => `${who} n’envoie pas de vidéo.`,
  onlyYou: 'On vous voit.',
  sharing: 'Vous partagez votre écran.',
  hideOwn: 'Masquer votre vidéo',
  showOwn: 'Afficher votre vidéo',
  pictureInPicture: 'Image dans l’image',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
};
