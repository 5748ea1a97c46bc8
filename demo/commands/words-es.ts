import { plural } from '@hubline/element';
import type { CommandsWords } from './words.ts';

export const commandsSpanish: CommandsWords = {
  open: 'Búsqueda y comandos',
  placeholder: 'Página, persona, número o acción',
  results: 'Resultados',
  found: (n) => plural('es', n, { one: '# resultado', other: '# resultados' }),
  none: (text) => `No se encontró nada para “${text}”`,
  noneHint: 'Escriba el nombre de una persona o de una página, un número o lo que quiera hacer.',
  close: 'Cerrar',
  groups: {
    call: 'Llamada',
    people: 'Personas',
    numbers: 'Números',
    pages: 'Páginas',
    status: 'Estado en el centro de llamadas',
    app: 'Hubline',
  },
  call: (who) => `Llamar a ${who}`,
  message: (who) => `Enviar mensaje a ${who}`,
  view: (who) => `Ver el contacto ${who}`,
  takeOffHold: 'Retomar la llamada',
  shortcuts: 'Atajos de teclado',
  shortcutGroups: { everywhere: 'En todas partes', calls: 'Llamadas', pages: 'Ir a una página' },
  then: 'y luego',
  singleKeys: 'Atajos de una sola tecla',
  singleKeysHint:
    'Teclas sin Ctrl, como ? y G. Funcionan mientras no se escribe texto. Desactívelos si le habla a su computadora o pulsa teclas sin querer.',
};
