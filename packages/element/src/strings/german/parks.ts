import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

/** The words of the parks. */
export const parksGerman: Strings['parks'] = {
  heading: 'Geparkte Anrufe',
  free: 'Frei',
  parkedBy: (who) => `Geparkt von ${who}`,
  returns: (who, duration) => `Zurück an ${who} in ${duration}`,
  waiting: 'Wartet',
  pickUp: 'Übernehmen',
  pickUpFrom: (who, park) => `${who} von ${park} übernehmen`,
  count: (calls) => counted(calls, 'Anruf geparkt', 'Anrufe geparkt'),
  empty: 'Es sind keine Parkplätze eingerichtet',
  emptyHint:
    'Auf einem Parkplatz wartet ein Anruf, bis ihn jemand übernimmt. Ihr Administrator kann Parkplätze hinzufügen.',
  unavailable: 'Parken ist nicht verfügbar',
  unavailableHint: 'Ihr Telefonsystem bietet es nicht an, oder Sie dürfen es nicht sehen.',
  offline: 'Der Server ist nicht erreichbar; diese Angaben können veraltet sein.',
  unreachable: 'Der Server ist nicht erreichbar',
  offlineHint: 'Die Parkplätze erscheinen wieder, sobald der Server antwortet.',
};
