import type { Strings } from '../strings.ts';

/** The words of notifications outside of the page, and of turning them on. */
export const notificationsGerman: Strings['notifications'] = {
  heading: 'Desktop-Benachrichtigungen',
  incoming: (who) => `Eingehender Anruf von ${who}`,
  missed: (who) => `Verpasster Anruf von ${who}`,
  answer: 'Annehmen',
  reject: 'Ablehnen',
  question:
    'Benachrichtigung erhalten, wenn jemand anruft, während diese Seite im Hintergrund ist?',
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
};
