/** All elements that are drawn below one, in the order of the page, as deep as its shadows go; not those of its inert parts. */
export function* drawnElements(root: ParentNode): Iterable<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('[inert]')) continue;
    yield element;
    if (element.shadowRoot) yield* drawnElements(element.shadowRoot);
  }
}

/** What is around it, from itself on, as it is drawn: through slots, and out of shadows. */
export function* boxesAround(element: Element): Iterable<Element> {
  for (let at: Element | null = element; at;) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/** What a person would hit there, in whatever shadow. */
export function hitAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inside = hit.shadowRoot.elementFromPoint(x, y);
    if (!inside || inside === hit) break;
    hit = inside;
  }
  return hit;
}

/** A name for a report: what it is, where it is, and the first words in it. */
export function described(element: Element): string {
  const host = (element.getRootNode() as ShadowRoot).host as Element | undefined;
  const text = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
  const className = element.getAttribute('class');
  return `${host ? `${host.localName} ` : ''}${element.localName}${className ? `.${className.trim().replaceAll(/\s+/g, '.')}` : ''} “${text.replaceAll(/\s+/g, ' ')}”`;
}

/** What of it takes a finger or shows the focus: the label around a field, the row that is its button, or itself. */
export function targetOf(element: HTMLElement): Element {
  const { position } = getComputedStyle(element, '::after');
  if (position === 'absolute' && getComputedStyle(element).position === 'static') {
    return element.offsetParent ?? element;
  }
  return element.matches('[type=radio], [type=checkbox]')
    ? (element.closest('label') ?? element)
    : element;
}
