/** The words of the voicemail greetings. */
export const greetingsEnglish = {
  heading: 'Greetings',
  hint: 'Callers hear the default greeting before they leave a message.',
  list: 'Greetings',
  record: 'Record',
  upload: 'Upload',

  /** One greeting. */
  system: 'System greeting',
  systemSays: (extension: string) => `Says that you are not available at ${extension}`,
  systemSaysThat: 'Says that you are not available',
  recorded: 'Recorded',
  uploaded: 'Uploaded',
  yesterday: 'Yesterday',
  length: (length: string) => `Length ${length}`,
  default: 'Default',
  play: 'Play',
  stop: 'Stop',
  setDefault: 'Set as default',
  rename: 'Rename',
  delete: 'Delete',
  /** Which greeting a button is for. */
  playOf: (name: string) => `Play ${name}`,
  stopOf: (name: string) => `Stop ${name}`,
  setDefaultOf: (name: string) => `Set as default: ${name}`,
  renameOf: (name: string) => `Rename ${name}`,
  deleteOf: (name: string) => `Delete ${name}`,
  isDefaultNow: (name: string) => `Callers hear ${name} now.`,
  renamed: (name: string) => `The greeting is called ${name} now.`,

  /** Deleting one. */
  deleteAsk: (name: string) => `Delete ${name} for good?`,
  deleteDefaultAsk: 'It is the default one: callers will hear the system greeting instead.',
  deleted: (name: string) => `${name} was deleted.`,
  deletedDefault: (name: string) => `${name} was deleted. Callers hear the system greeting now.`,
  goneElsewhere: (name: string) =>
    `${name} is not there any more. It was deleted in another of your browsers.`,

  /** A new one. */
  newRecording: 'Record a greeting',
  newUpload: 'Upload a greeting',
  recordHint:
    'For example: “I cannot take your call now. Please leave your name and number after the tone.”',
  theGreeting: 'Greeting',
  chooseFile: 'Choose file',
  chooseOther: 'Choose another file',
  dropHere: 'or drop it here',
  dropNow: 'Drop a file to upload a greeting',
  fileHint: (minutes: number, megabytes: number) =>
    `A sound file of up to ${minutes} minutes and ${megabytes} MB. It is converted in your browser.`,
  reading: (file: string) => `Reading ${file}…`,
  notRead: (file: string, problem: string) => `${file}: ${problem}`,
  oneFile: 'One file at a time: the others were left out.',
  finishFirst: 'Save or cancel this greeting first, then drop the file again.',
  name: 'Name',
  proposedName: (place: number) => `Greeting ${place}`,
  useAsDefault: 'Use as default',
  save: 'Save',
  cancel: 'Cancel',
  converting: 'Converting…',
  sending: 'Sending…',
  saved: (name: string) => `${name} was saved.`,
  savedDefault: (name: string) => `${name} was saved. Callers hear it now.`,
  unsaved: 'This greeting is not saved yet.',
  keepEditing: 'Keep it',
  discard: 'Discard',

  faults: {
    'no-name': () => 'Type a name.',
    'name-too-long': (length: number) =>
      `A name has at most 100 characters; this one has ${length.toLocaleString('en')}.`,
    'bad-name': () => 'This name cannot be used. Type another one.',
    'no-recording': () => 'Record the greeting first.',
    'no-file': () => 'Choose a file first.',
  },

  none: 'Only the system greeting is there',
  noneHint: 'Record one to greet callers in your own voice.',
  failed: 'The greetings could not be loaded',
  offline: 'The server cannot be reached; this may be out of date.',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to see your greetings.',
  unavailable: 'There are no greetings',
  unavailableHint: 'Your phone system has none, or you may not see them.',
  notReady: 'Your voicemail greetings are shown here once the phone is set up.',
};
