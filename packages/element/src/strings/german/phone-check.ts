import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE } from './counted.ts';

/** The words of the check whether a phone will ring. */
export const phoneCheckGerman: Strings['phoneCheck'] = {
  heading: 'Wird dieses Telefon klingeln?',
  checkAgain: 'Erneut prüfen',
  notReady: 'Noch nichts zu prüfen',
  notReadyHint:
    'Melden Sie sich an: Dann sehen Sie hier, ob dieses Telefon klingelt, wenn jemand anruft.',
  notLoaded: 'Die Prüfung konnte nicht geladen werden',
  summary: {
    good: 'Ja. Nichts hält dieses Telefon vom Klingeln ab.',
    attention: (count) =>
      plural(LOCALE, count, {
        one: 'Ja, aber sehen Sie sich unten einen Punkt an.',
        other: 'Ja, aber sehen Sie sich unten # Punkte an.',
      }),
    bad: (count) =>
      plural(LOCALE, count, {
        one: 'Nicht wie es sein soll: Ein Punkt unten braucht Sie.',
        other: 'Nicht wie es sein soll: # Punkte unten brauchen Sie.',
      }),
    unknown: 'Wird noch geprüft.',
  },
  status: { good: 'In Ordnung', attention: 'Ansehen', bad: 'Problem', unknown: 'Nicht bekannt' },
  points: {
    connection: {
      name: 'Verbindung',
      good: 'Der Server antwortet.',
      attention: '',
      bad: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung.',
      unknown: 'Wird verbunden…',
      fix: 'Erneut verbinden',
    },
    registration: {
      name: 'Registrierung',
      good: 'Anrufe erreichen dieses Telefon.',
      attention: '',
      bad: 'Dieses Telefon ist nicht registriert, deshalb erreichen es keine Anrufe.',
      unknown: 'Wird registriert…',
      fix: 'Erneut registrieren',
    },
    microphone: {
      name: 'Mikrofon',
      good: 'Es ist erlaubt.',
      attention: 'Erlauben Sie es jetzt, dann können Sie sofort annehmen, wenn jemand anruft.',
      bad: '',
      unknown: 'Noch nicht bekannt.',
      fix: 'Mikrofon erlauben',
    },
    speaker: {
      name: 'Klingelton',
      good: 'Spielen Sie einen Ton ab, um zu hören, wie es klingelt.',
      attention: 'Das gewählte Gerät ist nicht verbunden. Es klingelt solange auf dem des Systems.',
      bad: '',
      unknown: 'Spielen Sie einen Ton ab, um zu hören, wie es klingelt.',
      fix: 'Ton abspielen',
    },
    'do-not-disturb': {
      name: 'Nicht stören',
      good: 'Es ist aus.',
      attention: '',
      bad: 'Es ist ein: Ihr Telefon klingelt nicht, und Anrufer gelangen zur Mailbox.',
      unknown: 'Noch nicht bekannt.',
      fix: 'Ausschalten',
    },
    forwarding: {
      name: 'Rufumleitung',
      good: 'Anrufe werden nicht umgeleitet.',
      attention: 'Alle Anrufe gehen anderswohin. Dieses Telefon klingelt nicht.',
      bad: '',
      unknown: 'Noch nicht bekannt.',
      fix: 'Ausschalten',
    },
    'other-tab': {
      name: 'Andere Tabs',
      good: 'Es klingelt in diesem.',
      attention: 'Es klingelt in einem anderen Tab dieses Browsers.',
      bad: '',
      unknown: 'Noch nicht bekannt.',
      fix: '',
    },
    notifications: {
      name: 'Benachrichtigungen',
      good: 'Der Browser erlaubt sie.',
      attention: 'Erlauben Sie sie, um zu sehen, wer anruft, während Sie etwas anderes ansehen.',
      bad: 'Sie sind blockiert. Erlauben Sie sie in den Website-Einstellungen neben der Adresse dieser Seite.',
      unknown: '',
      fix: 'Benachrichtigungen erlauben',
    },
  },
  fixOf: (fix, point) => `${fix}: ${point}`,
  played:
    'Haben Sie nichts gehört? Stellen Sie lauter oder wählen Sie unter „Geräte“ einen anderen Klingelton.',
  test: 'Testanruf',
  testHint: 'Ruft einige Sekunden lang das Echo an. Sagen Sie etwas und hören Sie sich selbst.',
  startTest: 'Testanruf starten',
  stopTest: 'Stopp',
  calling: 'Das Echo wird angerufen…',
  listening: 'Es wird zugehört. Sagen Sie jetzt etwas.',
  stopped: 'Der Testanruf wurde gestoppt.',
  progress: 'Fortschritt des Testanrufs',
  results: {
    good: 'Gut. Anrufe von hier klingen klar.',
    fair: 'Mittel. Ab und zu kann ein Wort fehlen.',
    poor: 'Schlecht. Gehen Sie näher an Ihr WLAN oder verwenden Sie ein Kabel und testen Sie erneut.',
    notRated: 'Das Echo kam zurück.',
    noEcho: 'Ihre Stimme kam nicht zurück. Prüfen Sie oben das Mikrofon und testen Sie erneut.',
    noSound:
      'Der Anruf kam zustande, aber es kam kein Ton zurück. Etwas in Ihrem Netzwerk hält ihn auf: Informieren Sie die zuständige Person.',
  },
  failures: {
    inCall: 'Es gibt einen anderen Anruf. Testen Sie erneut, wenn er beendet ist.',
    noEchoService: 'Dieses Telefonsystem hat kein Echo, das man anrufen kann (*43).',
    cutOff: 'Der Testanruf ist abgebrochen. Testen Sie erneut.',
  },
  quality: 'Qualität, 1 bis 4,5',
  loss: 'Unterwegs verloren',
  jitter: 'Schwankung (Jitter)',
  roundTrip: 'Verzögerung, hin und zurück',
  setup: 'Angenommen nach',
  milliseconds: (count) => `${count} ms`,
  seconds: (count) => `${count} s`,
  notKnown: 'Nicht bekannt',
  diagnostics: 'Wenn es immer noch nicht klingelt',
};
