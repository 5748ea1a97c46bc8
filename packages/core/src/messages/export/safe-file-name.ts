/** What separates folders or may not be in names somewhere, what cannot be seen, and what parts a list of names. What joins letters stays. */
const UNSAFE = /(?:(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|;])+/gu;
/** Names of devices in Windows, with whatever ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 120;
const LONGEST_ENDING = 16;

/** A name that every system takes as one of a file, as like that of its sender as can be. */
export function safeFileName(name: string): string {
  const clean = name
    .replace(UNSAFE, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(clean.replace(DEVICE, '_$1')) || 'file';
}

/** Keeps the ending: by it people and programs know what it is. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = [...(/\.[^.]*$/.exec(name)?.[0] ?? '')];
  const kept = ending.length <= LONGEST_ENDING ? ending : [];
  return [...characters.slice(0, LONGEST - kept.length), ...kept].join('');
}
