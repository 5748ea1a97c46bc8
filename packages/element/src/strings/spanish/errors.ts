import type { HubErrorCode } from '@hubline/core';
import type { LateErrorCode } from '../english/late-errors.ts';

export const errorsSpanish: Record<Exclude<HubErrorCode, LateErrorCode>, string> = {
  'session/too-many-tries': 'Hubo demasiados intentos. Espere un momento e inténtelo de nuevo.',
  'session/expired': 'Su sesión terminó. Inicie sesión de nuevo.',
  'session/signed-out': 'La sesión está cerrada. Inicie sesión para continuar.',
  'network/unreachable': 'No hay conexión con el servidor. Revise su conexión a Internet.',
  'network/timeout': 'El servidor tardó demasiado en responder. Inténtelo de nuevo en un momento.',
  'server/failed':
    'Algo falló en el servidor. Inténtelo de nuevo en un momento; si vuelve a ocurrir, avise a su administrador.',
  'server/bad-answer':
    'El servidor dio una respuesta que este teléfono no entiende. Vuelva a cargar la página; si vuelve a ocurrir, avise a su administrador.',
  'request/invalid': 'Algún dato no es correcto. Revíselo e inténtelo de nuevo.',
  'request/not-found': 'Lo solicitado ya no existe. Vuelva a cargar para ver lo que hay.',
  'request/forbidden':
    'No tiene permiso para hacer esto. Si lo necesita, pídalo a su administrador.',
  'phone/not-registered':
    'Este teléfono no está registrado. Inténtelo de nuevo cuando indique Registrado.',
  'phone/refused':
    'El sistema telefónico rechazó este teléfono. Cierre la sesión e iníciela de nuevo; si vuelve a ocurrir, avise a su administrador.',
  'microphone/denied':
    'El micrófono está bloqueado para esta página. Permítalo en la barra de direcciones del navegador e inténtelo de nuevo.',
  'microphone/missing': 'No se encontró ningún micrófono. Conecte uno e inténtelo de nuevo.',
  'microphone/busy':
    'No se puede usar el micrófono, quizá porque otro programa lo está usando. Cierre ese programa e inténtelo de nuevo.',
  'microphone/insecure':
    'El navegador solo permite el micrófono en páginas seguras. Abra esta página con https.',
  'call/invalid-number': 'No se puede llamar a este número. Revíselo e inténtelo de nuevo.',
  'call/not-found': 'Este número no existe. Revíselo y llame de nuevo.',
  'call/no-route':
    'No hay ninguna línea externa configurada para este número. Si necesita llamarlo, consulte a su administrador.',
  'call/unreachable': 'Ahora no se puede localizar ese teléfono. Inténtelo más tarde.',
  'call/no-answer': 'Nadie contestó. Inténtelo más tarde.',
  'call/busy': 'La línea está ocupada. Inténtelo más tarde.',
  'call/declined': 'La llamada fue rechazada. Inténtelo más tarde.',
  'call/in-progress': 'No hay lugar para otra llamada. Finalice una e inténtelo de nuevo.',
  'call/ended': 'Esta llamada ya terminó. Llame de nuevo si aún necesita hablar.',
  'call/media-failed':
    'No se pudo establecer el sonido. Revise su conexión a Internet y llame de nuevo.',
  'call/failed': 'Algo falló en la llamada. Inténtelo de nuevo en un momento.',
  'call/own-number': 'Este es su propio número. Elija otro.',
};
