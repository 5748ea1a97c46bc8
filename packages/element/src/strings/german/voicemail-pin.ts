import type { Strings } from '../strings.ts';

/** The words of the PIN of the voicemail. */
export const voicemailPinGerman: Strings['voicemailPin'] = {
  heading: 'PIN der Mailbox',
  purpose: (dialed) =>
    `Öffnet Ihre Mailbox von anderen Telefonen aus: Wählen Sie auf einem beliebigen anderen Telefon des Unternehmens *97 und Ihre Nebenstelle (${dialed}) oder drücken Sie *, während Ihre Ansage läuft.`,
  purposeAnyone:
    'Öffnet Ihre Mailbox von anderen Telefonen aus: Wählen Sie auf einem beliebigen anderen Telefon des Unternehmens *97 und Ihre Nebenstelle oder drücken Sie *, während Ihre Ansage läuft.',
  set: 'Eine PIN ist festgelegt.',
  notSet: 'Es ist keine PIN festgelegt. Nur Ihre eigenen Telefone öffnen Ihre Mailbox.',
  pin: 'Neue PIN',
  rules:
    '4 bis 10 Ziffern, die nicht leicht zu erraten sind: nicht alle gleich, keine Folge wie 1234, nicht Ihre Nebenstelle.',
  show: 'PIN anzeigen',
  hide: 'PIN verbergen',
  save: 'Speichern',
  saving: 'Wird gespeichert…',
  saved: 'Ihre PIN ist gespeichert.',
  faults: {
    'no-pin': 'Geben Sie eine PIN mit 4 bis 10 Ziffern ein.',
    'not-digits': 'Eine PIN besteht nur aus Ziffern von 0 bis 9.',
    'pin-length': 'Eine PIN hat 4 bis 10 Ziffern.',
    'pin-easy': 'Diese PIN ist leicht zu erraten. Wählen Sie eine andere.',
  },
  signedOut: 'Sie sind abgemeldet',
  signedOutHint: 'Melden Sie sich an, um eine PIN festzulegen.',
  unavailable: 'Es gibt keine PIN',
  unavailableHint: 'Ihr Telefonsystem hat keine, oder Sie dürfen sie nicht festlegen.',
  failed: 'Ihre Mailbox konnte nicht geladen werden',
  notReady: 'Die PIN Ihrer Mailbox wird hier festgelegt, sobald das Telefon eingerichtet ist.',
};
