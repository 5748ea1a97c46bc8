import type { Strings } from '../strings.ts';

export const playerSpanish: Strings['player'] = {
  play: 'Reproducir',
  pause: 'Pausar',
  of: (act, what) => (what ? `${act}: ${what}` : act),
  position: 'Posición',
  positionOf: (elapsed, total) => `${elapsed} de ${total}`,
  speed: (factor) => `Velocidad ${factor}`,
  download: 'Descargar',
  unplayable:
    'Este navegador no puede reproducir el sonido. Descárguelo para oírlo en otro programa.',
  blocked: 'El navegador no permitió iniciar el sonido. Pulse Reproducir de nuevo.',
};
