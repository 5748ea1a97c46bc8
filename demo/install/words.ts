export interface InstallWords {
  readonly checkForUpdates: string;
  readonly upToDate: string;
  readonly notChecked: string;
  readonly updateReady: string;
  readonly updateReadyInCall: string;
  readonly updateWaits: string;
  readonly updating: string;
  readonly update: string;
  readonly later: string;
  readonly installApp: string;
  readonly phoneLinks: string;
  readonly phoneLinksHint: string;
  readonly phoneLinksTurnOn: string;
  readonly phoneLinksAsked: string;
  readonly phoneLinksRefused: string;
  readonly noNumber: string;
  readonly whoGetsIt: string;
  readonly sharedFiles: (count: number) => string;
  readonly choose: string;
  readonly discard: string;
  readonly sharedNothing: string;
  readonly sharedTooLarge: string;
  readonly sharedFailed: string;
  readonly notThere: string;
}

export const installEnglish: InstallWords = {
  checkForUpdates: 'Check for updates',
  upToDate: 'Up to date',
  notChecked: 'Could not look for updates. Check your connection, then try again.',
  updateReady: 'A new version is ready.',
  updateReadyInCall: 'A new version is ready. It can be installed after your call.',
  updateWaits: 'The new version will be installed after your call.',
  updating: 'Updating…',
  update: 'Update',
  later: 'Later',
  installApp: 'Install app',
  phoneLinks: 'Phone numbers on websites',
  phoneLinksHint:
    'A click on a phone number brings it to the dial pad. It is never called before you press Dial.',
  phoneLinksTurnOn: 'Open with Hubline',
  phoneLinksAsked: 'Your browser asks for your permission now, unless you have given it before.',
  phoneLinksRefused: 'This browser does not let Hubline open phone numbers.',
  noNumber: 'There is no phone number in that link.',
  whoGetsIt: 'Choose the conversation that gets what you shared.',
  sharedFiles: (count) => (count === 1 ? '1 file' : `${count} files`),
  choose: 'Choose conversation',
  discard: 'Discard',
  sharedNothing: 'There was nothing in what you shared.',
  sharedTooLarge: 'What you shared is too large. Share fewer or smaller files.',
  sharedFailed: 'What you shared could not be kept. Try to share it again.',
  notThere: 'What you shared cannot go into that conversation. Choose another one.',
};
