/** The words of the first time, in English. */
export const onboardingEnglish = {
  heading: 'Let people hear you',
  why: 'Calls need your microphone. It is used for calls only.',
  asking: 'Your browser asks now: choose Allow there.',
  granted: 'People can hear you',
  grantedHint: 'Another microphone can be chosen in Settings.',
  done: 'Done',
};

export type OnboardingWords = typeof onboardingEnglish;
