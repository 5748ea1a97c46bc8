import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted } from './counted.ts';
import { YOU, have } from './you.ts';

/** Words of `hub-conversation-list`. */
export const conversationsFrench: Strings['conversations'] = {
  heading: 'Discussions et SMS',
  new: 'NOUVEAU',
  newConversation: 'Nouvelle conversation',
  filter: 'Quelles conversations',
  filters: { all: 'Toutes', chats: 'Discussions', sms: 'SMS', unread: 'Non lues' },
  search: 'Rechercher des personnes et des messages',
  searchHint: 'Nom, numéro ou texte',
  clearSearch: 'Effacer la recherche',
  list: 'Conversations',
  yesterday: 'Hier',
  you: YOU,
  automatic: 'Réponse automatique',

  kinds: { direct: 'Discussion', group: 'Groupe', sms: 'SMS' },
  unread: (count) => counted(count, 'message non lu', 'messages non lus'),
  markedUnread: 'Marquée comme non lue',
  muted: 'Notifications désactivées',
  failed: 'Non envoyé',
  waiting: 'En attente d’envoi',

  by: (who, text) => `${who} : ${text}`,
  nothingYet: 'Aucun message pour le moment',
  deleted: 'Message supprimé',
  photo: 'Photo',
  photos: (count) => counted(count, 'photo', 'photos'),
  document: (name) => `Document : ${name}`,
  files: (count) => counted(count, 'fichier', 'fichiers'),
  videoCall: 'Appel vidéo',
  events: {
    created: (who) => `${have(who)} démarré la conversation`,
    left: (who) => `${have(who)} quitté la conversation`,
    added: (who, names) => `${have(who)} ajouté ${names}`,
    removed: (who, names) => `${have(who)} retiré ${names}`,
    renamed: (who, name) => `${have(who)} renommé la conversation en « ${name} »`,
    unnamed: (who) => `${have(who)} supprimé le nom`,
  },

  empty: {
    all: 'Aucune conversation pour le moment',
    chats: 'Aucune discussion pour le moment',
    sms: 'Aucun SMS pour le moment',
    unread: 'Rien de non lu',
  },
  emptyHint: {
    all: 'Les discussions avec vos collègues et les SMS avec des numéros externes sont conservés ici. Commencez par NOUVEAU.',
    chats:
      'Les discussions avec un ou plusieurs collègues sont conservées ici. Commencez par NOUVEAU.',
    sms: 'Les SMS avec des numéros externes sont conservés ici. Commencez par NOUVEAU.',
    unread: 'Vous avez lu tous les messages.',
  },

  people: 'Conversations',
  messages: 'Messages',
  searching: 'Recherche dans les messages…',
  searchFailed: 'La recherche dans les messages a échoué.',
  mostFound: (count) =>
    plural(LOCALE, count, {
      one: 'Seul le plus récent est affiché. Cherchez plus de mots pour en trouver d’autres.',
      other: 'Les # plus récents sont affichés. Cherchez plus de mots pour en trouver d’autres.',
    }),
  found: (count) => counted(count, 'résultat', 'résultats'),
  noMatch: (text) => `Rien ne correspond à « ${text} ».`,
  noMatchHint: 'Essayez une partie d’un nom, quelques chiffres d’un numéro ou un mot d’un message.',
  noMatchIn: (filter) => `La recherche n’a porté que sur « ${filter} ».`,
  searchAll: 'Rechercher partout',

  loadFailed: 'Les conversations n’ont pas pu être chargées',
  moreFailed: 'Les conversations plus anciennes n’ont pas pu être chargées.',
  offline: 'Le serveur est injoignable ; les messages les plus récents peuvent manquer.',
  signedOut: 'Vous êtes déconnecté',
  signedOutHint: 'Connectez-vous pour voir vos conversations.',
  unavailable: 'Il n’y a pas de discussions',
  unavailableHint: 'Votre système téléphonique n’en propose pas, ou vous n’y avez pas accès.',
};
