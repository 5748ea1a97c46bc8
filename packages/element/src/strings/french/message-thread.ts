import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted } from './counted.ts';
import { YOU, have } from './you.ts';

/** Words of `hub-message-thread`. */
export const messageThreadFrench: Strings['messageThread'] = {
  heading: 'Messages',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  you: YOU,
  newMessages: 'Nouveaux messages',

  message: (who, when, text) => `${who}, ${when} : ${text}`,
  arrived: (who, text) => `${who} : ${text}`,
  edited: 'modifié',
  deleted: 'Message supprimé',
  showMore: 'Afficher plus',
  showLess: 'Afficher moins',
  showQuoted: (who) => `Afficher le message auquel celui-ci répond : ${who}`,
  quotedUnseen: 'Un message que vous ne pouvez pas voir',

  picture: (name) => `Image : ${name}`,
  openPicture: (name) => `Ouvrir l’image ${name}`,
  pictureFailed: 'L’image n’a pas pu être chargée.',
  download: 'Télécharger',
  downloadFile: (name, size) => `Télécharger ${name}, ${size}`,
  notDownloaded: (name, problem) => `${name} n’a pas été téléchargé. ${problem}`,
  closePicture: 'Fermer',

  options: 'Options du message',
  react: 'Réagir',
  moreEmoji: 'Autres émojis',
  reply: 'Répondre',
  edit: 'Modifier',
  copy: 'Copier',
  copied: 'Copié',
  notCopied: 'Votre navigateur n’a pas permis de copier le texte.',
  delete: 'Supprimer',
  deleteQuestion: 'Supprimer ce message ?',
  deleteHint: 'Il est supprimé pour tous les participants à cette conversation.',
  cancel: 'Annuler',
  save: 'Enregistrer',
  editText: 'Texte du message',
  editHint:
    'Entrée enregistre, Maj et Entrée commencent une nouvelle ligne, Échap revient en arrière.',
  reactWith: (emoji) => `Réagir avec ${emoji}`,
  reactions: 'Réactions',
  reaction: (chosen, names) => `${chosen}, ${names}`,
  addReaction: (chosen, names) => `${chosen}, ${names}. Appuyez pour ajouter la vôtre.`,
  removeReaction: (chosen, names) => `${chosen}, ${names}. Appuyez pour retirer la vôtre.`,
  notDone: (problem) => `Cela n’a pas fonctionné. ${problem}`,

  waiting: 'En attente de connexion',
  sending: 'Envoi…',
  sent: 'Envoyé',
  delivered: 'Remis',
  read: 'Lu',
  readBy: (names) => `Lu par ${names}`,
  notSent: (problem) => `Non envoyé : ${problem}`,
  tryAgain: 'Réessayer',
  uploading: 'Envoi du fichier',
  uploaded: (sent, total) => `${sent} sur ${total}`,

  typing: (names, count) =>
    `${names} ${plural(LOCALE, count, { one: 'écrit', other: 'écrivent' })}…`,

  videoStarted: (who) => `${have(who)} démarré un appel vidéo`,
  videoEnded: 'Appel vidéo terminé',
  join: 'Rejoindre',
  notJoined: (problem) => `Vous n’avez pas rejoint l’appel. ${problem}`,

  jump: 'Aller au plus récent',
  jumpNew: (count) =>
    `Aller au plus récent, ${counted(count, 'nouveau message', 'nouveaux messages')}`,

  empty: 'Aucun message pour le moment',
  emptyHint: 'Dites bonjour : ce que vous écrivez apparaît ici.',
  failed: 'Les messages n’ont pas pu être chargés',
  moreFailed: 'D’autres messages n’ont pas pu être chargés.',
  none: 'Aucune conversation choisie',
  noneHint: 'Choisissez une conversation pour la lire.',
};
