import type { Strings } from '../strings.ts';

export const miniPhoneGerman: Strings['miniPhone'] = {
  name: 'Mini-Telefon',
  back: 'Zurück zur Seite',
  noCall: 'Kein Anruf',
  refused:
    'Das Fenster wurde nicht geöffnet. Erlauben Sie in Ihrem Browser Pop-ups für diese Seite und drücken Sie noch einmal „Mini-Telefon“.',
};
