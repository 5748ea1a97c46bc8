import { plural } from '@hubline/element';
import type { InstallWords } from './words.ts';

export const installFrench: InstallWords = {
  checkForUpdates: 'Rechercher des mises à jour',
  upToDate: 'À jour',
  notChecked: 'Impossible de rechercher des mises à jour. Vérifiez la connexion, puis réessayez.',
  updateReady: 'Une nouvelle version est prête.',
  updateReadyInCall:
    'Une nouvelle version est prête. Elle pourra être installée après votre appel.',
  updateWaits: 'La nouvelle version sera installée après votre appel.',
  updating: 'Mise à jour…',
  update: 'Mettre à jour',
  later: 'Plus tard',
  installApp: 'Installer l’application',
  phoneLinks: 'Numéros de téléphone sur les sites web',
  phoneLinksHint:
    'Un clic sur un numéro l’amène au clavier. Rien n’est appelé avant que vous n’appuyiez sur Appeler.',
  phoneLinksTurnOn: 'Ouvrir avec Hubline',
  phoneLinksAsked:
    'Votre navigateur demande maintenant votre accord, sauf si vous l’avez déjà donné.',
  phoneLinksRefused: 'Ce navigateur ne laisse pas Hubline ouvrir les numéros de téléphone.',
  noNumber: 'Ce lien ne contient aucun numéro de téléphone.',
  whoGetsIt: 'Choisissez la conversation qui reçoit ce que vous avez partagé.',
  sharedFiles: (count) => plural('fr', count, { one: '# fichier', other: '# fichiers' }),
  choose: 'Choisir une conversation',
  discard: 'Abandonner',
  sharedNothing: 'Il n’y avait rien dans ce que vous avez partagé.',
  sharedTooLarge:
    'Ce que vous avez partagé est trop volumineux. Partagez moins de fichiers, ou de plus petits.',
  sharedFailed: 'Ce que vous avez partagé n’a pas pu être gardé. Partagez-le de nouveau.',
  notThere:
    'Ce que vous avez partagé ne peut pas aller dans cette conversation. Choisissez-en une autre.',
};
