/** How soon it is said: when the reader has finished, or at once. */
export interface Said {
  readonly how: 'polite' | 'assertive';
  readonly text: string;
}

const ROLES: Readonly<Record<string, 'polite' | 'assertive' | 'off'>> = {
  alert: 'assertive',
  status: 'polite',
  log: 'polite',
  timer: 'off',
};

/**
 * What screen readers are given to say of a page by its live regions, in the order in which it comes. As with
 * them, a region says what changes in it: what it brings along when it comes is said of alerts alone.
 */
export class LiveRegions {
  readonly said: Said[] = [];
  readonly #before = new Map<Element, string>();
  readonly #lines = new WeakSet<Node>();
  readonly #watched = new WeakSet<Node>();
  readonly #observer = new MutationObserver(() => this.#look());

  constructor(page: Element) {
    this.#watch(page);
    this.#look();
    this.said.length = 0;
  }

  get texts(): readonly string[] {
    this.#look();
    return this.said.map(({ text }) => text);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #watch(root: Node): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, {
      ...{ childList: true, characterData: true, subtree: true, attributes: true },
      attributeFilter: ['role', 'aria-live', 'aria-hidden'],
    });
  }

  #look(): void {
    for (const region of this.#regions(document.body)) this.#hear(region);
  }

  *#regions(of: Element | ShadowRoot): Iterable<Element> {
    for (const element of of.querySelectorAll('*')) {
      if (howOf(element)) yield element;
      if (!element.shadowRoot) continue;
      this.#watch(element.shadowRoot);
      yield* this.#regions(element.shadowRoot);
    }
  }

  #hear(region: Element): void {
    const how = howOf(region);
    if (how === undefined || how === 'off') return;
    const isNew = !this.#before.has(region);
    const before = this.#before.get(region) ?? '';
    const text = textOf(region);
    this.#before.set(region, text);
    if (region.getAttribute('role') === 'log') {
      this.#hearLines(region, isNew);
      return;
    }
    if (text === before || text === '' || !region.checkVisibility()) return;
    if (!isNew || how === 'assertive') this.said.push({ how, text });
  }

  /** A log says what comes to it. */
  #hearLines(log: Element, isNew: boolean): void {
    for (const line of log.children) {
      if (this.#lines.has(line)) continue;
      this.#lines.add(line);
      if (!isNew) this.said.push({ how: 'polite', text: textOf(line) });
    }
  }
}

function howOf(element: Element): 'polite' | 'assertive' | 'off' | undefined {
  const live = element.getAttribute('aria-live');
  if (live === 'polite' || live === 'assertive' || live === 'off') return live;
  return ROLES[element.getAttribute('role') ?? ''];
}

function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
