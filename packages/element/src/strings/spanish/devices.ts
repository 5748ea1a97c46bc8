import type { Strings } from '../strings.ts';

export const devicesSpanish: Strings['devices'] = {
  heading: 'Dispositivos',
  microphone: 'Micrófono',
  speaker: 'Altavoz',
  ringer: 'Timbre',
  camera: 'Cámara',
  cameraHint: 'Lo que los demás ven en una videollamada.',
  showCamera: 'Mostrar cámara',
  hideCamera: 'Ocultar cámara',
  cameraPicture: 'Lo que ve su cámara',
  allowCamera:
    'Muestre la cámara para ver sus cámaras por nombre. Mientras tanto, nadie ve su imagen.',
  speakerHint: 'Donde se oye a la otra persona.',
  ringerHint: 'Donde suena este teléfono cuando alguien llama.',
  systemDefault: 'Predeterminado del sistema',
  systemDefaultNamed: (device) => `Predeterminado del sistema (${device})`,
  unnamed: (count) => `Dispositivo ${count}`,
  twin: (device, count) => `${device} (${count})`,
  notConnected: (device) => `${device} (no conectado)`,
  usedMeanwhile: (device) =>
    `${device} (no conectado): mientras tanto se usa el predeterminado del sistema.`,
  chosenBefore: 'Dispositivo elegido',
  test: 'Probar',
  testOf: (what) => `Probar: ${what}`,
  tested: '¿No se oyó nada? Suba el volumen o elija otro dispositivo.',
  testedFixed: '¿No se oyó nada? Suba el volumen de su computadora.',
  level: 'Nivel del micrófono',
  noSound: 'No llega sonido',
  noSoundHint: 'Diga algo. Si el medidor no se mueve, elija otro micrófono.',
  quiet: 'Bajo',
  good: 'Bueno',
  loud: 'Demasiado alto',
  loudHint: 'Demasiado alto: aleje el micrófono o baje su volumen.',
  speak: 'Diga algo para comprobar si se le oye.',
  heard: 'Se le oye bien.',
  allowFirst:
    'Permita el micrófono para ver su nivel y los nombres de sus dispositivos. Mientras tanto, nadie le oye.',
  allowMicrophone: 'Permitir micrófono',
  checkAgain: 'Comprobar de nuevo',
  noChoice:
    'Este navegador reproduce por el altavoz del sistema y no permite elegir. Elija el altavoz en la configuración de su computadora.',
  noOutputs: 'El navegador no indica otros dispositivos.',
  remembered: 'Se recuerda en este navegador.',
  notReady:
    'Los dispositivos de esta computadora aparecerán aquí cuando el teléfono esté configurado.',
};
