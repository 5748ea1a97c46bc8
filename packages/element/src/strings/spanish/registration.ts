import type { Strings } from '../strings.ts';

export const registrationSpanish: Strings['registration'] = {
  sip: 'SIP',
  idle: 'No registrado',
  registering: 'Registrando…',
  registered: 'Registrado',
  notRegistered: 'No registrado',
  signedOut: 'Inicie sesión para registrar este teléfono.',
  nextTry: (duration) => `Próximo intento en ${duration}.`,
  microphonePrompt: 'Permita el micrófono para que le oigan.',
  allowMicrophone: 'Permitir micrófono',
  checkAgain: 'Comprobar de nuevo',
  noMicrophone: 'Sin micrófono',
};
