/** The words of a call that rings. */
export const incomingEnglish = {
  heading: 'Incoming call',
  headingVideo: 'Incoming video call',
  from: (who: string) => `Incoming call from ${who}`,
  accept: 'Accept',
  acceptWithVideo: 'Accept with Video',
  ignore: 'Ignore',
  decline: 'Decline',
  accepting: 'Connecting…',
  stillRinging: 'It rings on.',
  waiting: 'Call waiting',
  backFrom: (park: string) => `Back from ${park}`,
  divertedFrom: (who: string) => `Diverted from ${who}`,
  holds: 'Accept puts your other call on hold.',
};
