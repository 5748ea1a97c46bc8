const NAMES = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'title'];

/** A text that people see or hear, and the element that has it. */
export interface DrawnText {
  readonly text: string;
  readonly element: Element;
  /** Undefined for one that is only heard or shown on demand. */
  readonly node?: Text;
}

/** All texts of an element and of what is drawn inside of it, as deep as its shadows go; not those of its inert parts. */
export function* drawnTexts(root: ParentNode): Iterable<DrawnText> {
  for (const node of root.childNodes) {
    if (node instanceof Text) {
      const element = node.parentElement ?? (root as ShadowRoot).host;
      if (node.data.trim()) yield { text: node.data.trim(), element, node };
    }
    if (!(node instanceof Element) || node.matches('style, script, [inert]')) continue;
    for (const name of NAMES) {
      const text = node.getAttribute(name);
      if (text) yield { text, element: node };
    }
    if (node.shadowRoot) yield* drawnTexts(node.shadowRoot);
    yield* drawnTexts(node);
  }
}

/** What of a text stands outside of the brackets of the pseudo-language. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = '';
  for (const sign of text) {
    if (sign === '⟦') depth += 1;
    if (depth === 0) outside += sign;
    if (sign === '⟧') depth -= 1;
  }
  return outside;
}

/** Whether a part of a text that can be seen is cut off where it stands, with nothing that says so. */
export function isCut({ node, element }: DrawnText): boolean {
  if (!node || !element.checkVisibility({ visibilityProperty: true })) return false;
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  for (const box of boxesAround(element)) {
    const style = getComputedStyle(box);
    // For screen readers alone, or shortened with a sign.
    if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis') return false;
    if (style.webkitLineClamp && style.webkitLineClamp !== 'none') return false;
    const { overflowX, overflowY, position } = style;
    if (/auto|scroll/.test(overflowX + overflowY)) {
      const { left, right } = box.getBoundingClientRect();
      return (
        overflowX === 'hidden' &&
        rects.some((rect) => rect.left < left - 1 || rect.right > right + 1)
      );
    }
    if (overflowX === 'hidden' || overflowX === 'clip') {
      const { left, right } = box.getBoundingClientRect();
      if (rects.some((rect) => rect.left < left - 1 || rect.right > right + 1)) return true;
    }
    if (position === 'fixed') break;
  }
  const { clientWidth } = document.documentElement;
  return rects.some(({ left, right }) => left < -1 || right > clientWidth + 1);
}

function* boxesAround(element: Element): Iterable<Element> {
  for (let at: Element | null = element; at;) {
    yield at;
    at =
      at.assignedSlot ??
      at.parentElement ??
      (at.getRootNode() instanceof ShadowRoot ? (at.getRootNode() as ShadowRoot).host : null);
  }
}
