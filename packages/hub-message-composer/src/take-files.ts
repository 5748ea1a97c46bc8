import type { MessageLimits } from '@hubline/core';
import { refusalOf } from './check-files.ts';
import { chooseFile, type ChosenFile } from './chosen-file.ts';
import type { RefusedFile } from './draft.ts';

/** More than that are not even looked at, as where someone drops all there is. */
const LOOKED_AT = 50;

interface Taken {
  readonly files: readonly ChosenFile[];
  readonly refused: readonly RefusedFile[];
}

/** Looks at each file; those that cannot go with what was chosen are left out, with the reason. */
export async function takeFiles(
  files: readonly File[],
  options: {
    readonly chosen: () => readonly ChosenFile[];
    /** Undefined while they are not known: the server refuses then. */
    readonly limits: MessageLimits | undefined;
    readonly outside: boolean;
  },
): Promise<Taken> {
  const { limits, outside } = options;
  const looked = await Promise.allSettled(files.slice(0, LOOKED_AT).map(chooseFile));
  const before = options.chosen();
  const taken: ChosenFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [at, { name }] of files.entries()) {
    const result = looked[at];
    if (!result) {
      refused.push({ name, reason: 'tooMany' });
    } else if (result.status === 'rejected') {
      refused.push({ name, reason: 'unreadable' });
    } else {
      const chosen = [...before, ...taken];
      const reason = limits && refusalOf(result.value, chosen, { limits, outside });
      if (reason) refused.push({ name, reason });
      else taken.push(result.value);
    }
  }
  return { files: taken, refused };
}
