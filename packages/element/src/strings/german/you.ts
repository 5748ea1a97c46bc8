/** What stands for the person themselves where others have their names. */
export const YOU = 'Sie';

/** Who did something: the verb follows the person. */
export const have = (who: string): string => (who === YOU ? 'Sie haben' : `${who} hat`);
