import type { Strings } from '../strings.ts';

/** The words of what can be told to someone who is to find out what went wrong. */
export const diagnosticsGerman: Strings['diagnostics'] = {
  copy: 'Diagnose kopieren',
  copied: 'Kopiert. Fügen Sie sie in eine Nachricht an die Person ein, die Ihnen hilft.',
  hint: 'Was in den letzten Anrufen geschah, für die Person, die Ihnen hilft. Ohne Namen, Nummern und Passwörter.',
  byHand: 'Der Browser hat das Kopieren nicht zugelassen. Kopieren Sie den Text unten selbst.',
  text: 'Diagnose',
};
