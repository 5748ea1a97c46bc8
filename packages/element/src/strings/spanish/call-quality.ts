import type { Strings } from '../strings.ts';

export const callQualitySpanish: Strings['callQuality'] = {
  label: { good: 'Conexión: buena', fair: 'Conexión: regular', poor: 'Conexión: mala' },
  short: { good: 'Buena', fair: 'Regular', poor: 'Mala' },
  explained: {
    good: 'La conversación se oye con toda claridad.',
    fair: 'La conversación se entiende, aunque no siempre cada palabra.',
    poor: 'Es posible que la conversación no se entienda.',
  },
  advice:
    'Acérquese al Wi-Fi o use un cable. Mientras tanto, cierre los programas que usan la red.',
  warnings: {
    loss: 'Pueden faltar palabras.',
    jitter: 'El sonido puede entrecortarse.',
    delay: 'Su voz puede llegar con retraso.',
    interruptions: 'El sonido se interrumpe de vez en cuando.',
  },
  figures: 'Datos de esta llamada',
  quality: 'Calidad, de 1 a 4,5',
  lossIn: 'Pérdida al recibir',
  lossOut: 'Pérdida al enviar',
  jitter: 'Fluctuación (jitter)',
  roundTrip: 'Retraso, ida y vuelta',
  milliseconds: (count) => `${count} ms`,
  notKnown: 'Desconocido',
  faults: {
    'microphone-muted': () =>
      'El sistema silenció el micrófono. Actívelo en los auriculares o en la configuración de sonido del sistema.',
    'microphone-gone': () => 'El micrófono se desconectó. Conéctelo de nuevo o elija otro.',
    'microphone-silent': () =>
      'No llega sonido del micrófono. Suba el volumen del micrófono o elija otro.',
    'local-network': () =>
      'El navegador no deja que esta página use la red local. Permítalo en la configuración del sitio, junto a la dirección de esta página.',
    'consent-lost': (name) => `Se perdió la conexión con ${name}.`,
    'no-packets-in': (name) => `No llega nada de ${name}.`,
    'no-packets-out': (name) => `Su voz no le llega a ${name}.`,
    'silence-in': (name) =>
      `De ${name} solo llega silencio. Es posible que su micrófono esté apagado.`,
  },
  repairing: 'Intentando reparar…',
  soundBack: 'El sonido volvió.',
};
