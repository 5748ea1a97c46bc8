/** Words of the emoji picker. */
export const emojiEnglish = {
  emoji: 'Emoji',
  search: 'Search emoji',
  clearSearch: 'Clear search',
  categories: 'Categories',
  skinTone: 'Skin tone',
  /** From none to the darkest. */
  skinTones: [
    'Default skin tone',
    'Light skin tone',
    'Medium-light skin tone',
    'Medium skin tone',
    'Medium-dark skin tone',
    'Dark skin tone',
  ] as readonly string[],
  /** The name of one with a skin tone. */
  toned: (name: string, tone: string) => `${name}, ${tone.toLowerCase()}`,
  found: (count: number) => (count === 1 ? '1 emoji found' : `${count} emoji found`),
  noMatch: 'No emoji fits that.',
  notLoaded: 'The emoji could not be loaded. Check the connection, then try again.',
  groups: {
    found: 'Found',
    recent: 'Recently used',
    'smileys-emotion': 'Smileys and emotion',
    'people-body': 'People and body',
    'animals-nature': 'Animals and nature',
    'food-drink': 'Food and drink',
    'travel-places': 'Travel and places',
    activities: 'Activities',
    objects: 'Objects',
    symbols: 'Symbols',
    flags: 'Flags',
  },
};
