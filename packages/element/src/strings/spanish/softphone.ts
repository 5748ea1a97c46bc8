import type { Strings } from '../strings.ts';

export const softphoneSpanish: Strings['softphone'] = {
  label: 'Teléfono',
  signIn: 'Iniciar sesión',
  userMenu: (name) => `Menú de usuario de ${name}`,
  extension: (number) => `Extensión ${number}`,
  signOut: 'Cerrar sesión',
  parks: 'Llamadas estacionadas',
  closePanel: 'Cerrar',
  notConnected: 'Este teléfono aún no está configurado',
  notConnectedHint:
    'Indique la dirección de un servidor de Hubline en el atributo “server” del elemento.',
  notLoaded: 'No se pudo cargar esta parte.',
};
