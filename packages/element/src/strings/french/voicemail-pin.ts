import type { Strings } from '../strings.ts';

/** The words of the PIN of the voicemail. */
export const voicemailPinFrench: Strings['voicemailPin'] = {
  heading: 'Code PIN de la messagerie vocale',
  purpose: (dialed) =>
    `Donne accès à votre messagerie vocale depuis d’autres téléphones : composez *97 puis votre numéro de poste (${dialed}) sur n’importe quel autre téléphone de l’entreprise, ou appuyez sur * pendant votre annonce d’accueil.`,
  purposeAnyone:
    'Donne accès à votre messagerie vocale depuis d’autres téléphones : composez *97 puis votre numéro de poste sur n’importe quel autre téléphone de l’entreprise, ou appuyez sur * pendant votre annonce d’accueil.',
  set: 'Un code PIN est défini.',
  notSet:
    'Aucun code PIN n’est défini. Seuls vos propres téléphones donnent accès à votre messagerie vocale.',
  pin: 'Nouveau code PIN',
  rules:
    'De 4 à 10 chiffres difficiles à deviner : pas tous identiques, pas de suite comme 1234, pas votre numéro de poste.',
  show: 'Afficher le code PIN',
  hide: 'Masquer le code PIN',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Votre code PIN est enregistré.',
  faults: {
    'no-pin': 'Saisissez un code PIN de 4 à 10 chiffres.',
    'not-digits': 'Un code PIN ne comporte que des chiffres, de 0 à 9.',
    'pin-length': 'Un code PIN comporte de 4 à 10 chiffres.',
    'pin-easy': 'Ce code PIN est facile à deviner. Choisissez-en un autre.',
  },
  signedOut: 'Vous êtes déconnecté',
  signedOutHint: 'Connectez-vous pour choisir un code PIN.',
  unavailable: 'Il n’y a pas de code PIN',
  unavailableHint: 'Votre système téléphonique n’en propose pas, ou vous ne pouvez pas le choisir.',
  failed: 'Votre messagerie vocale n’a pas pu être chargée',
  notReady:
    'Le code PIN de votre messagerie vocale se choisit ici dès que le téléphone est configuré.',
};
