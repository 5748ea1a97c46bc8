import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

/** The words of microphone, speaker, ringer and camera. */
export const devicesFrench: Strings['devices'] = {
  heading: 'Périphériques',
  microphone: 'Micro',
  speaker: 'Haut-parleur',
  ringer: 'Sonnerie',
  camera: 'Caméra',
  cameraHint: 'Ce que les autres voient de vous en appel vidéo.',
  showCamera: 'Afficher la caméra',
  hideCamera: 'Masquer la caméra',
  cameraPicture: 'Ce que voit votre caméra',
  allowCamera:
    'Affichez la caméra pour voir vos caméras par leur nom. Personne ne vous voit entre-temps.',
  speakerHint: 'Où vous entendez votre correspondant.',
  ringerHint: 'Où ce téléphone sonne lorsqu’on vous appelle.',
  systemDefault: 'Par défaut (système)',
  systemDefaultNamed: (device) => `Par défaut (${device})`,
  unnamed: (count) => `Périphérique ${number(count)}`,
  twin: (device, count) => `${device} (${number(count)})`,
  notConnected: (device) => `${device} (non connecté)`,
  usedMeanwhile: (device) =>
    `${device} (non connecté) : le périphérique par défaut est utilisé entre-temps.`,
  chosenBefore: 'Périphérique choisi',
  test: 'Tester',
  testOf: (what) => `Tester : ${what}`,
  tested: 'Vous n’avez rien entendu ? Montez le volume ou choisissez un autre périphérique.',
  testedFixed: 'Vous n’avez rien entendu ? Montez le volume de votre ordinateur.',
  level: 'Niveau du micro',
  noSound: 'Aucun son ne parvient',
  noSoundHint: 'Dites quelque chose. Si l’indicateur ne bouge pas, choisissez un autre micro.',
  quiet: 'Faible',
  good: 'Bon',
  loud: 'Trop fort',
  loudHint: 'Trop fort : éloignez le micro ou baissez-le.',
  speak: 'Dites quelque chose pour vérifier que l’on vous entend.',
  heard: 'On vous entend.',
  allowFirst:
    'Autorisez le micro pour voir son niveau et vos périphériques par leur nom. Personne ne vous entend entre-temps.',
  allowMicrophone: 'Autoriser le micro',
  checkAgain: 'Vérifier à nouveau',
  noChoice:
    'Ce navigateur utilise le haut-parleur du système et n’offre aucun choix. Choisissez le haut-parleur dans les réglages de votre ordinateur.',
  noOutputs: 'Le navigateur n’indique aucun autre périphérique.',
  remembered: 'Mémorisé dans ce navigateur.',
  notReady:
    'Les périphériques de cet ordinateur s’affichent ici dès que le téléphone est configuré.',
};
