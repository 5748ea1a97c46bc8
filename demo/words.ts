import { english } from './languages/english.ts';

/** The words of the app itself: a language that lacks one does not compile. */
export type Words = typeof english;

let present: Words = english;

/** In the language of the moment; whoever renders them renders anew when the strings around it change. */
export function appWords(): Words {
  return present;
}

/** Called before those strings change. */
export function useAppWords(language: Words): void {
  present = language;
}
