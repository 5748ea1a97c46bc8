/** Words of `hub-conversation-list`. */
export const conversationsEnglish = {
  heading: 'Chat and SMS',
  new: 'NEW',
  newConversation: 'New conversation',
  filter: 'Which conversations',
  filters: { all: 'All', chats: 'Chats', sms: 'SMS', unread: 'Unread' },
  search: 'Search people and messages',
  searchHint: 'Name, number or text',
  clearSearch: 'Clear search',
  list: 'Conversations',
  yesterday: 'Yesterday',
  you: 'You',
  /** Whom a text message is of that the own number sent by itself. */
  automatic: 'Automatic reply',

  /** The kinds, said before the name. */
  kinds: { direct: 'Chat', group: 'Group', sms: 'SMS' },
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  markedUnread: 'Marked as unread',
  muted: 'Notifications muted',
  failed: 'Not sent',
  waiting: 'Waiting to be sent',

  /** What was last written. */
  by: (who: string, text: string) => `${who}: ${text}`,
  nothingYet: 'No messages yet',
  deleted: 'Message deleted',
  photo: 'Photo',
  photos: (count: number) => `${count} photos`,
  document: (name: string) => `Document: ${name}`,
  files: (count: number) => `${count} files`,
  videoCall: 'Video call',
  events: {
    created: (who: string) => `${who} started the conversation`,
    left: (who: string) => `${who} left`,
    added: (who: string, names: string) => `${who} added ${names}`,
    removed: (who: string, names: string) => `${who} removed ${names}`,
    renamed: (who: string, name: string) => `${who} named it “${name}”`,
    unnamed: (who: string) => `${who} removed the name`,
  },

  empty: {
    all: 'No conversations yet',
    chats: 'No chats yet',
    sms: 'No text messages yet',
    unread: 'Nothing unread',
  },
  emptyHint: {
    all: 'Chats with colleagues and text messages with outside numbers are kept here. Start with NEW.',
    chats: 'Chats with one colleague or several are kept here. Start with NEW.',
    sms: 'Text messages with outside numbers are kept here. Start with NEW.',
    unread: 'You have read all messages.',
  },

  /** Search. */
  people: 'Conversations',
  messages: 'Messages',
  searching: 'Searching messages…',
  searchFailed: 'Messages could not be searched.',
  mostFound: (count: number) =>
    `The newest ${count} are shown. Search for more words to find others.`,
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  noMatch: (text: string) => `Nothing matches “${text}”.`,
  noMatchHint: 'Try part of a name, some digits of a number, or a word of a message.',
  noMatchIn: (filter: string) => `Only ${filter} was searched.`,
  searchAll: 'Search all',

  loadFailed: 'The conversations could not be loaded',
  moreFailed: 'Older conversations could not be loaded.',
  offline: 'The server cannot be reached; the newest messages may be missing.',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to see your conversations.',
  unavailable: 'There are no chats',
  unavailableHint: 'Your phone system has none, or you may not see them.',
};
