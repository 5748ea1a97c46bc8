import type { Strings } from '../strings.ts';

/** The words of notifications outside of the page, and of turning them on. */
export const notificationsGerman: Strings['notifications'] = {
  heading: 'Desktop-Benachrichtigungen',
  incoming: (who) => `Eingehender Anruf von ${who}`,
  missed: (who) => `Verpasster Anruf von ${who}`,
  answer: 'Annehmen',
  reject: 'Ablehnen',
  question:
    'Benachrichtigung erhalten, wenn jemand anruft oder schreibt, während diese Seite im Hintergrund ist?',
  turnOn: 'Einschalten',
  notNow: 'Nicht jetzt',
  asking: 'Ihr Browser fragt jetzt nach Ihrer Erlaubnis: Wählen Sie dort „Zulassen“.',
  turnedOn: 'Desktop-Benachrichtigungen sind eingeschaltet.',
  on: 'Ein',
  onHint:
    'Sie erhalten eine Benachrichtigung, wenn jemand anruft, während diese Seite im Hintergrund ist.',
  off: 'Aus',
  offHint: 'Wenn jemand anruft, während diese Seite im Hintergrund ist, hören Sie es nur.',
  unanswered:
    'Ihr Browser hat gefragt und keine Antwort erhalten. Schalten Sie sie ein, um erneut gefragt zu werden.',
  blocked: 'Vom Browser blockiert',
  blockedHint:
    'Öffnen Sie die Website-Einstellungen mit dem Symbol neben der Adresse dieser Seite und erlauben Sie dort Benachrichtigungen. Danach können Sie sie hier einschalten.',
  unsupported: 'Nicht unterstützt',
  unsupportedHint: 'Dieser Browser bietet für diese Seite keine Benachrichtigungen.',
  inGroup: (who, group) => `${who} in ${group}`,
  newMessage: 'Neue Nachricht',
  voicemailFrom: (who) => `Sprachnachricht von ${who}`,
  answeredElsewhere: 'Auf einem anderen Telefon angenommen',
  declinedElsewhere: 'Auf einem anderen Telefon abgelehnt',
  forwarded: 'Weitergeleitet, weil niemand abgenommen hat',
  reply: 'Antworten',
  replyHint: 'Nachricht',
  kinds: 'Benachrichtigen bei',
  calls: 'Anrufe',
  messages: 'Nachrichten',
  voicemail: 'Sprachnachrichten',
  preview: 'Text der Nachrichten anzeigen',
  closed: 'Wenn die App geschlossen ist',
  closedHint:
    'Dieser Browser meldet sich, auch wenn keine Seite der App offen ist. „Annehmen“ öffnet sie und nimmt den Anruf an.',
  closedUnsupported: 'Dieser Browser kann sich nicht melden, wenn die App geschlossen ist.',
  closedFailed:
    'Der Push-Dienst dieses Browsers ist nicht erreichbar. Versuchen Sie es später noch einmal.',
  quietHours: 'Ruhezeiten',
  quietHoursHint:
    'In diesen Stunden gibt es keine Benachrichtigungen. Eine offene Seite klingelt trotzdem.',
  quietFrom: 'Von',
  quietTo: 'Bis',
  quietDays: 'Tage',
};
