import type { Strings } from '../strings.ts';

/** The words of how a call sounds. */
export const callQualityGerman: Strings['callQuality'] = {
  label: { good: 'Verbindung: gut', fair: 'Verbindung: mittel', poor: 'Verbindung: schlecht' },
  short: { good: 'Gut', fair: 'Mittel', poor: 'Schlecht' },
  explained: {
    good: 'Sie hören einander so klar wie möglich.',
    fair: 'Sie verstehen einander, aber nicht immer jedes Wort.',
    poor: 'Sie verstehen einander möglicherweise nicht.',
  },
  advice:
    'Gehen Sie näher an Ihr WLAN oder verwenden Sie ein Kabel. Schließen Sie so lange, was das Netzwerk belastet.',
  warnings: {
    loss: 'Es können Wörter fehlen.',
    jitter: 'Der Ton kann stocken.',
    delay: 'Man hört Sie möglicherweise verspätet.',
    interruptions: 'Der Ton bricht ab und zu ab.',
  },
  figures: 'Messwerte dieses Anrufs',
  quality: 'Qualität, 1 bis 4,5',
  lossIn: 'Verlust auf dem Weg zu Ihnen',
  lossOut: 'Verlust auf dem Weg zur Gegenseite',
  jitter: 'Schwankung (Jitter)',
  roundTrip: 'Verzögerung, hin und zurück',
  milliseconds: (count) => `${count} ms`,
  notKnown: 'Nicht bekannt',
  faults: {
    'microphone-muted': () =>
      'Ihr Mikrofon ist vom System stummgeschaltet. Heben Sie das am Headset oder in den Toneinstellungen des Systems auf.',
    'microphone-gone': () =>
      'Ihr Mikrofon wurde getrennt. Schließen Sie es wieder an oder wählen Sie ein anderes.',
    'microphone-silent': () =>
      'Von Ihrem Mikrofon kommt kein Ton. Stellen Sie es lauter oder wählen Sie ein anderes.',
    'local-network': () =>
      'Der Browser hält diese Seite von Ihrem lokalen Netzwerk fern. Erlauben Sie den Zugriff in den Website-Einstellungen neben der Adresse dieser Seite.',
    'consent-lost': (name) => `Die Verbindung zu ${name} ist abgebrochen.`,
    'no-packets-in': (name) => `Von ${name} kommt nichts an.`,
    'no-packets-out': (name) => `Nichts von dem, was Sie sagen, kommt bei ${name} an.`,
    'silence-in': (name) =>
      `Von ${name} kommt nur Stille an. Vielleicht ist dort das Mikrofon ausgeschaltet.`,
  },
  repairing: 'Wiederherstellung wird versucht…',
  soundBack: 'Der Ton ist wieder da.',
};
