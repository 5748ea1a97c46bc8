export { HIGH_CONTRAST, highContrast } from './styles/high-contrast.ts';
