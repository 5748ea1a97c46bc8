import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted } from './counted.ts';
import { YOU, have } from './you.ts';

/** Words of `hub-message-thread`. */
export const messageThreadGerman: Strings['messageThread'] = {
  heading: 'Nachrichten',
  today: 'Heute',
  yesterday: 'Gestern',
  you: YOU,
  newMessages: 'Neue Nachrichten',

  message: (who, when, text) => `${who}, ${when}: ${text}`,
  arrived: (who, text) => `${who}: ${text}`,
  edited: 'bearbeitet',
  deleted: 'Nachricht gelöscht',
  showMore: 'Mehr anzeigen',
  showLess: 'Weniger anzeigen',
  showQuoted: (who) => `Nachricht anzeigen, auf die diese antwortet: ${who}`,
  quotedUnseen: 'Eine Nachricht, die Sie nicht sehen können',

  picture: (name) => `Bild: ${name}`,
  openPicture: (name) => `Bild ${name} öffnen`,
  pictureFailed: 'Das Bild konnte nicht geladen werden.',
  download: 'Herunterladen',
  downloadFile: (name, size) => `${name} herunterladen, ${size}`,
  notDownloaded: (name, problem) => `${name} wurde nicht heruntergeladen. ${problem}`,
  closePicture: 'Schließen',

  options: 'Nachrichtenoptionen',
  react: 'Reagieren',
  moreEmoji: 'Weitere Emojis',
  reply: 'Antworten',
  edit: 'Bearbeiten',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Ihr Browser hat das Kopieren des Textes nicht zugelassen.',
  delete: 'Löschen',
  deleteQuestion: 'Diese Nachricht löschen?',
  deleteHint: 'Sie wird für alle in dieser Unterhaltung gelöscht.',
  cancel: 'Abbrechen',
  save: 'Speichern',
  editText: 'Text der Nachricht',
  editHint:
    'Die Eingabetaste speichert, Umschalt und Eingabe beginnen eine neue Zeile, Escape führt zurück.',
  reactWith: (emoji) => `Mit ${emoji} reagieren`,
  reactions: 'Reaktionen',
  reaction: (chosen, names) => `${chosen}, ${names}`,
  addReaction: (chosen, names) => `${chosen}, ${names}. Drücken, um Ihre hinzuzufügen.`,
  removeReaction: (chosen, names) => `${chosen}, ${names}. Drücken, um Ihre zu entfernen.`,
  notDone: (problem) => `Das hat nicht funktioniert. ${problem}`,

  waiting: 'Wartet auf Verbindung',
  sending: 'Wird gesendet…',
  sent: 'Gesendet',
  delivered: 'Zugestellt',
  read: 'Gelesen',
  readBy: (names) => `Gelesen von ${names}`,
  notSent: (problem) => `Nicht gesendet: ${problem}`,
  tryAgain: 'Erneut versuchen',
  uploading: 'Hochladen',
  uploaded: (sent, total) => `${sent} von ${total}`,

  typing: (names, count) =>
    `${names} ${plural(LOCALE, count, { one: 'schreibt', other: 'schreiben' })}…`,

  videoStarted: (who) => `${have(who)} einen Videoanruf gestartet`,
  videoEnded: 'Videoanruf beendet',
  join: 'Beitreten',
  notJoined: (problem) => `Sie sind nicht beigetreten. ${problem}`,

  jump: 'Zur neuesten springen',
  jumpNew: (count) =>
    `Zur neuesten springen, ${counted(count, 'neue Nachricht', 'neue Nachrichten')}`,

  empty: 'Noch keine Nachrichten',
  emptyHint: 'Sagen Sie Hallo: Was Sie schreiben, erscheint hier.',
  failed: 'Die Nachrichten konnten nicht geladen werden',
  moreFailed: 'Weitere Nachrichten konnten nicht geladen werden.',
  none: 'Keine Unterhaltung gewählt',
  noneHint: 'Wählen Sie eine Unterhaltung, um sie zu lesen.',
};
