import type { Strings } from '../strings.ts';

export const miniPhoneSpanish: Strings['miniPhone'] = {
  name: 'Miniteléfono',
  back: 'Volver a la página',
  noCall: 'Ninguna llamada',
  refused:
    'No se abrió la ventana. Permita las ventanas emergentes de esta página en su navegador y vuelva a pulsar Miniteléfono.',
};
