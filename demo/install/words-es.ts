import { plural } from '@hubline/element';
import type { InstallWords } from './words.ts';

export const installSpanish: InstallWords = {
  checkForUpdates: 'Buscar actualizaciones',
  upToDate: 'Todo está al día',
  notChecked: 'No se pudo buscar actualizaciones. Revise la conexión e inténtelo de nuevo.',
  updateReady: 'Hay una versión nueva lista.',
  updateReadyInCall: 'Hay una versión nueva lista. Se puede instalar después de la llamada.',
  updateWaits: 'La versión nueva se instalará después de la llamada.',
  updating: 'Actualizando…',
  update: 'Actualizar',
  later: 'Más tarde',
  installApp: 'Instalar la aplicación',
  phoneLinks: 'Números de teléfono en páginas web',
  phoneLinksHint:
    'Un clic en un número lo lleva al teclado. Nunca se llama antes de pulsar Llamar.',
  phoneLinksTurnOn: 'Abrir con Hubline',
  phoneLinksAsked: 'El navegador pide permiso ahora, si no se le dio antes.',
  phoneLinksRefused: 'Este navegador no permite que Hubline abra números de teléfono.',
  noNumber: 'No hay ningún número de teléfono en ese enlace.',
  whoGetsIt: 'Elija la conversación que recibirá lo que compartió.',
  sharedFiles: (count) => plural('es', count, { one: '# archivo', other: '# archivos' }),
  choose: 'Elegir conversación',
  discard: 'Descartar',
  sharedNothing: 'No había nada en lo que compartió.',
  sharedTooLarge: 'Lo que compartió es demasiado grande. Comparta menos archivos o más pequeños.',
  sharedFailed: 'No se pudo guardar lo que compartió. Compártalo de nuevo.',
  notThere: 'Lo que compartió no puede ir a esa conversación. Elija otra.',
};
