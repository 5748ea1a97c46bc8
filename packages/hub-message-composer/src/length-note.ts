import type { Messages } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { roomLeft } from './text-length.ts';

/** When the end of a text message is near. */
const NEAR = 20;

export interface LengthNote {
  readonly text: string;
  readonly isFault: boolean;
}

/** How long the text is, where that is of interest. */
export function lengthNote(
  text: string,
  options: {
    readonly limit: number | undefined;
    /** Of text messages to an outside number; undefined for a chat. */
    readonly segments: Messages['segments'] | undefined;
    readonly words: Strings['composer'];
  },
): LengthNote | undefined {
  const { limit, segments, words } = options;
  const left = limit === undefined ? undefined : roomLeft(text.trim(), limit);
  if (left !== undefined && left < 0) {
    return { text: words.tooLong(-left, limit!), isFault: true };
  }
  if (segments) return segmentNote(text.trim(), segments, words);
  return left === undefined ? undefined : { text: words.left(left), isFault: false };
}

function segmentNote(
  text: string,
  segments: Messages['segments'],
  words: Strings['composer'],
): LengthNote | undefined {
  if (text === '') return undefined;
  const { encoding, segments: count, left } = segments(text);
  const isShortened = encoding === 'UCS-2';
  if (count <= 1 && left >= NEAR && !isShortened) return undefined;
  const parts = [words.textMessages(count), words.left(left)];
  if (isShortened) parts.push(words.fewerFit);
  return { text: parts.join(' · '), isFault: false };
}
