import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted } from './counted.ts';
import { YOU, have } from './you.ts';

/** Words of `hub-conversation-list`. */
export const conversationsGerman: Strings['conversations'] = {
  heading: 'Chat und SMS',
  new: 'NEU',
  newConversation: 'Neue Unterhaltung',
  filter: 'Welche Unterhaltungen',
  filters: { all: 'Alle', chats: 'Chats', sms: 'SMS', unread: 'Ungelesen' },
  search: 'Personen und Nachrichten suchen',
  searchHint: 'Name, Nummer oder Text',
  clearSearch: 'Suche löschen',
  list: 'Unterhaltungen',
  yesterday: 'Gestern',
  you: YOU,
  automatic: 'Automatische Antwort',

  kinds: { direct: 'Chat', group: 'Gruppe', sms: 'SMS' },
  unread: (count) => counted(count, 'ungelesene Nachricht', 'ungelesene Nachrichten'),
  markedUnread: 'Als ungelesen markiert',
  muted: 'Benachrichtigungen ausgeschaltet',
  failed: 'Nicht gesendet',
  waiting: 'Wartet auf den Versand',

  by: (who, text) => `${who}: ${text}`,
  nothingYet: 'Noch keine Nachrichten',
  deleted: 'Nachricht gelöscht',
  photo: 'Foto',
  photos: (count) => counted(count, 'Foto', 'Fotos'),
  document: (name) => `Dokument: ${name}`,
  files: (count) => counted(count, 'Datei', 'Dateien'),
  videoCall: 'Videoanruf',
  events: {
    created: (who) => `${have(who)} die Unterhaltung begonnen`,
    left: (who) => `${have(who)} die Unterhaltung verlassen`,
    added: (who, names) => `${have(who)} ${names} hinzugefügt`,
    removed: (who, names) => `${have(who)} ${names} entfernt`,
    renamed: (who, name) => `${have(who)} sie in „${name}“ umbenannt`,
    unnamed: (who) => `${have(who)} den Namen entfernt`,
  },

  empty: {
    all: 'Noch keine Unterhaltungen',
    chats: 'Noch keine Chats',
    sms: 'Noch keine SMS',
    unread: 'Nichts Ungelesenes',
  },
  emptyHint: {
    all: 'Chats mit Kollegen und SMS mit externen Nummern finden Sie hier. Beginnen Sie mit NEU.',
    chats: 'Chats mit einem oder mehreren Kollegen finden Sie hier. Beginnen Sie mit NEU.',
    sms: 'SMS mit externen Nummern finden Sie hier. Beginnen Sie mit NEU.',
    unread: 'Sie haben alle Nachrichten gelesen.',
  },

  people: 'Unterhaltungen',
  messages: 'Nachrichten',
  searching: 'Nachrichten werden durchsucht…',
  searchFailed: 'Die Nachrichten konnten nicht durchsucht werden.',
  mostFound: (count) =>
    plural(LOCALE, count, {
      one: 'Nur die neueste wird angezeigt. Suchen Sie nach mehr Wörtern, um andere zu finden.',
      other: 'Die neuesten # werden angezeigt. Suchen Sie nach mehr Wörtern, um andere zu finden.',
    }),
  found: (count) => counted(count, 'Ergebnis', 'Ergebnisse'),
  noMatch: (text) => `Nichts passt zu „${text}“.`,
  noMatchHint:
    'Versuchen Sie einen Teil des Namens, einige Ziffern einer Nummer oder ein Wort aus einer Nachricht.',
  noMatchIn: (filter) => `Es wurde nur unter „${filter}“ gesucht.`,
  searchAll: 'Alles durchsuchen',

  loadFailed: 'Die Unterhaltungen konnten nicht geladen werden',
  moreFailed: 'Ältere Unterhaltungen konnten nicht geladen werden.',
  offline: 'Der Server ist nicht erreichbar; die neuesten Nachrichten können fehlen.',
  signedOut: 'Sie sind abgemeldet',
  signedOutHint: 'Melden Sie sich an, um Ihre Unterhaltungen zu sehen.',
  unavailable: 'Es gibt keine Chats',
  unavailableHint: 'Ihr Telefonsystem hat keine, oder Sie dürfen sie nicht sehen.',
};
