/** Whether people write on the screen here, where Enter is the only way to a new line, and nothing hovers. */
export function hasTouchKeyboard(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}
