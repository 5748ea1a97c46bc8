import { plural } from '@hubline/element';
import type { CommandsWords } from './words.ts';

export const commandsFrench: CommandsWords = {
  open: 'Recherche et commandes',
  placeholder: 'Page, personne, numéro ou action',
  results: 'Résultats',
  found: (n) => plural('fr', n, { one: '# résultat', other: '# résultats' }),
  none: (text) => `Aucun résultat pour « ${text} »`,
  noneHint: 'Saisissez le nom d’une personne ou d’une page, un numéro ou une action.',
  close: 'Fermer',
  groups: {
    call: 'Appel',
    people: 'Personnes',
    numbers: 'Numéros',
    pages: 'Pages',
    status: 'Statut du centre d’appels',
    app: 'Hubline',
  },
  call: (who) => `Appeler ${who}`,
  message: (who) => `Envoyer un message à ${who}`,
  view: (who) => `Voir le contact ${who}`,
  takeOffHold: 'Reprendre l’appel',
  shortcuts: 'Raccourcis clavier',
  shortcutGroups: { everywhere: 'Partout', calls: 'Appels', pages: 'Aller à une page' },
  then: 'puis',
  singleKeys: 'Raccourcis à une seule touche',
  singleKeysHint:
    'Touches sans Ctrl, comme ? et G. Elles agissent quand aucun texte n’est saisi. Désactivez-les si vous parlez à votre ordinateur ou appuyez parfois par mégarde.',
};
