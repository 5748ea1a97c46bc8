import type { Strings } from '../strings.ts';
import { counted, number } from './counted.ts';

/** The words of the voicemail greetings. */
export const greetingsFrench: Strings['greetings'] = {
  heading: 'Annonces d’accueil',
  hint: 'Les appelants entendent l’annonce par défaut avant de laisser un message.',
  list: 'Annonces d’accueil',
  record: 'Enregistrer',
  upload: 'Importer',

  system: 'Annonce du système',
  systemSays: (extension) => `Dit que vous n’êtes pas disponible au ${extension}`,
  systemSaysThat: 'Dit que vous n’êtes pas disponible',
  recorded: 'Enregistrée',
  uploaded: 'Importée',
  yesterday: 'Hier',
  length: (length) => `Durée ${length}`,
  default: 'Par défaut',
  play: 'Lire',
  stop: 'Arrêter',
  setDefault: 'Définir par défaut',
  rename: 'Renommer',
  delete: 'Supprimer',
  playOf: (name) => `Lire ${name}`,
  stopOf: (name) => `Arrêter ${name}`,
  setDefaultOf: (name) => `Définir par défaut : ${name}`,
  renameOf: (name) => `Renommer ${name}`,
  deleteOf: (name) => `Supprimer ${name}`,
  isDefaultNow: (name) => `Les appelants entendent maintenant ${name}.`,
  renamed: (name) => `L’annonce s’appelle maintenant ${name}.`,

  deleteAsk: (name) => `Supprimer définitivement ${name} ?`,
  deleteDefaultAsk:
    'C’est l’annonce par défaut : les appelants entendront à la place celle du système.',
  deleted: (name) => `L’annonce ${name} a été supprimée.`,
  deletedDefault: (name) =>
    `L’annonce ${name} a été supprimée. Les appelants entendent maintenant celle du système.`,
  goneElsewhere: (name) =>
    `L’annonce ${name} n’existe plus. Elle a été supprimée dans un autre de vos navigateurs.`,

  newRecording: 'Enregistrer une annonce',
  newUpload: 'Importer une annonce',
  recordHint:
    'Par exemple : « Je ne peux pas prendre votre appel pour le moment. Laissez votre nom et votre numéro après le bip. »',
  theGreeting: 'Annonce',
  chooseFile: 'Choisir un fichier',
  chooseOther: 'Choisir un autre fichier',
  dropHere: 'ou le déposer ici',
  dropNow: 'Déposez un fichier pour importer une annonce',
  fileHint: (minutes, megabytes) =>
    `Un fichier son de ${counted(minutes, 'minute', 'minutes')} et ${number(megabytes)} Mo au maximum. Il est converti dans votre navigateur.`,
  reading: (file) => `Lecture de ${file}…`,
  notRead: (file, problem) => `${file} : ${problem}`,
  oneFile: 'Un seul fichier à la fois : les autres ont été ignorés.',
  finishFirst: 'Sauvegardez ou annulez d’abord cette annonce, puis déposez de nouveau le fichier.',
  name: 'Nom',
  proposedName: (place) => `Annonce ${number(place)}`,
  useAsDefault: 'Utiliser par défaut',
  save: 'Sauvegarder',
  cancel: 'Annuler',
  converting: 'Conversion…',
  sending: 'Envoi…',
  saved: (name) => `L’annonce ${name} a été sauvegardée.`,
  savedDefault: (name) =>
    `L’annonce ${name} a été sauvegardée. Les appelants l’entendent désormais.`,
  unsaved: 'Cette annonce n’est pas encore sauvegardée.',
  keepEditing: 'La garder',
  discard: 'Abandonner',

  faults: {
    'no-name': () => 'Saisissez un nom.',
    'name-too-long': (length) =>
      `Un nom compte au plus 100 caractères ; celui-ci en a ${number(length)}.`,
    'bad-name': () => 'Ce nom n’est pas utilisable. Saisissez-en un autre.',
    'no-recording': () => 'Enregistrez d’abord l’annonce.',
    'no-file': () => 'Choisissez d’abord un fichier.',
  },

  none: 'Il n’y a que l’annonce du système',
  noneHint: 'Enregistrez-en une pour accueillir vos appelants de votre propre voix.',
  failed: 'Les annonces n’ont pas pu être chargées',
  offline: 'Le serveur est injoignable ; ces informations peuvent être périmées.',
  signedOut: 'Vous êtes déconnecté',
  signedOutHint: 'Connectez-vous pour voir vos annonces.',
  unavailable: 'Il n’y a pas d’annonces',
  unavailableHint: 'Votre système téléphonique n’en propose pas, ou vous n’y avez pas accès.',
  notReady: 'Les annonces de votre messagerie s’affichent ici dès que le téléphone est configuré.',
};
