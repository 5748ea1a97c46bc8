import { charactersOf } from '../text/characters.ts';
import { line } from '../text/lines.ts';
import { MessageFault } from './message-fault.ts';
import { MESSAGE_LIMITS } from './message-limits.ts';

const LONGEST_NAME = 100;
/** Code units of a character: what it is made of has no end. */
const MOST_OF_CHARACTER = 16;

/** A flag such as that of Scotland is written with characters that are seen nowhere else. */
const FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{2,6}\u{E007F}/gu;
/**
 * What is not seen, or turns the reading direction around: UAX #44 `Default_Ignorable_Code_Point`,
 * control and annotation characters. What joins letters and chooses the form of a sign stays.
 */
const UNSEEN =
  /(?![\n\t\u200C\u200D\p{Variation_Selector}])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const NOTHING_SEEN = /^[\s\u2800\u200C\u200D\p{Variation_Selector}]*$/u;

/** What someone wrote as it is kept: composed (NFC), without what nobody sees, or '' where nothing is left to see. */
export function messageText(text: string): string {
  const seen = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const flags = [...seen.matchAll(FLAG)];
  const clean = flags.length === 0 ? seen.replace(UNSEEN, '') : aroundFlags(seen, flags);
  return NOTHING_SEEN.test(clean) ? '' : clean.trimEnd();
}

/** @throws MessageFault where it is too long */
export function checkedText(text: string): string {
  const { characters } = MESSAGE_LIMITS;
  const clean = messageText(text);
  if (!isAtMost(clean, characters)) {
    const detail = `A message has at most ${characters} characters.`;
    throw new MessageFault('message-too-long', { detail, fields: { text: 'too-long' } });
  }
  return clean;
}

/** The name of a conversation, on one line. @throws MessageFault where it is too long */
export function checkedName(name: string): string {
  const clean = line(messageText(name));
  if (!isAtMost(clean, LONGEST_NAME)) throw MessageFault.of('name', 'field-too-long');
  return clean;
}

function isAtMost(text: string, characters: number): boolean {
  // Counting takes time, which nobody shall have to spare.
  if (text.length > MOST_OF_CHARACTER * characters) return false;
  return text.length <= characters || charactersOf(text) <= characters;
}

function aroundFlags(text: string, flags: readonly RegExpExecArray[]): string {
  let clean = '';
  let end = 0;
  for (const flag of flags) {
    clean += text.slice(end, flag.index).replace(UNSEEN, '') + flag[0];
    end = flag.index + flag[0].length;
  }
  return clean + text.slice(end).replace(UNSEEN, '');
}
