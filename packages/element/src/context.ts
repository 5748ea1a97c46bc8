import { createContext } from '@lit/context';
import type { Hub } from '@hubline/core';
import type { SomeStrings } from './strings/strings.ts';

/** Hands the hub down to every `hub-*` element inside. A shared symbol, so that elements bundled apart still meet. */
export const hubContext = createContext<Hub | undefined>(Symbol.for('@hubline/hub'));

/** Hands the words in the person's language down. */
export const stringsContext = createContext<SomeStrings | undefined>(
  Symbol.for('@hubline/strings'),
);
