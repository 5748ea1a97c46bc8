/** `system`: light or dark as the system is, and of high contrast where the system asks for more. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof THEMES)[number];

const KEY = 'hubline.theme';

/** As it was chosen in this browser. */
export function chosenTheme(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Takes effect at once; remembered as far as the browser lets us. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It lasts as long as the page.
  }
  showTheme(theme);
}

/** Before the first thing is drawn. Colours of high contrast are fetched where they are wanted. */
export function startTheme(): void {
  showTheme(chosenTheme());
  const more = matchMedia('(prefers-contrast: more)');
  more.addEventListener('change', () => showTheme(chosenTheme()));
  // Chosen in another page of this browser.
  addEventListener('storage', ({ key }) => {
    if (key === KEY) showTheme(chosenTheme());
  });
}

let sheet: Promise<CSSStyleSheet> | undefined;

function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  void showContrast(
    theme === 'contrast' || (theme === 'system' && matchMedia('(prefers-contrast: more)').matches),
  ).catch(() => (sheet = undefined));
}

let wanted = false;

async function showContrast(on: boolean): Promise<void> {
  wanted = on;
  if (!on && !sheet) return;
  sheet ??= import('@hubline/element/high-contrast.js').then(({ highContrast }) => highContrast());
  const colours = await sheet;
  const others = document.adoptedStyleSheets.filter((one) => one !== colours);
  document.adoptedStyleSheets = wanted ? [...others, colours] : others;
}
