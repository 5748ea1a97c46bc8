import type { Strings } from '../strings.ts';

/** The words of the sign-in form. */
export const signInGerman: Strings['signIn'] = {
  heading: 'Anmelden',
  username: 'Benutzername',
  password: 'Passwort',
  submit: 'ANMELDEN',
  signingIn: 'Anmeldung läuft…',
  missing: 'Geben Sie Ihren Benutzernamen und Ihr Passwort ein.',
  waitFor: (duration) => `Versuchen Sie es in ${duration} erneut.`,
  serverDown: 'Der Server antwortet nicht.',
  serverDownHint: 'Diese Seite kommt von selbst wieder.',
  nextTry: (duration) => `Nächster Versuch in ${duration}.`,
  trying: 'Wird jetzt versucht…',
  expired: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
  endedElsewhere: 'Sie wurden von einem anderen Ort aus abgemeldet. Melden Sie sich erneut an.',
  demoHeading: 'Demo-Benutzer',
  demoHint: (password) =>
    `Klicken Sie auf einen, um das Formular auszufüllen. Das Passwort lautet ${password}.`,
  fillIn: (name) => `Mit ${name} ausfüllen`,

  or: 'oder',
  signInWith: (provider) => `Mit ${provider} anmelden`,
  notAllowed:
    'Sie dürfen sich mit diesem Konto hier nicht anmelden. Verwenden Sie Ihren Benutzernamen und Ihr Passwort oder fragen Sie Ihren Administrator.',
  linkNeeded:
    'Melden Sie sich einmal mit Benutzername und Passwort an, um dieses Konto zu verbinden.',

  codeHeading: 'Noch ein Schritt',
  codeHint:
    'Ihr Konto verlangt zusätzlich einen Code. Öffnen Sie Ihre Authentifizierungs-App und geben Sie den angezeigten Code ein.',
  code: 'Code',
  recoveryHint:
    'Geben Sie einen der Codes ein, die Sie für den Fall aufbewahrt haben, dass Ihnen die App fehlt. Jeder gilt einmal.',
  recoveryCode: 'Wiederherstellungscode',
  useRecovery: 'Wiederherstellungscode verwenden',
  useApp: 'Code aus meiner App verwenden',
  codeMissing: 'Geben Sie den Code ein.',
  recoveryWrong: 'Dieser Wiederherstellungscode ist falsch oder wurde schon verwendet.',
  continue: 'Weiter',
  back: 'Zurück',
};
