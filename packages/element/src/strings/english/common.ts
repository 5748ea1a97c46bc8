/** The words that several elements share. */
export const commonEnglish = {
  /** BCP 47, for dates and times; undefined takes the browser's. */
  locale: undefined as string | undefined,
  /** Where lines begin: at the left, or at the right. */
  direction: 'ltr' as 'ltr' | 'rtl',
  unknownCaller: 'Unknown caller',
  retry: 'Try again',
  loading: 'Loading',
  seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
  presence: {
    ready: 'Ready',
    ringing: 'Ringing',
    busy: 'Busy',
    away: 'Away',
    offline: 'Offline',
  },
};
