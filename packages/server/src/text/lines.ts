/** What someone wrote, as one line: without control characters, and without spaces around it. */
export function line(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** The same with its line ends. */
export function lines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]+/gu, ' ')
    .trim();
}
