import { plural } from '@hubline/element';
import type { CommandsWords } from './words.ts';

export const commandsSpanish: CommandsWords = {
  open: 'Buscar y comandos',
  placeholder: 'Página, persona, número o acción',
  results: 'Resultados',
  found: (n) => plural('es', n, { one: '# resultado', other: '# resultados' }),
  none: (text) => `No se encontró nada para «${text}»`,
  noneHint: 'Escribe el nombre de una persona o de una página, un número o lo que quieras hacer.',
  close: 'Cerrar',
  groups: {
    call: 'Llamada',
    people: 'Personas',
    numbers: 'Números',
    pages: 'Páginas',
    status: 'Estado del centro de llamadas',
    app: 'Hubline',
  },
  call: (who) => `Llamar a ${who}`,
  message: (who) => `Enviar un mensaje a ${who}`,
  view: (who) => `Ver el contacto ${who}`,
  takeOffHold: 'Retomar la llamada',
  shortcuts: 'Atajos de teclado',
  shortcutGroups: { everywhere: 'En todas partes', calls: 'Llamadas', pages: 'Ir a una página' },
  then: 'y luego',
  singleKeys: 'Atajos de una sola tecla',
  singleKeysHint:
    'Teclas sin Ctrl, como ? y G. Funcionan mientras no se escribe texto. Desactívalos si hablas a tu ordenador o pulsas teclas sin querer.',
};
