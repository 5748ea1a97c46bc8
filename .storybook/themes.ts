import { highContrast } from '@hubline/element/high-contrast.js';

/** By the value of the toolbar's menu. */
export const THEMES = {
  light: { title: 'Light', icon: 'sun' },
  dark: { title: 'Dark', icon: 'moon' },
  'contrast-light': { title: 'High contrast, light', icon: 'contrast' },
  'contrast-dark': { title: 'High contrast, dark', icon: 'contrast' },
} as const;

const root = document.documentElement;
const moreContrast = highContrast();
document.adoptedStyleSheets.push(moreContrast);

/** Shows a theme as an app does: by the colour scheme of the page, and by the colours of high contrast. */
export function showTheme(theme: string): void {
  root.dataset['theme'] = theme;
  root.style.colorScheme = theme.endsWith('dark') ? 'dark' : 'light';
  root.style.background = 'light-dark(white, #16181d)';
  moreContrast.disabled = !theme.startsWith('contrast');
}
