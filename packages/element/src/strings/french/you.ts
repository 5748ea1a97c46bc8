/** What stands for the person themselves where others have their names. */
export const YOU = 'Vous';

/** Who did something: the verb follows the person. */
export const have = (who: string): string => (who === YOU ? 'Vous avez' : `${who} a`);
