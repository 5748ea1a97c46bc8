import type { Strings } from '../strings.ts';

export const voicemailPinSpanish: Strings['voicemailPin'] = {
  heading: 'PIN del buzón de voz',
  purpose: (dialed) =>
    `Abre su buzón de voz desde otros teléfonos: marque *97 y su extensión (${dialed}) en cualquier otro teléfono de la oficina, o pulse * mientras suena su saludo.`,
  purposeAnyone:
    'Abre su buzón de voz desde otros teléfonos: marque *97 y su extensión en cualquier otro teléfono de la oficina, o pulse * mientras suena su saludo.',
  set: 'Hay un PIN definido.',
  notSet: 'No hay ningún PIN definido. Solo sus propios teléfonos abren su buzón de voz.',
  pin: 'Nuevo PIN',
  rules:
    'De 4 a 10 dígitos que no sean fáciles de adivinar: no todos iguales, no una secuencia como 1234, no su extensión.',
  show: 'Mostrar PIN',
  hide: 'Ocultar PIN',
  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Su PIN se guardó.',
  faults: {
    'no-pin': 'Escriba un PIN de 4 a 10 dígitos.',
    'not-digits': 'Un PIN solo tiene dígitos, del 0 al 9.',
    'pin-length': 'Un PIN tiene de 4 a 10 dígitos.',
    'pin-easy': 'Este PIN es fácil de adivinar. Elija otro.',
  },
  signedOut: 'La sesión está cerrada',
  signedOutHint: 'Inicie sesión para elegir un PIN.',
  unavailable: 'No hay PIN',
  unavailableHint: 'Su sistema telefónico no lo tiene o no le permite elegirlo.',
  failed: 'No se pudo cargar su buzón de voz',
  notReady: 'El PIN de su buzón de voz se elige aquí cuando el teléfono esté configurado.',
};
