import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from './wait-until.ts';

/** What Chromium tells screen readers of an element, with the feature `ComputedAccessibilityInfo`. */
interface Told {
  readonly computedRole: string;
  readonly computedName: string;
}

/** More than the stops of any page. */
const MOST_STOPS = 150;

/** Someone who has the keyboard and nothing else, and knows places as screen readers tell them: `button Mute`. */
export const keyboard = {
  /** Presses a key, with those held down that are named. */
  async press(key: string, ...held: readonly string[]): Promise<void> {
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of held) await sendKeys({ up: modifier });
  },

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
  },

  /** Goes on by Tab, round at the end of the page, until the focus is there. */
  async tabTo(place: string): Promise<void> {
    await goTo(place, () => keyboard.press('Tab'));
  },

  /** As `tabTo`, backwards. */
  async backTo(place: string): Promise<void> {
    await goTo(place, () => keyboard.press('Tab', 'Shift'));
  },

  /** Goes to it by Tab and presses it. */
  async use(place: string, key = 'Enter'): Promise<void> {
    await keyboard.tabTo(place);
    await keyboard.press(key);
  },

  /** Waits until the focus has come there by itself. */
  async toBeAt(place: string): Promise<void> {
    await waitUntil(() => isAt(place), `the focus does not come to “${place}”`).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}: it is at “${focused()}”`);
      },
    );
  },

  /** Waits until that is marked in the list of the field that has the focus. */
  async toMark(place: string): Promise<void> {
    await waitUntil(() => fits(marked(), place), `“${place}” is not marked`).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}: “${marked()}” is`);
      },
    );
  },
};

/** Where the focus is; empty where nothing has it. */
export function focused(): string {
  const element = focusedElement();
  return element === null ? '' : placeOf(element);
}

async function goTo(place: string, step: () => Promise<void>): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await step();
    const element = focusedElement();
    // The end of the page: the next step begins anew.
    if (element === null) continue;
    const here = placeOf(element);
    if (!isInSight(element)) throw new Error(`“${here}” has the focus where nobody sees it`);
    if (fits(here, place)) return;
    passed.push(here);
  }
  throw new Error(`No way leads to “${place}”; passed ${[...new Set(passed)].join(', ')}`);
}

/** A name that ends in … may go on. */
function fits(here: string, place: string): boolean {
  return place.endsWith('…') ? here.startsWith(place.slice(0, -1)) : here === place;
}

function isAt(place: string): boolean {
  return fits(focused(), place);
}

function focusedElement(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found === document.body ? null : found;
}

/** The option or the like that the focused field marks as the one that Enter chooses. */
function marked(): string {
  const field = focusedElement();
  const id = field?.getAttribute('aria-activedescendant');
  const found = id && (field?.getRootNode() as ShadowRoot).getElementById(id);
  return found ? placeOf(found) : '';
}

function placeOf(element: Element): string {
  const { computedRole, computedName } = element as Element & Told;
  return `${computedRole} ${computedName}`.trim();
}

/** WCAG 2.2, 2.4.11: not all of it is off the screen or behind something else. */
function isInSight(element: Element): boolean {
  const boxes = [...element.getClientRects()];
  return boxes.some(({ left, top, right, bottom, width, height }) =>
    [0.1, 0.5, 0.9].some((share) => {
      const [x, y] = [left + width * share, top + height * share];
      if (right < 0 || bottom < 0 || x > innerWidth || y > innerHeight) return false;
      const hit = deepestAt(x, y);
      return hit !== null && (reaches(element, hit) || reaches(hit, element));
    }),
  );
}

function deepestAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner;) {
    inner = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === found) break;
    found = inner;
  }
  return found;
}

/** Whether one is the other or around it, through shadows. */
function reaches(outer: Element, inner: Element): boolean {
  for (let at: Node | null = inner; at;) {
    if (at === outer) return true;
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
  }
  return false;
}
