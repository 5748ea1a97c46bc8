/** Between what floats and the edge of the window. */
const MARGIN = 8;

/** By how many pixels to the end a box has to move so that the window shows all of it across. */
export function moveIntoWindow(box: HTMLElement): number {
  const { left, right } = box.getBoundingClientRect();
  const over = right + MARGIN - document.documentElement.clientWidth;
  const free = Math.max(0, left - MARGIN);
  const toRight = over > 0 ? -Math.min(over, free) : Math.max(0, MARGIN - left);
  return getComputedStyle(box).direction === 'rtl' ? -toRight : toRight;
}
