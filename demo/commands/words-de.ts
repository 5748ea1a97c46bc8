import { plural } from '@hubline/element';
import type { CommandsWords } from './words.ts';

export const commandsGerman: CommandsWords = {
  open: 'Suche und Befehle',
  placeholder: 'Seite, Person, Nummer oder Aktion',
  results: 'Ergebnisse',
  found: (n) => plural('de', n, { one: '# Ergebnis', other: '# Ergebnisse' }),
  none: (text) => `Nichts gefunden für „${text}“`,
  noneHint: 'Geben Sie den Namen einer Person oder Seite ein, eine Nummer oder eine Aktion.',
  close: 'Schließen',
  groups: {
    call: 'Anruf',
    people: 'Personen',
    numbers: 'Nummern',
    pages: 'Seiten',
    status: 'Callcenter-Status',
    app: 'Hubline',
  },
  call: (who) => `${who} anrufen`,
  message: (who) => `Nachricht an ${who}`,
  view: (who) => `Kontakt ${who} ansehen`,
  takeOffHold: 'Halten beenden',
  shortcuts: 'Tastenkürzel',
  shortcutGroups: { everywhere: 'Überall', calls: 'Anrufe', pages: 'Zu einer Seite' },
  then: 'dann',
  singleKeys: 'Kürzel aus einzelnen Tasten',
  singleKeysHint:
    'Tasten ohne Strg, etwa ? und G. Sie wirken, solange kein Text eingegeben wird. Schalten Sie sie aus, wenn Sie mit Ihrem Computer sprechen oder Tasten versehentlich drücken.',
};
