import type { Strings } from '../strings.ts';

/** The words of notifications outside of the page, and of turning them on. */
export const notificationsFrench: Strings['notifications'] = {
  heading: 'Notifications sur le bureau',
  incoming: (who) => `Appel entrant : ${who}`,
  missed: (who) => `Appel manqué : ${who}`,
  answer: 'Décrocher',
  reject: 'Refuser',
  question:
    'Recevoir une notification lors d’un appel ou d’un message quand cette page est en arrière-plan ?',
  turnOn: 'Activer',
  notNow: 'Pas maintenant',
  asking:
    'Votre navigateur vous demande maintenant votre accord : choisissez-y l’option d’autorisation.',
  turnedOn: 'Les notifications sur le bureau sont activées.',
  on: 'Activées',
  onHint: 'Vous recevez une notification lors d’un appel quand cette page est en arrière-plan.',
  off: 'Désactivées',
  offHint: 'Lors d’un appel quand cette page est en arrière-plan, vous n’entendez que la sonnerie.',
  unanswered:
    'Votre navigateur a demandé votre accord sans obtenir de réponse. Activez-les pour être de nouveau sollicité.',
  blocked: 'Bloquées par le navigateur',
  blockedHint:
    'Ouvrez les paramètres du site avec le symbole à côté de l’adresse de cette page et autorisez-y les notifications. Vous pourrez ensuite les activer ici.',
  unsupported: 'Non prises en charge',
  unsupportedHint: 'Ce navigateur n’offre pas de notifications pour cette page.',
  inGroup: (who, group) => `${who} dans ${group}`,
  newMessage: 'Nouveau message',
  voicemailFrom: (who) => `Message vocal : ${who}`,
  answeredElsewhere: 'Appel pris sur un autre téléphone',
  declinedElsewhere: 'Appel refusé sur un autre téléphone',
  forwarded: 'Appel transféré, faute de réponse',
  reply: 'Répondre',
  replyHint: 'Message',
  kinds: 'Me prévenir pour',
  calls: 'Appels',
  messages: 'Messages',
  voicemail: 'Messagerie vocale',
  preview: 'Afficher le texte des messages',
  closed: 'Quand l’application est fermée',
  closedHint:
    'Ce navigateur vous prévient même si aucune page de l’application n’est ouverte. « Décrocher » l’ouvre et prend l’appel.',
  closedUnsupported: 'Ce navigateur ne peut pas vous prévenir quand l’application est fermée.',
  closedFailed: 'Le service push de ce navigateur est injoignable. Réessayez plus tard.',
  quietHours: 'Heures calmes',
  quietHoursHint: 'Aucune notification pendant ces heures. Une page ouverte sonne tout de même.',
  quietFrom: 'De',
  quietTo: 'À',
  quietDays: 'Jours',
};
