/** Words of `hub-message-thread`. */
export const messageThreadEnglish = {
  heading: 'Messages',
  today: 'Today',
  yesterday: 'Yesterday',
  you: 'You',
  newMessages: 'New messages',

  /** A message as a whole, for assistive technology. */
  message: (who: string, when: string, text: string) => `${who}, ${when}: ${text}`,
  /** New ones of others, said as they come. */
  arrived: (who: string, text: string) => `${who}: ${text}`,
  edited: 'edited',
  deleted: 'Message deleted',
  showMore: 'Show more',
  showLess: 'Show less',
  showQuoted: (who: string) => `Show the message of ${who} that this answers`,
  quotedUnseen: 'A message that you cannot see',

  /** Files. */
  picture: (name: string) => `Picture: ${name}`,
  openPicture: (name: string) => `Open picture ${name}`,
  pictureFailed: 'The picture could not be loaded.',
  download: 'Download',
  downloadFile: (name: string, size: string) => `Download ${name}, ${size}`,
  notDownloaded: (name: string, problem: string) => `${name} was not downloaded. ${problem}`,
  closePicture: 'Close',

  /** What can be done with a message. */
  options: 'Message Options',
  react: 'React',
  moreEmoji: 'More emoji',
  reply: 'Reply',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Your browser did not let the text be copied.',
  delete: 'Delete',
  deleteQuestion: 'Delete this message?',
  deleteHint: 'It is deleted for everyone in this conversation.',
  cancel: 'Cancel',
  save: 'Save',
  editText: 'Text of the message',
  editHint: 'Enter saves, Shift and Enter begins a new line, Escape returns.',
  reactWith: (emoji: string) => `React with ${emoji}`,
  reactions: 'Reactions',
  /** `chosen` is an emoji, and by how many it was chosen. */
  reaction: (chosen: string, names: string) => `${chosen}, ${names}`,
  addReaction: (chosen: string, names: string) => `${chosen}, ${names}. Press to add yours.`,
  removeReaction: (chosen: string, names: string) => `${chosen}, ${names}. Press to remove yours.`,
  notDone: (problem: string) => `That did not work. ${problem}`,

  /** How far one of mine got. */
  waiting: 'Waiting for connection',
  sending: 'Sending…',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  readBy: (names: string) => `Read by ${names}`,
  notSent: (problem: string) => `Not sent: ${problem}`,
  tryAgain: 'Try again',
  uploading: 'Upload',
  uploaded: (sent: string, total: string) => `${sent} of ${total}`,

  typing: (names: string, count: number) =>
    count === 1 ? `${names} is typing…` : `${names} are typing…`,

  /** Video. */
  videoStarted: (who: string) => `${who} started a video call`,
  videoEnded: 'Video call ended',
  join: 'Join',
  notJoined: (problem: string) => `You did not join. ${problem}`,

  jump: 'Jump to newest',
  jumpNew: (count: number) =>
    count === 1 ? 'Jump to newest, 1 new message' : `Jump to newest, ${count} new messages`,

  empty: 'No messages yet',
  emptyHint: 'Say hello: what you write appears here.',
  failed: 'The messages could not be loaded',
  moreFailed: 'More messages could not be loaded.',
  none: 'No conversation chosen',
  noneHint: 'Choose a conversation to read it.',
};
