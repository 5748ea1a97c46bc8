const LONGEST = 100;

/** A text as the name of a file: without what file systems refuse, or what turns writing around. */
export function fileName(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/:/g, '.')
    .replace(/[\p{C}<>"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...safe]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
