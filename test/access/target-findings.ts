import { boxesAround, described, drawnElements, hitAt, targetOf } from './drawn.ts';

const TARGETS = [
  ...['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[tabindex="0"]'],
  ...['button', 'link', 'tab', 'option', 'menuitem', 'menuitemradio', 'switch', 'radio'].map(
    (role) => `[role=${role}]`,
  ),
].join();
const LEAST = 24;

/** A target, and the box that a finger hits. */
interface Target {
  readonly element: HTMLElement;
  readonly box: DOMRect;
}

/** Targets that are too small and have others too near (WCAG 2.2, 2.5.8), one sentence each. */
export function targetFindings(root: ParentNode): string[] {
  const targets = [...drawnElements(root)]
    .filter(isTarget)
    .map((element) => ({ element, box: targetOf(element).getBoundingClientRect() }));
  return targets
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .filter(({ box }) => box.width < LEAST || box.height < LEAST)
    .filter((target) => !isLargerThanDrawn(target))
    .filter((small) => targets.some((other) => isTooNear(small, other)))
    .map(({ element, box }) => `${size(box)}: ${described(element)}`);
}

const size = ({ width, height }: DOMRect): string => `${width.toFixed(1)} × ${height.toFixed(1)}`;

function isTarget(element: HTMLElement): boolean {
  if (!element.matches(TARGETS) || element.matches(':disabled, [type=hidden]')) return false;
  if (element.matches('.visually-hidden, [type=file]')) return false;
  return element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element);
}

/** A word in a text is as high as its line. */
function isInSentence(element: HTMLElement): boolean {
  const { display } = getComputedStyle(element);
  return (
    display === 'inline' &&
    /\S/.test(element.parentElement?.textContent.replace(element.textContent, '') ?? '')
  );
}

/** What is around what is drawn can be hit too: all of a circle does. */
function isLargerThanDrawn({ element, box }: Target): boolean {
  const [x, y] = middle(box);
  const reach = LEAST / 2 - 0.5;
  return [-1, 0, 1].every((across) =>
    [-1, 0, 1].every((down) => {
      const hit = hitAt(x + across * reach, y + down * reach);
      return hit !== null && [...boxesAround(hit)].includes(element);
    }),
  );
}

/** A circle of that size around the middle of the small one reaches the other, or the circle of another small one. */
function isTooNear(small: Target, other: Target): boolean {
  if (other.element === small.element || other.box.width === 0) return false;
  if (small.element.contains(other.element) || other.element.contains(small.element)) return false;
  const [x, y] = middle(small.box);
  if (other.box.width < LEAST || other.box.height < LEAST) {
    const [otherX, otherY] = middle(other.box);
    if (Math.hypot(x - otherX, y - otherY) < LEAST) return true;
  }
  const aside = Math.max(other.box.left - x, 0, x - other.box.right);
  const away = Math.max(other.box.top - y, 0, y - other.box.bottom);
  return Math.hypot(aside, away) < LEAST / 2;
}

function middle({ left, top, width, height }: DOMRect): readonly [number, number] {
  return [left + width / 2, top + height / 2];
}
