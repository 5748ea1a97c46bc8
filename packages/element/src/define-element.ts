/** Registers an element under its tag, unless the page has that tag already (two copies of one package). */
export function defineElement(
  element: CustomElementConstructor & { readonly tagName: string },
): void {
  if (!customElements.get(element.tagName)) customElements.define(element.tagName, element);
}
