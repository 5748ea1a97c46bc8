import type { Strings } from '../strings.ts';

export const recorderSpanish: Strings['recorder'] = {
  record: 'Grabar',
  recordAgain: 'Grabar de nuevo',
  stop: 'Detener',
  remove: 'Quitar',
  of: (act, what) => (what ? `${act}: ${what}` : act),
  recording: 'Grabación',
  starting: 'Solicitando acceso al micrófono…',
  stopping: 'Preparando la grabación…',
  recordingNow: 'Grabando…',
  atMost: (longest) => `${longest} como máximo`,
  elapsed: 'Duración',
  elapsedOf: (elapsed, longest) => `${elapsed} de ${longest}`,
  level: 'Nivel del micrófono',
  quiet: 'Bajo',
  good: 'Bueno',
  loud: 'Demasiado alto',
  full: 'Se alcanzó la duración máxima.',
  lost: 'Se perdió el micrófono. Lo que dijo hasta ese momento se conserva.',
  ready: (length) => `Grabado: ${length}`,
  trim: 'Recortar el silencio del principio y del final',
};
