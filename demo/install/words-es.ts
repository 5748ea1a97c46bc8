import { plural } from '@hubline/element';
import type { InstallWords } from './words.ts';

export const installSpanish: InstallWords = {
  checkForUpdates: 'Buscar actualizaciones',
  upToDate: 'Todo está al día',
  notChecked: 'No se pudo buscar actualizaciones. Comprueba la conexión y vuelve a intentarlo.',
  updateReady: 'Hay una versión nueva lista.',
  updateReadyInCall: 'Hay una versión nueva lista. Se puede instalar después de la llamada.',
  updateWaits: 'La versión nueva se instalará después de la llamada.',
  updating: 'Actualizando…',
  update: 'Actualizar',
  later: 'Más tarde',
  installApp: 'Instalar la aplicación',
  phoneLinks: 'Números de teléfono en páginas web',
  phoneLinksHint:
    'Un clic en un número lo lleva al teclado. Nunca se llama antes de que pulses Marcar.',
  phoneLinksTurnOn: 'Abrir con Hubline',
  phoneLinksAsked: 'El navegador te pide permiso ahora, si no se lo diste antes.',
  phoneLinksRefused: 'Este navegador no permite que Hubline abra números de teléfono.',
  noNumber: 'No hay ningún número de teléfono en ese enlace.',
  whoGetsIt: 'Elige la conversación que recibirá lo que has compartido.',
  sharedFiles: (count) => plural('es', count, { one: '# archivo', other: '# archivos' }),
  choose: 'Elegir conversación',
  discard: 'Descartar',
  sharedNothing: 'No había nada en lo que has compartido.',
  sharedTooLarge:
    'Lo que has compartido es demasiado grande. Comparte menos archivos o más pequeños.',
  sharedFailed: 'No se pudo guardar lo que has compartido. Vuelve a compartirlo.',
  notThere: 'Lo que has compartido no puede ir a esa conversación. Elige otra.',
};
