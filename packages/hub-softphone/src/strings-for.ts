import type { Strings } from '@hubline/element';

const LANGUAGES = {
  ar: () => import('@hubline/element/languages/ar.js'),
  de: () => import('@hubline/element/languages/de.js'),
  es: () => import('@hubline/element/languages/es.js'),
  fr: () => import('@hubline/element/languages/fr.js'),
};

const languageOf = (element: Element): keyof typeof LANGUAGES | undefined =>
  (Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).find((tag) =>
    element.matches(`:lang(${tag})`),
  );

/** The words for the language in which an element is; none for English and for languages that we do not speak. */
export async function stringsFor(element: Element): Promise<Strings | undefined> {
  for (;;) {
    const language = languageOf(element);
    const strings = language && (await LANGUAGES[language]()).strings;
    // It may have become another one in the meantime.
    if (language === languageOf(element)) return strings;
  }
}
