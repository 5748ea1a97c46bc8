import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

// Its lists take 100 MB and a quarter of a second: this module is loaded by `import()` where it is used.

/** Tells how many guesses a password withstands. */
export const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** The passwords that are tried first, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(common.dictionary['passwords-common']);
