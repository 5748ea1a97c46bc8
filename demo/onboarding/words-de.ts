import type { OnboardingWords } from './words.ts';

export const onboardingGerman: OnboardingWords = {
  heading: 'Damit man Sie hört',
  why: 'Anrufe brauchen Ihr Mikrofon. Nur dafür wird es benutzt.',
  asking: 'Ihr Browser fragt jetzt: Wählen Sie dort Zulassen.',
  granted: 'Man kann Sie hören',
  grantedHint: 'Ein anderes Mikrofon lässt sich in den Einstellungen wählen.',
  done: 'Fertig',
};
