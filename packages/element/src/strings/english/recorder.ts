/** The words of what records a sound. */
export const recorderEnglish = {
  record: 'Record',
  recordAgain: 'Record again',
  stop: 'Stop',
  remove: 'Remove',
  /** Which of several sounds a button is for. */
  of: (act: string, what: string) => (what ? `${act}: ${what}` : act),
  /** Said and named where nobody told what is recorded. */
  recording: 'Recording',
  starting: 'Asking for the microphone…',
  stopping: 'Getting the recording ready…',
  recordingNow: 'Recording…',
  atMost: (longest: string) => `At most ${longest}`,
  elapsed: 'Length',
  elapsedOf: (elapsed: string, longest: string) => `${elapsed} of ${longest}`,
  level: 'Microphone level',
  quiet: 'Quiet',
  good: 'Good',
  loud: 'Too loud',
  full: 'This is as long as it may be.',
  lost: 'The microphone was lost. What you said until then is kept.',
  ready: (length: string) => `Recorded: ${length}`,
  trim: 'Trim silence at both ends',
};
