import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

export const agentStatusesSpanish: Strings['agentStatuses'] = {
  heading: 'Estados personalizados',
  hint: 'Los agentes los eligen además de Almuerzo, Pausa y Reunión. Mientras tengan uno, no reciben llamadas de las colas.',
  list: 'Estados de su oficina',
  paid: 'Pagado',
  unpaid: 'No pagado',
  paidHint: 'El tiempo en este estado cuenta como pagado.',
  new: 'Nuevo estado',
  name: 'Nombre',
  add: 'Agregar',
  save: 'Guardar',
  cancel: 'Cancelar',
  change: 'Cambiar',
  changeOf: (name) => `Cambiar ${name}`,
  delete: 'Eliminar',
  deleteOf: (name) => `Eliminar ${name}`,
  deleteAsk: (name) => `¿Eliminar ${name}?`,
  deleteConsequence: 'Los agentes que lo tengan ahora pasarán a Desconectado.',
  added: (name) => `Se agregó ${name}.`,
  changed: (name) => `Se guardó ${name}.`,
  deleted: (name) => `Se eliminó ${name}.`,
  gone: (name) => `${name} ya no existe. Otra persona lo eliminó.`,
  full: (most) => `Ya hay ${number(most)} estados, el máximo permitido. Elimine uno primero.`,
  faults: {
    'no-name': () => 'Escriba un nombre.',
    'name-too-long': (length) =>
      `Un nombre puede tener 40 caracteres como máximo; este tiene ${number(length)}.`,
    taken: () => 'Ya hay un estado con este nombre. Elija otro nombre.',
    'bad-name': () => 'Este nombre no se puede usar. Escriba otro.',
  },

  none: 'Aún no hay estados personalizados',
  noneHint: 'Cree uno para lo que hacen sus agentes además de llamadas, por ejemplo, Capacitación.',
  failed: 'No se pudieron cargar los estados',
  offline: 'No hay conexión con el servidor; es posible que esto no esté actualizado.',
  unreachable: 'No hay conexión con el servidor',
  unreachableHint: 'Los estados se mostrarán de nuevo en cuanto el servidor responda.',
  signedOut: 'La sesión está cerrada',
  signedOutHint: 'Inicie sesión para ver los estados de su oficina.',
  noScope: 'No tiene permiso para cambiar los estados de su oficina',
  noScopeHint:
    'Los crea un gerente de oficina o un supervisor del centro de llamadas. Si le falta un estado, pídaselo.',
  unavailable: 'No hay estados personalizados',
  unavailableHint: 'Su sistema telefónico no tiene colas de llamadas.',
};
