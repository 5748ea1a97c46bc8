import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

/** Words of the emoji picker. */
export const emojiGerman: Strings['emoji'] = {
  emoji: 'Emoji',
  search: 'Emoji suchen',
  clearSearch: 'Suche löschen',
  categories: 'Kategorien',
  skinTone: 'Hautton',
  skinTones: [
    'Standard-Hautton',
    'Helle Hautfarbe',
    'Mittelhelle Hautfarbe',
    'Mittlere Hautfarbe',
    'Mitteldunkle Hautfarbe',
    'Dunkle Hautfarbe',
  ],
  toned: (name, tone) => `${name}, ${tone}`,
  found: (count) => counted(count, 'Emoji gefunden', 'Emojis gefunden'),
  noMatch: 'Kein Emoji passt dazu.',
  notLoaded:
    'Die Emojis konnten nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  groups: {
    found: 'Gefunden',
    recent: 'Zuletzt verwendet',
    'smileys-emotion': 'Smileys und Gefühle',
    'people-body': 'Menschen und Körper',
    'animals-nature': 'Tiere und Natur',
    'food-drink': 'Essen und Trinken',
    'travel-places': 'Reisen und Orte',
    activities: 'Aktivitäten',
    objects: 'Gegenstände',
    symbols: 'Symbole',
    flags: 'Flaggen',
  },
};
