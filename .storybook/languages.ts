import type { SomeStrings } from '@hubline/element';
import { strings as arabic } from '@hubline/element/languages/ar.js';
import { strings as french } from '@hubline/element/languages/fr.js';
import { strings as german } from '@hubline/element/languages/de.js';
import { strings as spanish } from '@hubline/element/languages/es.js';

interface Language {
  readonly title: string;
  /** English ones are those of the elements themselves. */
  readonly strings?: SomeStrings;
}

/** By the value of the toolbar's menu; each brings its direction. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { title: 'English' },
  es: { title: 'Español', strings: spanish },
  fr: { title: 'Français', strings: french },
  de: { title: 'Deutsch', strings: german },
  ar: { title: 'العربية (right to left)', strings: arabic },
};
