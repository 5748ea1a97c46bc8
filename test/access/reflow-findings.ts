import { drawnTexts, isCut, type DrawnText } from '../support/drawn-texts.ts';
import { boxesAround, described, drawnElements, hitAt } from './drawn.ts';

/** What lies over the page, and is meant to. */
export const LAYERS =
  ':popover-open, dialog[open], [role=menu], [role=listbox], [role=dialog], .menu, .pill[role=status]';

/** What of a text can be seen: its lines, as far as no box around cuts them. */
interface Line {
  readonly text: DrawnText;
  readonly box: DOMRect;
  /** The menu or dialog that it is in. */
  readonly layer: Element | undefined;
}

/** What does not fit on the page as wide as it is (WCAG 2.2, 1.4.10 and 1.4.12), one sentence each. */
export function reflowFindings(root: ParentNode): string[] {
  const texts = [...drawnTexts(root)].filter(({ node }) => node);
  return [
    ...sidewaysFindings(root),
    ...texts.filter(isCut).map(({ text, element }) => `cut off: ${text} (${described(element)})`),
    ...overlapFindings(texts),
  ];
}

/** The page itself is never wider than the window, nor what scrolls in it wider than its place. */
function sidewaysFindings(root: ParentNode): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found =
    scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
  for (const element of drawnElements(root)) {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
    const { overflowX } = getComputedStyle(element);
    if (!/auto|scroll/.test(overflowX) || element.matches('.scrolls-sideways')) continue;
    found.push(`scrolls sideways: ${described(element)}`);
  }
  return found;
}

function overlapFindings(texts: readonly DrawnText[]): string[] {
  const lines = texts.flatMap(linesOf).filter(isSeen);
  const found: string[] = [];
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (one.text.node === other.text.node || one.layer !== other.layer) continue;
      const width =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Letters have air above and below, the more the larger they are.
      const air = Math.max(5, Math.min(one.box.height, other.box.height) / 3);
      if (width <= 1 || height <= air) continue;
      found.push(
        `over each other: ${one.text.text} (${described(one.text.element)}) and ${other.text.text} (${described(other.text.element)})`,
      );
    }
  });
  return found;
}

function linesOf(text: DrawnText): readonly Line[] {
  if (!text.element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
  const range = document.createRange();
  range.selectNodeContents(text.node!);
  const clip = clipOf(text.element);
  const layer = [...boxesAround(text.element)].find((box) => box.matches(LAYERS));
  return [...range.getClientRects()].flatMap((rect) => {
    const left = Math.max(rect.left, clip.left);
    const top = Math.max(rect.top, clip.top);
    const width = Math.min(rect.right, clip.right) - left;
    const height = Math.min(rect.bottom, clip.bottom) - top;
    return width > 2 && height > 2
      ? [{ text, layer, box: new DOMRect(left, top, width, height) }]
      : [];
  });
}

/** What the boxes around leave to be seen. */
function clipOf(element: Element): { left: number; right: number; top: number; bottom: number } {
  const clip = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
  for (const box of boxesAround(element)) {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(box);
    if (clipPath !== 'none') return { left: 0, right: 0, top: 0, bottom: 0 };
    const { left, right, top, bottom } = box.getBoundingClientRect();
    if (overflowX !== 'visible') {
      clip.left = Math.max(clip.left, left);
      clip.right = Math.min(clip.right, right);
    }
    if (overflowY !== 'visible') {
      clip.top = Math.max(clip.top, top);
      clip.bottom = Math.min(clip.bottom, bottom);
    }
    if (position === 'fixed') break;
  }
  return clip;
}

/** Whether nothing lies on it. What takes no clicks (a label on a key) belongs to what is around it. */
function isSeen({ text: { element }, box }: Line): boolean {
  const hit = hitAt(box.left + box.width / 2, box.top + box.height / 2);
  if (!hit) return false;
  if ([...boxesAround(element)].includes(hit)) return true;
  return [...boxesAround(hit)].includes(element);
}
