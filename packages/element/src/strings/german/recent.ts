import type { Strings } from '../strings.ts';

/** The words of the recent calls. */
export const recentGerman: Strings['recent'] = {
  heading: 'Letzte Anrufe',
  empty: 'Noch keine Anrufe',
  emptyHint:
    'Ein- und ausgehende Anrufe werden hier aufgeführt. Wählen Sie eine Nummer für den ersten.',
  call: (name) => `${name} anrufen`,
  yesterday: 'Gestern',
  offline: 'Der Server ist nicht erreichbar; die neuesten Anrufe können fehlen.',
  kinds: {
    incoming: 'Eingehend',
    outgoing: 'Ausgehend',
    missed: 'Verpasst',
    busy: 'Besetzt',
    declined: 'Abgelehnt',
    declinedByMe: 'Von Ihnen abgelehnt',
    noAnswer: 'Keine Antwort',
    cancelled: 'Abgebrochen',
    failed: 'Nicht verbunden',
  },
};
