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
};
