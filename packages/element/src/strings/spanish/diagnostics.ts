import type { Strings } from '../strings.ts';

export const diagnosticsSpanish: Strings['diagnostics'] = {
  copy: 'Copiar diagnóstico',
  copied: 'Copiado. Péguelo en un mensaje para quien le ayuda.',
  hint: 'Lo que ocurrió en las últimas llamadas, para quien le ayuda. Sin nombres, números ni contraseñas.',
  byHand: 'El navegador no permitió copiarlo. Copie manualmente el texto de abajo.',
  text: 'Diagnóstico',
};
