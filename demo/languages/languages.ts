import { webStorage } from '@hubline/core';
import { commonEnglish, type SomeStrings } from '@hubline/element';
import { configureLocalization } from '@lit/localize';
import { useAppWords, type Words } from '../words.ts';
import { english } from './english.ts';

/** The languages of the app and what they call themselves. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;

interface Spoken {
  readonly strings: SomeStrings;
  readonly words: Words;
}

const CHOICE = 'hubline.language';

/** One chunk for each, fetched when it is wanted. */
const FETCH = {
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  ar: () => import('./ar.ts'),
};

const fetched = new Map<string, Spoken>();

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: Object.keys(FETCH),
  async loadLocale(locale) {
    const language = await FETCH[locale as keyof typeof FETCH]();
    fetched.set(locale, language);
    return language;
  },
});

/** What was chosen in this browser; undefined leaves it to the browser. */
export function chosenLanguage(): Language | undefined {
  const choice = webStorage().browser.get(CHOICE);
  return choice !== null && isLanguage(choice) ? choice : undefined;
}

/** Speaks it from now on, also after a reload; where it cannot be fetched, all stays as it is. */
export async function chooseLanguage(language: Language | undefined): Promise<void> {
  await speak(language ?? browserLanguage());
  const { browser } = webStorage();
  if (language) browser.set(CHOICE, language);
  else browser.remove(CHOICE);
}

/** Speaks what was chosen or what the browser asks for, and follows a change of either elsewhere. */
export async function beginToSpeak(): Promise<void> {
  const follow = (): Promise<void> =>
    // Better another language than none; the next start tries again.
    speak(chosenLanguage() ?? browserLanguage()).catch(() => undefined);
  addEventListener('languagechange', () => void follow());
  addEventListener('storage', ({ key }) => {
    if (key === CHOICE) void follow();
  });
  await follow();
}

async function speak(language: Language): Promise<void> {
  try {
    await setLocale(language);
  } catch (error) {
    // Else the same language would fail for good.
    await setLocale(getLocale());
    throw error;
  }
  show(getLocale());
}

function show(language: string): void {
  const { strings, words } = fetched.get(language) ?? { strings: {}, words: english };
  const common = { ...(strings.common ?? commonEnglish), locale: localeFor(language, strings) };
  useAppWords(words);
  document.documentElement.lang = language;
  document.documentElement.dir = common.direction;
  for (const provider of document.querySelectorAll('hub-provider')) {
    provider.strings = { ...strings, common };
  }
}

/** What a language is written like where the browser says no region. */
const USUAL: Readonly<Record<string, string>> = { es: 'es-US' };

/** Dates and numbers as where the person lives: as the browser says of this language, or of another one. */
function localeFor(language: string, { common }: SomeStrings): string {
  // Arabic has numbers of several shapes: those of the telephone are in all of its texts.
  if (language === 'ar') return common?.locale ?? language;
  const regional = navigator.languages.filter((tag) => regionOf(tag) !== undefined);
  const said = regional.find((tag) => primary(tag) === language);
  if (said !== undefined) return said;
  const [first] = regional;
  const there = first === undefined ? language : `${language}-${regionOf(first)}`;
  return there !== language && isWritten(there) ? there : (USUAL[language] ?? language);
}

function browserLanguage(): Language {
  return navigator.languages.map(primary).find(isLanguage) ?? 'en';
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/** Whether a language has ways of its own in a region; else what one gets is of here and there. */
function isWritten(locale: string): boolean {
  return new Intl.DateTimeFormat(locale).resolvedOptions().locale === locale;
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
