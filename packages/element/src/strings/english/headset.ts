/** The words of headsets with buttons. */
export const headsetEnglish = {
  heading: 'Headset',
  hint: 'Answer, hang up and mute with the buttons of your headset.',
  connect: 'Connect headset',
  disconnect: 'Disconnect',
  connected: (name: string) => `Connected: ${name}`,
  none: 'No headset is connected.',
  nothing: 'No headset was chosen.',
  again: 'Try again',
  unsupported: 'This browser cannot use the buttons of a headset. Sound works all the same.',
  checking: 'Looking for a headset…',
};
