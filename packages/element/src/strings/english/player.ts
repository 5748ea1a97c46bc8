/** The words of the player of recordings and messages. */
export const playerEnglish = {
  play: 'Play',
  pause: 'Pause',
  /** Which of several sounds a button is for. */
  of: (act: string, what: string) => (what ? `${act}: ${what}` : act),
  position: 'Position',
  positionOf: (elapsed: string, total: string) => `${elapsed} of ${total}`,
  speed: (factor: string) => `Speed ${factor}`,
  download: 'Download',
  unplayable: 'This browser cannot play the sound. Download it to hear it in another program.',
  blocked: 'The browser did not let the sound begin. Press play again.',
};
