import { dayText, type Strings } from '@hubline/element';

/** What days are called; worked out once for each, as a list needs them row by row. */
export class DayNames {
  readonly #names = new Map<number, string>();
  #words: Strings['history'] | undefined;
  #locale: string | undefined;
  #today = 0;

  of(date: Date, words: Strings['history'], locale: string | undefined): string {
    const now = new Date();
    const today = dayOf(now);
    if (today !== this.#today || words !== this.#words || locale !== this.#locale) {
      [this.#today, this.#words, this.#locale] = [today, words, locale];
      this.#names.clear();
    }
    const day = dayOf(date);
    let name = this.#names.get(day);
    if (name === undefined) {
      name = dayText(date, now, { ...words, locale });
      this.#names.set(day, name);
    }
    return name;
  }
}

/** A number for each day, without the work of another date. */
function dayOf(date: Date): number {
  return (date.getFullYear() * 12 + date.getMonth()) * 31 + date.getDate() - 1;
}
