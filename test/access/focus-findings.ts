import { LAYERS } from './reflow-findings.ts';
import { boxesAround, described, drawnElements, hitAt, targetOf } from './drawn.ts';

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable=true]';

/** Which no script can look at. */
const RING_ON_THUMB = '[type=range]';

const OPENED = `${LAYERS}, hub-notices`;

/** What the keyboard reaches and does not show that it has the focus, or shows where nobody sees it (WCAG 2.2, 2.4.7 and 2.4.11), one sentence each. */
export function focusFindings(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of drawnElements(root)) {
    if (!element.matches(FOCUSABLE) || element.matches(':disabled')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    (document.activeElement as HTMLElement | null)?.blur();
    const before = looks(element);
    element.focus();
    if (!element.matches(':focus')) continue;
    if (!element.matches(':focus-visible'))
      found.push(`not as by the keyboard: ${described(element)}`);
    else if (looks(element) === before && !element.matches(RING_ON_THUMB))
      found.push(`focus is not shown: ${described(element)}`);
    if (!isPartlySeen(element)) found.push(`focus is obscured: ${described(element)}`);
  }
  (document.activeElement as HTMLElement | null)?.blur();
  return found;
}

/** What a focus changes: rings and edges of the element, of what is right around it, and of what it consists of. */
function looks(element: Element): string {
  const around = [...boxesAround(element)].slice(0, 5);
  const inside = [...element.querySelectorAll('*')].slice(0, 5);
  const beside = element.nextElementSibling ? [element.nextElementSibling] : [];
  const ofElements = [...around, ...inside, ...beside].map((box) => signsOf(getComputedStyle(box)));
  const ofPseudos = ['::before', '::after'].map((name) => signsOf(getComputedStyle(element, name)));
  return [...ofElements, ...ofPseudos].join();
}

function signsOf(style: CSSStyleDeclaration): string {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = style;
  const ring = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
  return `${ring} ${boxShadow} ${borderColor}`;
}

function isPartlySeen(element: HTMLElement): boolean {
  const target = targetOf(element);
  const { left, top, width, height } = target.getBoundingClientRect();
  return [0.5, 0.1, 0.9].some((across) =>
    [0.5, 0.15, 0.85].some((down) => {
      const hit = hitAt(left + width * across, top + height * down);
      if (!hit) return false;
      const around = [...boxesAround(hit)];
      // Escape takes away what people have opened themselves (note 2 of 2.4.11), and notices go by themselves.
      return (
        around.includes(target) || hit.contains(target) || around.some((box) => box.matches(OPENED))
      );
    }),
  );
}
