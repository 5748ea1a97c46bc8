import type { Strings } from '../strings.ts';

export const noticesSpanish: Strings['notices'] = {
  heading: 'Avisos',
  dismiss: 'Cerrar',
};
