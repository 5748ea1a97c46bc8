import type { Strings } from '../strings.ts';

/** The words of the whole phone. */
export const softphoneFrench: Strings['softphone'] = {
  label: 'Téléphone',
  signIn: 'Se connecter',
  userMenu: (name) => `Menu utilisateur : ${name}`,
  extension: (extension) => `Poste ${extension}`,
  signOut: 'Se déconnecter',
  parks: 'Appels parqués',
  closePanel: 'Fermer',
  notConnected: 'Ce téléphone n’est pas encore configuré',
  notConnectedHint:
    'Indiquez à l’élément l’adresse d’un serveur Hubline dans son attribut « server ».',
  notLoaded: 'Cette partie n’a pas pu être chargée.',
};
