import type { Strings } from '../strings.ts';

/** The words of the whole phone. */
export const softphoneGerman: Strings['softphone'] = {
  label: 'Telefon',
  signIn: 'Anmelden',
  userMenu: (name) => `Benutzermenü von ${name}`,
  extension: (extension) => `Nebenstelle ${extension}`,
  signOut: 'Abmelden',
  parks: 'Geparkte Anrufe',
  closePanel: 'Schließen',
  notConnected: 'Dieses Telefon ist noch nicht eingerichtet',
  notConnectedHint: 'Geben Sie dem Element im Attribut „server“ die Adresse eines Hubline-Servers.',
  notLoaded: 'Dieser Teil konnte nicht geladen werden.',
};
