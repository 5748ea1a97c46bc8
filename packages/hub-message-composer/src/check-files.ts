import type { MessageLimits } from '@hubline/core';
import type { ChosenFile } from './chosen-file.ts';

/** Why a file is not taken. */
export type Refusal =
  'empty' | 'blocked' | 'tooLarge' | 'tooMany' | 'tooMuch' | 'notForOutside' | 'unreadable';

/** What keeps this file from going with those that were chosen; undefined where nothing does. */
export function refusalOf(
  { file, picture }: ChosenFile,
  chosen: readonly ChosenFile[],
  { limits, outside }: { readonly limits: MessageLimits; readonly outside: boolean },
): Refusal | undefined {
  if (file.size === 0) return 'empty';
  if (limits.blockedEndings.includes(endingOf(file.name))) return 'blocked';
  if (outside && !limits.mmsTypes.includes(picture?.type ?? plainType(file))) {
    return 'notForOutside';
  }
  const most = outside ? limits.mmsBytes : limits.messageBytes;
  const largest = outside ? Math.min(limits.fileBytes, most) : limits.fileBytes;
  if (file.size > largest) return 'tooLarge';
  if (chosen.length >= limits.files) return 'tooMany';
  const all = chosen.reduce((sum, one) => sum + one.file.size, file.size);
  return all > most ? 'tooMuch' : undefined;
}

/** A picture is what its bytes say; of another file only what it says of itself is known. */
function plainType({ type }: File): string {
  return type.startsWith('image/') ? '' : type;
}

/** As systems read it: dots and spaces at the end count for nothing. */
function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name.replace(/[\p{C}. ]+$/gu, ''))?.[1]?.toLowerCase() ?? '';
}
