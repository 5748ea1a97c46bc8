/** Writes into a field where its caret stands, over what is selected. */
export function insertAtCaret(field: HTMLInputElement, text: string): string {
  const end = field.selectionEnd ?? field.value.length;
  field.setRangeText(text, field.selectionStart ?? end, end, 'end');
  return field.value;
}

/** Deletes what is selected, else what stands before the caret. */
export function deleteAtCaret(field: HTMLInputElement): string {
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart ?? end;
  field.setRangeText('', start < end ? start : Math.max(0, end - 1), end, 'end');
  return field.value;
}
