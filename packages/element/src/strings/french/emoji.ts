import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

/** Words of the emoji picker. */
export const emojiFrench: Strings['emoji'] = {
  emoji: 'Émoji',
  search: 'Rechercher un émoji',
  clearSearch: 'Effacer la recherche',
  categories: 'Catégories',
  skinTone: 'Couleur de peau',
  skinTones: [
    'Couleur de peau par défaut',
    'Peau claire',
    'Peau modérément claire',
    'Peau légèrement mate',
    'Peau mate',
    'Peau foncée',
  ],
  toned: (name, tone) => `${name}, ${tone.toLocaleLowerCase(LOCALE)}`,
  found: (count) => counted(count, 'émoji trouvé', 'émojis trouvés'),
  noMatch: 'Aucun émoji ne correspond.',
  notLoaded: 'Les émojis n’ont pas pu être chargés. Vérifiez la connexion, puis réessayez.',
  groups: {
    found: 'Résultats',
    recent: 'Utilisés récemment',
    'smileys-emotion': 'Émoticônes et émotions',
    'people-body': 'Personnes et corps',
    'animals-nature': 'Animaux et nature',
    'food-drink': 'Nourriture et boissons',
    'travel-places': 'Voyages et lieux',
    activities: 'Activités',
    objects: 'Objets',
    symbols: 'Symboles',
    flags: 'Drapeaux',
  },
};
