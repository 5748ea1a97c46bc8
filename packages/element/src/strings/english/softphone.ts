/** The words of the whole phone. */
export const softphoneEnglish = {
  label: 'Phone',
  signIn: 'Sign in',
  userMenu: (name: string) => `User menu of ${name}`,
  extension: (number: string) => `Extension ${number}`,
  signOut: 'Sign Out',
  parks: 'Call Park',
  closePanel: 'Close',
  notConnected: 'This phone is not set up yet',
  notConnectedHint: 'Give the element the address of a Hubline server in its “server” attribute.',
  notLoaded: 'This part could not be loaded.',
};
