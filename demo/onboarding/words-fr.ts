import type { OnboardingWords } from './words.ts';

export const onboardingFrench: OnboardingWords = {
  heading: 'Faites-vous entendre',
  why: 'Les appels ont besoin de votre microphone. Il ne sert qu’à cela.',
  asking: 'Votre navigateur pose maintenant la question : choisissez Autoriser.',
  granted: 'On vous entend',
  grantedHint: 'Vous pouvez choisir un autre microphone dans les réglages.',
  done: 'Terminé',
};
