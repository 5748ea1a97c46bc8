import type { Strings } from '../strings.ts';

/** Words of `hub-call-video`, and of video where calls are made and taken. */
export const videoGerman: Strings['video'] = {
  heading: 'Video',
  of: (who) => `Video von ${who}`,
  own: 'Ihr Video',
  ownScreen: 'Ihr Bildschirm',
  video: 'Video',
  starting: 'Video wird gestartet…',
  share: 'Teilen',
  camera: 'Kamera',
  noVideo: (who) => `${who} sendet kein Video.`,
  onlyYou: 'Man sieht Sie.',
  sharing: 'Sie teilen Ihren Bildschirm.',
  hideOwn: 'Eigenes Video ausblenden',
  showOwn: 'Eigenes Video anzeigen',
  pictureInPicture: 'Bild im Bild',
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild beenden',
};
