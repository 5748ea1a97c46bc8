/** The words of the parks. */
export const parksEnglish = {
  heading: 'Call Park',
  free: 'Free',
  parkedBy: (who: string) => `Parked by ${who}`,
  returns: (who: string, duration: string) => `Back to ${who} in ${duration}`,
  waiting: 'Waiting',
  pickUp: 'Pick up',
  pickUpFrom: (who: string, park: string) => `Pick up ${who} from ${park}`,
  count: (calls: number) => (calls === 1 ? '1 call parked' : `${calls} calls parked`),
  empty: 'No parks are set up',
  emptyHint:
    'A park is a place where a call waits until someone picks it up. Your administrator can add them.',
  unavailable: 'Parks are not available',
  unavailableHint: 'Your phone system has none, or you may not see them.',
  offline: 'The server cannot be reached; this may be out of date.',
  unreachable: 'The server cannot be reached',
  offlineHint: 'The parks are shown again as soon as the server answers.',
};
