import { fileDate } from '@hubline/element';

/** What a browser calls a picture that has no name. */
const NAMELESS = /^image\.(\w+)$/;

/** Files that are pasted. Text stays text, also where a picture of it comes along, as from a table. */
export function pastedFiles(
  { clipboardData }: ClipboardEvent,
  name: (date: string) => string,
): readonly File[] {
  if (!clipboardData || clipboardData.types.includes('text/plain')) return [];
  return [...clipboardData.files].map((file) => {
    const ending = NAMELESS.exec(file.name)?.[1];
    if (ending === undefined) return file;
    const { type, lastModified } = file;
    return new File([file], `${name(fileDate(new Date()))}.${ending}`, { type, lastModified });
  });
}
