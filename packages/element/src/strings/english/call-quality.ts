/** The words of how a call sounds. */
export const callQualityEnglish = {
  /** The name of the sign. */
  label: { good: 'Connection: good', fair: 'Connection: fair', poor: 'Connection: poor' },
  /** Beside the sign. */
  short: { good: 'Good', fair: 'Fair', poor: 'Poor' },
  explained: {
    good: 'You hear each other as clearly as can be.',
    fair: 'You understand each other, though not always every word.',
    poor: 'You may not understand each other.',
  },
  advice: 'Go closer to your Wi-Fi, or use a cable. Close what uses the network meanwhile.',
  warnings: {
    loss: 'Words may be missing.',
    jitter: 'The sound may stutter.',
    delay: 'They may hear you late.',
    interruptions: 'The sound breaks off now and then.',
  },
  figures: 'Figures of this call',
  quality: 'Quality, 1 to 4.5',
  lossIn: 'Lost on the way to you',
  lossOut: 'Lost on the way to them',
  jitter: 'Unevenness (jitter)',
  roundTrip: 'Delay, there and back',
  milliseconds: (count: string) => `${count} ms`,
  notKnown: 'Not known',
  faults: {
    'microphone-muted': () =>
      'Your microphone is muted by the system. Unmute it on the headset or in the system’s sound settings.',
    'microphone-gone': () => 'Your microphone was unplugged. Connect it again, or choose another.',
    'microphone-silent': () =>
      'No sound comes from your microphone. Turn it up, or choose another one.',
    'local-network': () =>
      'The browser keeps this page from your local network. Allow it in the site settings, beside the address of this page.',
    'consent-lost': (name: string) => `The connection to ${name} was lost.`,
    'no-packets-in': (name: string) => `Nothing arrives from ${name}.`,
    'no-packets-out': (name: string) => `Nothing of what you say arrives at ${name}.`,
    'silence-in': (name: string) =>
      `Only silence arrives from ${name}. Their microphone may be off.`,
  },
  repairing: 'Trying to repair…',
  soundBack: 'The sound is back.',
};
