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

/** Sorts by time in a folder: `2030-01-01 10:42`. */
export function fileDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
