/** The words of the PIN of the voicemail. */
export const voicemailPinEnglish = {
  heading: 'Voicemail PIN',
  /** `dialed` is `*97` and the extension. */
  purpose: (dialed: string) =>
    `Opens your voicemail from other phones: dial *97 and your extension (${dialed}) on any other phone of the office, or press * while your greeting plays.`,
  purposeAnyone:
    'Opens your voicemail from other phones: dial *97 and your extension on any other phone of the office, or press * while your greeting plays.',
  set: 'A PIN is set.',
  notSet: 'No PIN is set. Only your own phones open your voicemail.',
  pin: 'New PIN',
  rules:
    '4 to 10 digits that are not easy to guess: not all the same, no run such as 1234, not your extension.',
  show: 'Show PIN',
  hide: 'Hide PIN',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Your PIN is saved.',
  faults: {
    'no-pin': 'Type a PIN of 4 to 10 digits.',
    'not-digits': 'A PIN has digits only, from 0 to 9.',
    'pin-length': 'A PIN has 4 to 10 digits.',
    'pin-easy': 'This PIN is easy to guess. Choose another one.',
  },
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to choose a PIN.',
  unavailable: 'There is no PIN',
  unavailableHint: 'Your phone system has none, or you may not choose it.',
  failed: 'Your voicemail could not be loaded',
  notReady: 'The PIN of your voicemail is chosen here once the phone is set up.',
};
