import type { Strings } from '../strings.ts';

/** The words of the registration status. */
export const registrationFrench: Strings['registration'] = {
  sip: 'SIP',
  idle: 'Non enregistré',
  registering: 'Enregistrement…',
  registered: 'Enregistré',
  notRegistered: 'Non enregistré',
  signedOut: 'Connectez-vous pour enregistrer ce téléphone.',
  nextTry: (duration) => `Nouvel essai dans ${duration}.`,
  microphonePrompt: 'Autorisez le micro pour que l’on puisse vous entendre.',
  allowMicrophone: 'Autoriser le micro',
  checkAgain: 'Vérifier à nouveau',
  noMicrophone: 'Pas de micro',
};
