/** The words of the sign-in form. */
export const signInEnglish = {
  heading: 'Sign in',
  username: 'Username',
  password: 'Password',
  submit: 'LOGIN',
  signingIn: 'Signing in…',
  missing: 'Type your username and your password.',
  waitFor: (duration: string) => `Try again in ${duration}.`,
  serverDown: 'The server does not answer.',
  serverDownHint: 'This page comes back by itself.',
  nextTry: (duration: string) => `Next try in ${duration}.`,
  trying: 'Trying now…',
  expired: 'Your session has ended. Sign in again.',
  endedElsewhere: 'You were signed out from another place. Sign in again.',
  demoHeading: 'Demo users',
  demoHint: (password: string) => `Click one to fill in the form. Their password is ${password}.`,
  fillIn: (name: string) => `Fill in ${name}`,

  /** Elsewhere. */
  or: 'or',
  signInWith: (provider: string) => `Sign in with ${provider}`,
  notAllowed:
    'You may not sign in with this account here. Use your username and password, or ask your administrator.',
  linkNeeded: 'Sign in once with your username and password to connect this account.',

  /** The second factor. */
  codeHeading: 'One more step',
  codeHint:
    'Your account asks for a code too. Open your authenticator app and enter the one that it shows.',
  code: 'Code',
  recoveryHint:
    'Enter one of the codes that you kept for when you are without your app. Each works once.',
  recoveryCode: 'Recovery code',
  useRecovery: 'Use a recovery code',
  useApp: 'Use the code of my app',
  codeMissing: 'Enter the code.',
  recoveryWrong: 'This recovery code is not right, or it was used before.',
  continue: 'Continue',
  back: 'Back',
};
