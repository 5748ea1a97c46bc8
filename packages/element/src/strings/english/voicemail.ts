/** The words of the mailbox. */
export const voicemailEnglish = {
  heading: 'Voicemail',
  folder: 'Which messages',
  folders: { new: 'New', saved: 'Saved' },
  folderCount: (folder: string, count: number) => `${folder} (${count.toLocaleString('en')})`,
  list: 'Messages',
  yesterday: 'Yesterday',
  unheard: 'New',
  cutOff: 'Cut off',
  cutOffHint: 'Cut off: the connection was lost before the message was over.',
  forwardedBy: (who: string) => `Forwarded by ${who}`,
  length: 'Length',

  empty: { new: 'No new messages', saved: 'No saved messages' },
  emptyHint: {
    new: 'When you do not answer, callers can leave a message. You find it here.',
    saved: 'Messages that you have listened to are kept here.',
  },
  failed: 'The messages could not be loaded',
  moreFailed: 'Older messages could not be loaded.',
  offline: 'The server cannot be reached; the newest messages may be missing.',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to see your messages.',
  unavailable: 'There is no voicemail',
  unavailableHint: 'Your phone system takes no messages, or you may not see them.',

  /** One message. */
  details: 'Message',
  none: 'No message chosen',
  noneHint: 'Choose a message to listen to it.',
  back: 'Back',
  close: 'Close',
  messageFrom: (who: string) => `Message from ${who}`,
  messageOf: (who: string, date: string) => `Message from ${who}, ${date}`,
  callBack: 'Call back',
  callBackParty: (who: string) => `Call back ${who}`,
  forward: 'Forward',
  delete: 'Delete',
  markNew: 'Mark as new',
  save: 'Save',
  addContact: 'Add to contacts',
  notMoved: {
    new: (problem: string) => `Not marked as new. ${problem}`,
    saved: (problem: string) => `Not saved. ${problem}`,
  },
  markedNew: 'Marked as new',
  savedNow: 'Saved',

  /** Deleting. */
  deleted: (who: string) => `The message from ${who} was deleted.`,
  notDeleted: (who: string, problem: string) =>
    `The message from ${who} was not deleted. ${problem}`,
  undo: 'Undo',
  undone: (who: string) => `The message from ${who} is back.`,
  notUndone: (who: string, problem: string) =>
    `The message from ${who} could not be brought back. ${problem}`,
  dismiss: 'Dismiss',

  /** Forwarding. */
  forwardHeading: (who: string) => `Forward the message from ${who}`,
  forwardHint: 'Each of them gets a copy.',
  to: 'To',
  toHint: 'Name or extension',
  chosen: 'Chosen colleagues',
  removeRecipient: (who: string) => `Remove ${who}`,
  colleagues: 'Colleagues',
  noColleague: (text: string) => `No colleague matches “${text}”.`,
  noColleagues: 'There is nobody else in your office.',
  found: (count: number) => (count === 1 ? '1 colleague found' : `${count} colleagues found`),
  added: (who: string) => `${who} added`,
  removed: (who: string) => `${who} removed`,
  most: (count: number) => `At most ${count} colleagues.`,
  chooseSomeone: 'Choose at least one colleague.',
  chooseOrClear: (text: string) =>
    `“${text}” is nobody yet. Choose a colleague, or clear the field.`,
  comment: 'Comment',
  optional: 'optional',
  commentCount: (count: number, most: number) => `${count} of ${most} characters`,
  commentTooLong: (count: number) =>
    count === 1
      ? 'The comment is 1 character too long.'
      : `The comment is ${count.toLocaleString('en')} characters too long.`,
  spoken: 'Spoken comment',
  spokenHint: 'Heard before the message.',
  cancel: 'Cancel',
  send: 'Send',
  preparing: 'Getting the spoken comment ready…',
  sending: 'Sending…',
  forwarded: (to: string) => `Forwarded to ${to}.`,
  /** What the server refuses, by field. */
  refused: {
    to: 'Someone you chose is no colleague any more. Remove them, then send again.',
    comment: 'The comment is too long. Shorten it, then send again.',
  },
  notForwarded: (problem: string) => `Not forwarded. ${problem}`,
  notForwardedOf: (who: string, problem: string) =>
    `The message from ${who} was not forwarded. ${problem}`,
  open: 'Open',
  keptDraft: 'What you have prepared is kept until it is sent.',
};
