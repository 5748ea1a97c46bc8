import { plural } from '@hubline/element';
import { commandsFrench } from '../commands/words-fr.ts';
import { installFrench } from '../install/words-fr.ts';
import { onboardingFrench } from '../onboarding/words-fr.ts';
import type { Words } from '../words.ts';

export { strings } from '@hubline/element/languages/fr.js';

/** For @lit/localize; the words are objects, so that the compiler finds a missing one. */
export const templates = {};

const LOCALE = 'fr';

export const words: Words = {
  app: 'Hubline',
  menu: 'Menu',
  expand: 'Déplier la barre d’outils',
  collapse: 'Replier la barre d’outils',
  titled: (page) => `${page} · Hubline`,
  pages: {
    softPhone: 'Téléphone',
    callHistory: 'Journal d’appels',
    contacts: 'Contacts',
    callPark: 'Appels parqués',
    voicemail: 'Messagerie vocale',
    greetings: 'Annonces',
    messages: 'Discussions et SMS',
    callCenter: 'Centre d’appels',
    myStats: 'Mes statistiques',
    wallboard: 'Supervision',
    statuses: 'Statuts',
    settings: 'Réglages',
    phoneCheck: 'Test du téléphone',
    profile: 'Profil',
    emergencyAddress: 'Adresse d’urgence',
    security: 'Sécurité',
  },
  allCalls: 'Tous les appels',
  notRinging: 'Ça ne sonne pas ?',
  voicemailPin: 'Code PIN de la messagerie',
  newMessages: (n) => plural(LOCALE, n, { one: '# nouveau message', other: '# nouveaux messages' }),
  unreadMessages: (n) =>
    plural(LOCALE, n, { one: '# message non lu', other: '# messages non lus' }),
  open: 'Ouvrir',
  callersWait: (n) =>
    plural(LOCALE, n, { one: '# appel en attente', other: '# appels en attente' }),
  notYours: (page) => `Vous n’avez pas accès à « ${page} »`,
  notInScope: 'Votre rôle ne le permet pas. Demandez au responsable de votre bureau.',
  notOffered: 'Votre système téléphonique ne le propose pas.',
  notLoaded: (page) => `Impossible de charger « ${page} »`,
  notLoadedHint: 'Les appels continuent. Vérifiez votre connexion, puis réessayez.',
  call: 'Appel',
  noCall: 'Aucun appel',
  noCallHint: 'Composez un numéro ou attendez un appel. Il s’affichera ici.',
  calling: (who) => `Appel de ${who}`,
  appearance: {
    heading: 'Apparence',
    system: 'Système',
    light: 'Clair',
    dark: 'Sombre',
    contrast: 'Contraste élevé',
  },
  language: 'Langue',
  languageHint: 'Elle change aussitôt, dans ce navigateur ; un appel en cours continue.',
  systemLanguage: 'Système',
  languageFailed: 'Impossible de charger cette langue. Vérifiez votre connexion, puis réessayez.',
  install: installFrench,
  commands: commandsFrench,
  onboarding: onboardingFrench,
};
