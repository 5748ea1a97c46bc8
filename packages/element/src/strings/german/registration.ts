import type { Strings } from '../strings.ts';

/** The words of the registration status. */
export const registrationGerman: Strings['registration'] = {
  sip: 'SIP',
  idle: 'Nicht registriert',
  registering: 'Wird registriert…',
  registered: 'Registriert',
  notRegistered: 'Nicht registriert',
  signedOut: 'Melden Sie sich an, um dieses Telefon zu registrieren.',
  nextTry: (duration) => `Nächster Versuch in ${duration}.`,
  microphonePrompt: 'Erlauben Sie das Mikrofon, damit man Sie hören kann.',
  allowMicrophone: 'Mikrofon erlauben',
  checkAgain: 'Erneut prüfen',
  noMicrophone: 'Kein Mikrofon',
};
