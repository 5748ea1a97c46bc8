import type { OnboardingWords } from './words.ts';

export const onboardingSpanish: OnboardingWords = {
  heading: 'Permita que le oigan',
  why: 'Las llamadas necesitan su micrófono. Solo se usa para ellas.',
  asking: 'El navegador pide permiso ahora: elija Permitir.',
  granted: 'Ya se le oye',
  grantedHint: 'En Ajustes se puede elegir otro micrófono.',
  done: 'Listo',
};
