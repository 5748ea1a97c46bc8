/** The words of the recent calls. */
export const recentEnglish = {
  heading: 'Recent Calls',
  empty: 'No calls yet',
  emptyHint: 'Calls you make and receive are listed here. Dial a number to make the first one.',
  call: (name: string) => `Call ${name}`,
  yesterday: 'Yesterday',
  offline: 'The server cannot be reached; the newest calls may be missing.',
  kinds: {
    incoming: 'Incoming',
    outgoing: 'Outgoing',
    missed: 'Missed',
    busy: 'Busy',
    declined: 'Declined',
    declinedByMe: 'Declined by you',
    noAnswer: 'No answer',
    cancelled: 'Cancelled',
    failed: 'Not connected',
  },
};
