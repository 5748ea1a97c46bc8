import { line } from '../text/lines.ts';

/**
 * What turns the reading direction around or cannot be seen: `photo\u202Egpj.exe` is no picture. What
 * joins letters and signs stays.
 */
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Zl}\p{Zp}]/gu;
const FOLDERS = /[/\\]/g;
const LONGEST = 255;

/** The name of a file as it is kept and told: one line, without folders and without tricks. */
export function attachmentName(name: string): string {
  const clean = line(name.replace(UNSEEN, '').replace(FOLDERS, '_'));
  return shortened(clean) || 'file';
}

/** In lower case, without the dot; empty where there is none. */
export function endingOf(name: string): string {
  // Windows takes no notice of dots and spaces at the end.
  return /\.([^.]*)$/.exec(name.replace(/[\s.]+$/, ''))?.[1]?.toLowerCase() ?? '';
}

/** Keeps the ending: by it people and programs know what it is. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = [...(/\.[^.]{1,16}$/.exec(name)?.[0] ?? '')];
  return [...characters.slice(0, LONGEST - ending.length), ...ending].join('');
}
