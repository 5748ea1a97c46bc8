import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

/** The words of microphone, speaker, ringer and camera. */
export const devicesGerman: Strings['devices'] = {
  heading: 'Geräte',
  microphone: 'Mikrofon',
  speaker: 'Lautsprecher',
  ringer: 'Klingelton',
  camera: 'Kamera',
  cameraHint: 'Was andere in einem Videoanruf von Ihnen sehen.',
  showCamera: 'Kamera anzeigen',
  hideCamera: 'Kamera ausblenden',
  cameraPicture: 'Was Ihre Kamera sieht',
  allowCamera:
    'Zeigen Sie die Kamera an, um Ihre Kameras mit Namen zu sehen. Niemand sieht Sie dabei.',
  speakerHint: 'Wo Sie Ihr Gegenüber hören.',
  ringerHint: 'Wo dieses Telefon klingelt, wenn jemand anruft.',
  systemDefault: 'Systemstandard',
  systemDefaultNamed: (device) => `Systemstandard (${device})`,
  unnamed: (count) => `Gerät ${number(count)}`,
  twin: (device, count) => `${device} (${number(count)})`,
  notConnected: (device) => `${device} (nicht verbunden)`,
  usedMeanwhile: (device) =>
    `${device} (nicht verbunden): Solange wird der Systemstandard verwendet.`,
  chosenBefore: 'Gewähltes Gerät',
  test: 'Testen',
  testOf: (what) => `Testen: ${what}`,
  tested: 'Haben Sie nichts gehört? Stellen Sie lauter oder wählen Sie ein anderes Gerät.',
  testedFixed: 'Haben Sie nichts gehört? Stellen Sie Ihren Computer lauter.',
  level: 'Mikrofonpegel',
  noSound: 'Es kommt kein Ton an',
  noSoundHint:
    'Sagen Sie etwas. Wenn sich die Anzeige nicht bewegt, wählen Sie ein anderes Mikrofon.',
  quiet: 'Leise',
  good: 'Gut',
  loud: 'Zu laut',
  loudHint: 'Zu laut: Rücken Sie das Mikrofon weg oder stellen Sie es leiser.',
  speak: 'Sagen Sie etwas, um zu sehen, ob man Sie hört.',
  heard: 'Man kann Sie hören.',
  allowFirst:
    'Erlauben Sie das Mikrofon, um seinen Pegel und Ihre Geräte mit Namen zu sehen. Niemand hört Sie dabei.',
  allowMicrophone: 'Mikrofon erlauben',
  checkAgain: 'Erneut prüfen',
  noChoice:
    'Dieser Browser nutzt den Lautsprecher des Systems und bietet keine Auswahl. Wählen Sie den Lautsprecher in den Einstellungen Ihres Computers.',
  noOutputs: 'Der Browser nennt keine weiteren Geräte.',
  remembered: 'In diesem Browser gespeichert.',
  notReady: 'Die Geräte dieses Computers erscheinen hier, sobald das Telefon eingerichtet ist.',
};
