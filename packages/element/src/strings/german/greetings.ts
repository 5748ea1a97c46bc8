import type { Strings } from '../strings.ts';
import { counted, number } from './counted.ts';

/** The words of the voicemail greetings. */
export const greetingsGerman: Strings['greetings'] = {
  heading: 'Ansagen',
  hint: 'Anrufer hören die Standardansage, bevor sie eine Nachricht hinterlassen.',
  list: 'Ansagen',
  record: 'Aufnehmen',
  upload: 'Hochladen',

  system: 'Systemansage',
  systemSays: (extension) => `Sagt, dass Sie unter ${extension} nicht erreichbar sind`,
  systemSaysThat: 'Sagt, dass Sie nicht erreichbar sind',
  recorded: 'Aufgenommen',
  uploaded: 'Hochgeladen',
  yesterday: 'Gestern',
  length: (length) => `Länge ${length}`,
  default: 'Standard',
  play: 'Abspielen',
  stop: 'Stopp',
  setDefault: 'Als Standard festlegen',
  rename: 'Umbenennen',
  delete: 'Löschen',
  playOf: (name) => `${name} abspielen`,
  stopOf: (name) => `${name} stoppen`,
  setDefaultOf: (name) => `Als Standard festlegen: ${name}`,
  renameOf: (name) => `${name} umbenennen`,
  deleteOf: (name) => `${name} löschen`,
  isDefaultNow: (name) => `Anrufer hören jetzt ${name}.`,
  renamed: (name) => `Die Ansage heißt jetzt ${name}.`,

  deleteAsk: (name) => `${name} endgültig löschen?`,
  deleteDefaultAsk: 'Es ist die Standardansage: Anrufer hören dann die Systemansage.',
  deleted: (name) => `${name} wurde gelöscht.`,
  deletedDefault: (name) => `${name} wurde gelöscht. Anrufer hören jetzt die Systemansage.`,
  goneElsewhere: (name) =>
    `${name} gibt es nicht mehr. Die Ansage wurde in einem anderen Ihrer Browser gelöscht.`,

  newRecording: 'Ansage aufnehmen',
  newUpload: 'Ansage hochladen',
  recordHint:
    'Zum Beispiel: „Ich kann Ihren Anruf gerade nicht annehmen. Bitte hinterlassen Sie nach dem Ton Ihren Namen und Ihre Nummer.“',
  theGreeting: 'Ansage',
  chooseFile: 'Datei auswählen',
  chooseOther: 'Andere Datei auswählen',
  dropHere: 'oder hier ablegen',
  dropNow: 'Datei ablegen, um eine Ansage hochzuladen',
  fileHint: (minutes, megabytes) =>
    `Eine Tondatei von höchstens ${counted(minutes, 'Minute', 'Minuten')} und ${number(megabytes)} MB. Sie wird in Ihrem Browser umgewandelt.`,
  reading: (file) => `${file} wird gelesen…`,
  notRead: (file, problem) => `${file}: ${problem}`,
  oneFile: 'Nur eine Datei auf einmal: Die anderen wurden ausgelassen.',
  finishFirst:
    'Speichern oder verwerfen Sie zuerst diese Ansage und legen Sie die Datei dann erneut ab.',
  name: 'Name',
  proposedName: (place) => `Ansage ${number(place)}`,
  useAsDefault: 'Als Standard verwenden',
  save: 'Speichern',
  cancel: 'Abbrechen',
  converting: 'Wird umgewandelt…',
  sending: 'Wird gesendet…',
  saved: (name) => `${name} wurde gespeichert.`,
  savedDefault: (name) => `${name} wurde gespeichert. Anrufer hören jetzt diese Ansage.`,
  unsaved: 'Diese Ansage ist noch nicht gespeichert.',
  keepEditing: 'Behalten',
  discard: 'Verwerfen',

  faults: {
    'no-name': () => 'Geben Sie einen Namen ein.',
    'name-too-long': (length) =>
      `Ein Name hat höchstens 100 Zeichen; dieser hat ${number(length)}.`,
    'bad-name': () => 'Dieser Name kann nicht verwendet werden. Geben Sie einen anderen ein.',
    'no-recording': () => 'Nehmen Sie zuerst die Ansage auf.',
    'no-file': () => 'Wählen Sie zuerst eine Datei aus.',
  },

  none: 'Es gibt nur die Systemansage',
  noneHint: 'Nehmen Sie eine auf, um Anrufer mit Ihrer eigenen Stimme zu begrüßen.',
  failed: 'Die Ansagen konnten nicht geladen werden',
  offline: 'Der Server ist nicht erreichbar; diese Angaben können veraltet sein.',
  signedOut: 'Sie sind abgemeldet',
  signedOutHint: 'Melden Sie sich an, um Ihre Ansagen zu sehen.',
  unavailable: 'Es gibt keine Ansagen',
  unavailableHint: 'Ihr Telefonsystem hat keine, oder Sie dürfen sie nicht sehen.',
  notReady: 'Die Ansagen Ihrer Mailbox erscheinen hier, sobald das Telefon eingerichtet ist.',
};
