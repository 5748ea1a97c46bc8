import type { Strings } from '../strings.ts';

export const headsetGerman: Strings['headset'] = {
  heading: 'Headset',
  hint: 'Annehmen, auflegen und stummschalten mit den Tasten Ihres Headsets.',
  connect: 'Headset verbinden',
  disconnect: 'Trennen',
  connected: (name) => `Verbunden: ${name}`,
  none: 'Es ist kein Headset verbunden.',
  nothing: 'Es wurde kein Headset ausgewählt.',
  again: 'Erneut versuchen',
  unsupported:
    'Dieser Browser kann die Tasten eines Headsets nicht verwenden. Der Ton funktioniert trotzdem.',
  checking: 'Headset wird gesucht…',
};
