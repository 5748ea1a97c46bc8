import { plural } from '@hubline/element';
import type { InstallWords } from './words.ts';

export const installGerman: InstallWords = {
  checkForUpdates: 'Nach Updates suchen',
  upToDate: 'Auf dem neuesten Stand',
  notChecked:
    'Nach Updates konnte nicht gesucht werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  updateReady: 'Eine neue Version ist bereit.',
  updateReadyInCall: 'Eine neue Version ist bereit. Sie kann nach Ihrem Anruf installiert werden.',
  updateWaits: 'Die neue Version wird nach Ihrem Anruf installiert.',
  updating: 'Wird aktualisiert…',
  update: 'Aktualisieren',
  later: 'Später',
  installApp: 'App installieren',
  phoneLinks: 'Telefonnummern auf Websites',
  phoneLinksHint:
    'Ein Klick auf eine Nummer trägt sie bei den Wähltasten ein. Angerufen wird erst, wenn Sie auf „Anrufen“ drücken.',
  phoneLinksTurnOn: 'Mit Hubline öffnen',
  phoneLinksAsked:
    'Der Browser fragt Sie jetzt um Erlaubnis, falls Sie sie nicht schon gegeben haben.',
  phoneLinksRefused: 'Dieser Browser lässt Hubline keine Telefonnummern öffnen.',
  noNumber: 'In diesem Link steht keine Telefonnummer.',
  whoGetsIt: 'Wählen Sie die Unterhaltung, die das Geteilte bekommt.',
  sharedFiles: (count) => plural('de', count, { one: '# Datei', other: '# Dateien' }),
  choose: 'Unterhaltung wählen',
  discard: 'Verwerfen',
  sharedNothing: 'Es wurde nichts geteilt.',
  sharedTooLarge: 'Das Geteilte ist zu groß. Teilen Sie weniger oder kleinere Dateien.',
  sharedFailed: 'Das Geteilte konnte nicht aufbewahrt werden. Teilen Sie es noch einmal.',
  notThere: 'Das Geteilte kann nicht in diese Unterhaltung. Wählen Sie eine andere.',
};
