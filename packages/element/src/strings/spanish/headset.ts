import type { Strings } from '../strings.ts';

export const headsetSpanish: Strings['headset'] = {
  heading: 'Auriculares',
  hint: 'Conteste, cuelgue y silencie con los botones de sus auriculares.',
  connect: 'Conectar auriculares',
  disconnect: 'Desconectar',
  connected: (name) => `Conectados: ${name}`,
  none: 'No hay auriculares conectados.',
  nothing: 'No se eligieron auriculares.',
  again: 'Reintentar',
  unsupported:
    'Este navegador no puede usar los botones de los auriculares. El sonido funciona de todos modos.',
  checking: 'Buscando auriculares…',
};
