import { COLORS, type HubElement } from '@hubline/element';

/** What a page may have set, on whatever is around the element. */
const TOKENS = [
  ...Object.keys(COLORS),
  ...['font', 'control', 'row', 'radius', 'radius-card', 'motion', 'key', 'focus-width'],
].map((name) => `--hub-${name}`);

const LAYOUT =
  'html,body{block-size:100%;margin:0;overflow:hidden}hub-mini-phone{block-size:100%!important}';

/** How a window looks and reads: as the place around an element of the page. */
export class WindowLook {
  readonly #document: Document;
  readonly #sheet: CSSStyleSheet;
  #rules = '';

  constructor(view: Window & typeof globalThis) {
    this.#document = view.document;
    this.#sheet = new view.CSSStyleSheet();
    this.#document.adoptedStyleSheets = [this.#sheet];
  }

  /** Takes over what has changed there since. */
  follow(element: HubElement, title: string): void {
    const style = getComputedStyle(element);
    const tokens = TOKENS.map((name) => [name, style.getPropertyValue(name)] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}:${value};`);
    const root = `:root{${tokens.join('')}color-scheme:${style.colorScheme}}`;
    const rules = `${root}body{background:${style.getPropertyValue('--_call')}}${LAYOUT}`;
    if (rules !== this.#rules) this.#sheet.replaceSync(rules);
    this.#rules = rules;
    const { documentElement } = this.#document;
    documentElement.lang = langOf(element);
    documentElement.dir = style.direction;
    if (this.#document.title !== title) this.#document.title = title;
  }
}

/** The language that is spoken, or that is said of the element or of what is around it, through all shadows. */
function langOf(element: HubElement): string {
  const { locale } = element.strings?.common ?? {};
  if (locale) return locale;
  let place: Element | null = element;
  while (place) {
    const said: Element | null = place.closest('[lang]');
    if (said) return said.getAttribute('lang') ?? '';
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
