import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted, number } from './counted.ts';

/** Words of `hub-message-composer`. */
export const composerGerman: Strings['composer'] = {
  heading: 'Nachricht',
  message: 'Nachricht',
  textMessage: 'SMS',
  send: 'Senden',
  emoji: 'Emoji',
  document: 'Dokument',
  picture: 'Bild',
  camera: 'Kamera',
  replyTo: (name) => `Antwort an ${name}`,
  cancelReply: 'Antwort abbrechen',
  you: 'sich selbst',
  filesOnly: 'Dateien',
  from: (sender) => `SMS von ${sender}`,
  whenConnected: 'Wird gesendet, sobald Sie wieder verbunden sind',

  limits: (files, each, all) => `Bis ${number(files)} Dateien, je ${each}, gesamt ${all}`,
  outsideLimits: (kinds, all) => `${kinds}, gesamt bis ${all}`,
  chosenFiles: 'Zu sendende Dateien',
  remove: (name) => `${name} entfernen`,
  file: 'Datei',
  dropHere: 'Dateien zum Hinzufügen hier ablegen',
  notAdded: (name, reason) => `${name} wurde nicht hinzugefügt. ${reason}`,
  moreNotAdded: (count) =>
    plural(LOCALE, count, {
      one: '# weitere Datei wurde nicht hinzugefügt.',
      other: '# weitere Dateien wurden nicht hinzugefügt.',
    }),
  close: 'Schließen',
  refused: {
    empty: 'Sie ist leer.',
    blocked: 'Dateien dieser Art sind nicht erlaubt.',
    tooLarge: (limit) => `Sie ist größer als ${limit}.`,
    tooMany: (limit) => `Eine Nachricht darf ${counted(limit, 'Datei', 'Dateien')} haben.`,
    tooMuch: (limit) => `Alle Dateien zusammen dürfen ${limit} haben.`,
    notForOutside: (kinds) => `An eine externe Nummer können nur diese gesendet werden: ${kinds}.`,
    unreadable: 'Sie ist nicht lesbar. Ordner können nicht hinzugefügt werden.',
  },
  added: (count) => counted(count, 'Datei hinzugefügt', 'Dateien hinzugefügt'),
  removed: (name) => `${name} entfernt`,

  left: (count) => `Noch ${number(count)} Zeichen`,
  tooLong: (excess, limit) =>
    `Diese Nachricht ist ${number(excess)} Zeichen zu lang. Erlaubt sind ${number(limit)}.`,
  textMessages: (count) => `${number(count)} SMS`,
  fewerFit: 'Emojis und manche Buchstaben brauchen mehr Platz',

  notSent: (reason) => `Nicht gesendet. ${reason}`,
  emptyMessage: 'Schreiben Sie zuerst etwas oder fügen Sie eine Datei hinzu.',
  notLoaded: (reason) => `Nachrichten können gerade nicht geschrieben werden. ${reason}`,

  closed: {
    'no-number':
      'Keine Ihrer Telefonnummern kann SMS senden. Bitten Sie Ihren Administrator, eine zu registrieren.',
    'no-campaign':
      'Um SMS zu nutzen, muss Ihr Unternehmen eine SMS-Kampagne und eine Marke registriert haben. Bitten Sie Ihren Administrator, sie zu registrieren.',
    'campaign-pending':
      'Um SMS zu nutzen, muss Ihr Unternehmen eine SMS-Kampagne und eine Marke registriert haben. Die Kampagne wird geprüft; Sie können schreiben, sobald sie genehmigt ist.',
    'campaign-rejected':
      'Um SMS zu nutzen, muss Ihr Unternehmen eine SMS-Kampagne und eine Marke registriert haben. Die Kampagne wurde abgelehnt. Bitten Sie Ihren Administrator, sie zu berichtigen und erneut einzureichen.',
    'brand-pending':
      'Um SMS zu nutzen, muss Ihr Unternehmen eine SMS-Kampagne und eine Marke registriert haben. Die Marke wird geprüft; Sie können schreiben, sobald sie genehmigt ist.',
    'brand-rejected':
      'Um SMS zu nutzen, muss Ihr Unternehmen eine SMS-Kampagne und eine Marke registriert haben. Die Marke wurde abgelehnt. Bitten Sie Ihren Administrator, sie zu berichtigen und erneut einzureichen.',
    'opted-out':
      'Die Gegenseite möchte keine SMS von dieser Nummer: Sie hat STOP gesendet. Rufen Sie stattdessen an. Sie können wieder schreiben, wenn sie START sendet.',
    left: 'Sie sind nicht mehr in dieser Gruppe. Bitten Sie ein Mitglied, Sie hinzuzufügen, wenn Sie schreiben möchten.',
    alone:
      'Diese Person gehört nicht mehr zum Unternehmen. Schreiben Sie stattdessen jemand anderem.',
  },
  registrationHelp: 'So geht die Registrierung',

  takePhoto: 'Foto aufnehmen',
  takePicture: 'Aufnehmen',
  retake: 'Neu aufnehmen',
  usePicture: 'Foto verwenden',
  cameraChoice: 'Kamera',
  cameraNumber: (place) => `Kamera ${number(place)}`,
  askingForCamera: 'Zugriff auf die Kamera wird angefragt…',
  livePicture: 'Was die Kamera sieht',
  takenPicture: 'Das Foto',
  photoName: (date) => `Foto ${date}`,
  pictureName: (date) => `Bild ${date}`,
  photoFailed: 'Das Foto konnte nicht aufgenommen werden. Versuchen Sie es erneut.',
};
