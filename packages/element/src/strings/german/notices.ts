import type { Strings } from '../strings.ts';

/** The words of the notices themselves; what they tell comes from who tells it. */
export const noticesGerman: Strings['notices'] = {
  heading: 'Hinweise',
  dismiss: 'Schließen',
};
