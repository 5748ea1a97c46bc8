import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE } from './counted.ts';

/** The words of the check whether a phone will ring. */
export const phoneCheckFrench: Strings['phoneCheck'] = {
  heading: 'Ce téléphone va-t-il sonner ?',
  checkAgain: 'Vérifier à nouveau',
  notReady: 'Rien à vérifier pour le moment',
  notReadyHint: 'Connectez-vous : vous verrez ici si ce téléphone sonne lorsqu’on vous appelle.',
  notLoaded: 'La vérification n’a pas pu être chargée',
  summary: {
    good: 'Oui. Rien n’empêche ce téléphone de sonner.',
    attention: (count) =>
      plural(LOCALE, count, {
        one: 'Oui, mais regardez un point ci-dessous.',
        other: 'Oui, mais regardez # points ci-dessous.',
      }),
    bad: (count) =>
      plural(LOCALE, count, {
        one: 'Pas comme il faudrait : un point ci-dessous requiert votre attention.',
        other: 'Pas comme il faudrait : # points ci-dessous requièrent votre attention.',
      }),
    unknown: 'Vérification en cours.',
  },
  status: { good: 'En ordre', attention: 'À regarder', bad: 'Problème', unknown: 'Inconnu' },
  points: {
    connection: {
      name: 'Connexion',
      good: 'Le serveur répond.',
      attention: '',
      bad: 'Le serveur est injoignable. Vérifiez votre connexion internet.',
      unknown: 'Connexion…',
      fix: 'Reconnecter',
    },
    registration: {
      name: 'Enregistrement SIP',
      good: 'Les appels parviennent à ce téléphone.',
      attention: '',
      bad: 'Ce téléphone n’est pas enregistré : les appels ne lui parviennent pas.',
      unknown: 'Enregistrement…',
      fix: 'Enregistrer de nouveau',
    },
    microphone: {
      name: 'Micro',
      good: 'Il est autorisé.',
      attention: 'Autorisez-le maintenant : vous pourrez répondre aussitôt lorsqu’on vous appelle.',
      bad: '',
      unknown: 'Pas encore connu.',
      fix: 'Autoriser le micro',
    },
    speaker: {
      name: 'Sonnerie',
      good: 'Jouez un son pour entendre comment il sonne.',
      attention:
        'Le périphérique que vous avez choisi n’est pas connecté. La sonnerie passe entre-temps par celui du système.',
      bad: '',
      unknown: 'Jouez un son pour entendre comment il sonne.',
      fix: 'Jouer un son',
    },
    'do-not-disturb': {
      name: 'Ne pas déranger',
      good: 'Cette option est désactivée.',
      attention: '',
      bad: 'Cette option est activée : votre téléphone ne sonne pas, et les appels vont à la messagerie vocale.',
      unknown: 'Pas encore connu.',
      fix: 'Désactiver',
    },
    forwarding: {
      name: 'Renvoi d’appel',
      good: 'Les appels ne sont pas renvoyés.',
      attention: 'Tous les appels vont ailleurs. Ce téléphone ne sonne pas.',
      bad: '',
      unknown: 'Pas encore connu.',
      fix: 'Désactiver',
    },
    'other-tab': {
      name: 'Autres onglets',
      good: 'Il sonne dans celui-ci.',
      attention: 'Il sonne dans un autre onglet de ce navigateur.',
      bad: '',
      unknown: 'Pas encore connu.',
      fix: '',
    },
    notifications: {
      name: 'Notifications',
      good: 'Le navigateur les autorise.',
      attention: 'Autorisez-les pour voir qui appelle pendant que vous regardez autre chose.',
      bad: 'Elles sont bloquées. Autorisez-les dans les paramètres du site, à côté de l’adresse de cette page.',
      unknown: '',
      fix: 'Autoriser les notifications',
    },
  },
  fixOf: (fix, point) => `${fix} : ${point}`,
  played:
    'Vous n’avez rien entendu ? Montez le volume ou choisissez une autre sonnerie sous Périphériques.',
  test: 'Appel de test',
  testHint: 'Appelle l’écho pendant quelques secondes. Dites quelque chose et écoutez-vous.',
  startTest: 'Lancer l’appel de test',
  stopTest: 'Arrêter',
  calling: 'Appel de l’écho…',
  listening: 'Écoute en cours. Dites quelque chose maintenant.',
  stopped: 'L’appel de test a été arrêté.',
  progress: 'Progression de l’appel de test',
  results: {
    good: 'Bonne. Les appels passés d’ici sont clairs.',
    fair: 'Moyenne. Un mot peut manquer de temps en temps.',
    poor: 'Mauvaise. Rapprochez-vous de votre borne Wi-Fi ou utilisez un câble, puis refaites le test.',
    notRated: 'L’écho est revenu.',
    noEcho: 'Votre voix n’est pas revenue. Vérifiez le micro ci-dessus, puis refaites le test.',
    noSound:
      'L’appel a abouti, mais aucun son n’est revenu. Quelque chose dans votre réseau le retient : prévenez la personne qui s’en occupe.',
  },
  failures: {
    inCall: 'Un autre appel est en cours. Refaites le test lorsqu’il sera terminé.',
    noEchoService: 'Ce système téléphonique n’a pas d’écho à appeler (*43).',
    cutOff: 'L’appel de test a été coupé. Refaites le test.',
  },
  quality: 'Qualité, de 1 à 4,5',
  loss: 'Pertes en chemin',
  jitter: 'Irrégularité (gigue)',
  roundTrip: 'Délai aller-retour',
  setup: 'Réponse après',
  milliseconds: (count) => `${count} ms`,
  seconds: (count) => `${count} s`,
  notKnown: 'Inconnu',
  diagnostics: 'S’il ne sonne toujours pas',
};
