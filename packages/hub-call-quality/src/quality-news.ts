import type { CallFaultKind, CallQuality } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { faultText } from './quality-words.ts';

/**
 * What of the quality of one call is worth saying aloud: each fault as it comes and goes; a poor connection and
 * each warning once in a call, for they come again and again where a network is bad.
 */
export class QualityNews {
  readonly #told = new Set<string>();
  #fault: CallFaultKind | null = null;

  /** What is to be said now; undefined for nothing new. */
  of(quality: CallQuality, name: string, words: Strings['callQuality']): string | undefined {
    const { fault, grade, warnings } = quality;
    const news: string[] = [];
    if (fault && fault.kind !== this.#fault) news.push(faultText(fault, name, words));
    if (!fault && this.#fault) news.push(words.soundBack);
    this.#fault = fault?.kind ?? null;
    if (grade === 'poor' && this.#isNew(grade)) news.push(`${words.label.poor}.`);
    for (const warning of warnings) {
      if (this.#isNew(warning)) news.push(words.warnings[warning]);
    }
    return news.length === 0 ? undefined : news.join(' ');
  }

  #isNew(what: string): boolean {
    const isNew = !this.#told.has(what);
    this.#told.add(what);
    return isNew;
  }
}
