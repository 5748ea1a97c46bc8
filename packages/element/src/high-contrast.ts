export { HIGH_CONTRAST, highContrast } from './styles/high-contrast.ts';
export { PAIRS } from './styles/pairs.ts';
