import type { Strings } from '../strings.ts';

/** The words of the sign-in form. */
export const signInFrench: Strings['signIn'] = {
  heading: 'Connexion',
  username: 'Nom d’utilisateur',
  password: 'Mot de passe',
  submit: 'SE CONNECTER',
  signingIn: 'Connexion…',
  missing: 'Saisissez votre nom d’utilisateur et votre mot de passe.',
  waitFor: (duration) => `Réessayez dans ${duration}.`,
  serverDown: 'Le serveur ne répond pas.',
  serverDownHint: 'Cette page se rétablit d’elle-même.',
  nextTry: (duration) => `Nouvel essai dans ${duration}.`,
  trying: 'Nouvel essai…',
  expired: 'Votre session a pris fin. Reconnectez-vous.',
  endedElsewhere: 'Vous avez été déconnecté depuis un autre endroit. Reconnectez-vous.',
  demoHeading: 'Utilisateurs de démonstration',
  demoHint: (password) =>
    `Cliquez sur l’un d’eux pour remplir le formulaire. Leur mot de passe est ${password}.`,
  fillIn: (name) => `Remplir avec ${name}`,

  or: 'ou',
  signInWith: (provider) => `Se connecter avec ${provider}`,
  notAllowed:
    'Vous ne pouvez pas vous connecter ici avec ce compte. Utilisez votre nom d’utilisateur et votre mot de passe, ou adressez-vous à votre administrateur.',
  linkNeeded:
    'Connectez-vous une fois avec votre nom d’utilisateur et votre mot de passe pour associer ce compte.',

  codeHeading: 'Encore une étape',
  codeHint:
    'Votre compte demande aussi un code. Ouvrez votre application d’authentification et saisissez celui qu’elle affiche.',
  code: 'Code',
  recoveryHint:
    'Saisissez l’un des codes que vous avez conservés pour le cas où vous n’auriez pas votre application. Chacun ne sert qu’une fois.',
  recoveryCode: 'Code de secours',
  useRecovery: 'Utiliser un code de secours',
  useApp: 'Utiliser le code de mon application',
  codeMissing: 'Saisissez le code.',
  recoveryWrong: 'Ce code de secours est incorrect ou a déjà été utilisé.',
  continue: 'Continuer',
  back: 'Retour',
};
