import { hasTouchKeyboard } from './touch-keyboard.ts';

/** Whether this key sends: Enter alone, unless it ends a word that an input method composes, or makes a line. */
export function isSendKey(event: KeyboardEvent): boolean {
  // Safari tells of the end of a composition before the key that ended it: 229 is left to tell it by.
  const isComposing = event.isComposing || event.keyCode === 229;
  const modified = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
  return event.key === 'Enter' && !modified && !isComposing && !hasTouchKeyboard();
}

/** Where the caret is, in place of what is selected; can be undone like what is typed. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, and the one way that keeps the history of the field.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As high as its text, where the browser does not see to that itself. */
export function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field || CSS.supports('field-sizing', 'content')) return;
  field.style.setProperty('block-size', 'auto');
  field.style.setProperty('block-size', `${field.scrollHeight}px`);
}
