/** The words of the app itself; the elements bring theirs. */
export const WORDS = {
  app: 'Hubline',
  menu: 'Menu',
  expand: 'Expand Toolbar',
  collapse: 'Collapse Toolbar',
  titled: (page: string) => `${page} · Hubline`,
  allCalls: 'All calls',
  notRinging: 'Not ringing?',
  voicemailPin: 'Voicemail PIN',
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  unreadMessages: (count: number) =>
    count === 1 ? '1 unread message' : `${count} unread messages`,
  open: 'Open',
  callersWait: (count: number) => (count === 1 ? '1 caller waits' : `${count} callers wait`),
  notLoaded: (page: string) => `${page} could not be loaded`,
  notLoadedHint: 'Calls go on as before. Check your connection, then try again.',
  call: 'Call',
  noCall: 'No call',
  noCallHint: 'Dial a number, or wait for someone to call. The call is shown here.',
  calling: (who: string) => `${who} is calling`,
};
