/** The words of the registration status. */
export const registrationEnglish = {
  sip: 'SIP',
  idle: 'Not registered',
  registering: 'Registering…',
  registered: 'Registered',
  notRegistered: 'Not registered',
  signedOut: 'Sign in to register this phone.',
  nextTry: (duration: string) => `Next try in ${duration}.`,
  microphonePrompt: 'Allow the microphone, so that people can hear you.',
  allowMicrophone: 'Allow microphone',
  checkAgain: 'Check again',
  noMicrophone: 'No microphone',
};
