import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

/** The words of the dial pad. */
export const dialPadGerman: Strings['dialPad'] = {
  label: 'Wähltasten',
  field: 'Name oder Nummer',
  dial: 'Anrufen',
  delete: 'Letzte Ziffer löschen',
  hint: 'Geben Sie einen Namen zum Suchen oder eine Nummer ein.',
  search: 'Suchen',
  noMatch: (text) => `Kein Kontakt passt zu „${text}“.`,
  noMatchHint: 'Prüfen Sie den Namen oder geben Sie eine Nummer ein.',
  found: (count) => counted(count, 'Kontakt gefunden', 'Kontakte gefunden'),
  empty: 'Geben Sie zuerst einen Namen oder eine Nummer ein.',
  notANumber: 'Wählen Sie einen Kontakt oder geben Sie eine Nummer ein.',
  sent: 'Gesendete Ziffern',
  phones: {
    extension: 'Nebenstelle',
    work: 'Arbeit',
    mobile: 'Mobil',
    home: 'Privat',
    fax: 'Fax',
    other: 'Sonstige',
  },
};
