import type { FoundNumber } from './find-numbers.ts';

/** Marks the links made here, for the styles of a page too. */
const MADE_HERE = 'data-hub-call';

/** What is left as it is: what people type into, press or read as code, and what pages ask to leave alone. */
const LEFT_ALONE = [
  'a, area, button, label, summary, input, textarea, select, option',
  '[role="button"], [role="link"], [role="textbox"], [role="option"], [role="tab"]',
  '[contenteditable]:not([contenteditable="false"])',
  'code, pre, kbd, samp, script, style, noscript, template, svg, math, iframe, object, canvas',
  '[data-hub-ignore]',
].join();

/** Seven digits with little between them: no number is shorter, and few other texts have that. */
const PERHAPS_A_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,4}\p{Nd}){6}/u;

/** In ms: how long the page may be kept from anything else. */
const SLICE = 8;
/** In ms: so long a busy page is waited for. */
const PATIENCE = 500;

type Finder = (text: string, country: string) => readonly FoundNumber[];

interface NumberLinksOptions {
  readonly root: Document | ShadowRoot;
  /** CSS selector. */
  readonly within: string;
  /** ISO 3166. */
  readonly country: string;
}

/** A text of the page, which keeps what stands before its first number, and what was made of the rest. */
interface Linked {
  readonly whole: string;
  readonly rest: readonly ChildNode[];
}

/**
 * Makes links of the numbers in the texts of a page, also in those that come or change later, while the page is
 * idle. The page keeps its text nodes: whatever changes or removes one, takes what was made of it along.
 */
export class NumberLinks {
  readonly #options: NumberLinksOptions;
  readonly #changes = new MutationObserver((records) => this.#note(records));
  readonly #waiting = new Set<Node>();
  readonly #linked = new WeakMap<Node, Linked>();
  /** The text that a link was made of. */
  readonly #origins = new WeakMap<Node, Text>();
  /** The texts behind the links. */
  readonly #rests = new WeakSet<Node>();
  #find: Finder | undefined;
  #works = false;
  /** When the page is to have its turn again, as `performance.now()` counts. */
  #until = 0;
  #ended = false;

  constructor(options: NumberLinksOptions) {
    this.#options = options;
    this.#changes.observe(options.root, { childList: true, characterData: true, subtree: true });
    this.#look(options.root);
  }

  /** Leaves the page as if there had been no links. */
  end(): void {
    this.#note(this.#changes.takeRecords());
    this.#ended = true;
    this.#changes.disconnect();
    this.#waiting.clear();
    for (const link of this.#options.root.querySelectorAll(`a[${MADE_HERE}]`)) {
      const origin = this.#origins.get(link);
      // A copy, made by the page.
      if (!origin) link.replaceWith(...link.childNodes);
      else this.#restore(origin);
    }
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        this.#unlink(target);
        this.#look(target);
      }
      for (const node of removedNodes) this.#restore(node);
      for (const node of addedNodes) this.#look(node);
    }
  }

  #look(node: Node): void {
    if (this.#ended || this.#rests.has(node)) return;
    this.#waiting.add(node);
    if (this.#works) return;
    this.#works = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    await this.#rest();
    for (const node of this.#waiting) {
      this.#waiting.delete(node);
      try {
        await this.#linkIn(node);
      } catch {
        // What finds numbers could not be fetched: it is tried again with the next change of the page.
        this.#waiting.add(node);
        break;
      }
    }
    this.#works = false;
  }

  async #linkIn(node: Node): Promise<void> {
    for (const text of this.#textsIn(node)) {
      if (performance.now() > this.#until) await this.#rest();
      if (!PERHAPS_A_NUMBER.test(text.data)) continue;
      this.#find ??= (await import('./find-numbers.ts')).findNumbers;
      if (!this.#ended && text.isConnected) this.#link(text);
    }
  }

  /** Lets the page do what it has to. */
  async #rest(): Promise<void> {
    await idle();
    this.#until = performance.now() + SLICE;
  }

  *#textsIn(node: Node): Iterable<Text> {
    const { within, root } = this.#options;
    if (node instanceof Text) {
      const parent = node.parentElement;
      if (parent?.closest(within) && !parent.closest(LEFT_ALONE)) yield node;
      return;
    }
    if (node !== root && !(node instanceof Element)) return;
    const isInside = node instanceof Element && node.closest(within) !== null;
    const tops = isInside ? [node] : (node as ParentNode).querySelectorAll(within);
    for (const top of tops) {
      if (top.closest(LEFT_ALONE)) continue;
      const walker = document.createTreeWalker(
        top,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
        (one) => {
          if (one instanceof Text) return NodeFilter.FILTER_ACCEPT;
          const isLeft = (one as Element).matches(LEFT_ALONE);
          return isLeft ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
        },
      );
      while (walker.nextNode()) yield walker.currentNode as Text;
    }
  }

  #link(text: Text): void {
    if (this.#linked.has(text) || this.#rests.has(text)) return;
    const whole = text.data;
    const found = this.#find?.(whole, this.#options.country) ?? [];
    if (found.length === 0) return;
    // What the page did in the meantime is not mixed up with what is done here.
    this.#note(this.#changes.takeRecords());
    const rest: ChildNode[] = [];
    for (const { start, end, href } of [...found].reverse()) {
      const behind = text.splitText(end);
      const number = text.splitText(start);
      const link = linkTo(href);
      number.replaceWith(link);
      link.append(number);
      rest.push(behind, link);
      this.#rests.add(behind);
      this.#rests.add(number);
      this.#origins.set(link, text);
    }
    this.#linked.set(text, { whole, rest });
    this.#changes.takeRecords();
  }

  /** The page goes on with this text, or without it: so it is whole again. */
  #restore(text: Node): void {
    const linked = this.#unlink(text);
    if (linked && text instanceof Text) text.data = linked.whole;
  }

  #unlink(text: Node): Linked | undefined {
    const linked = this.#linked.get(text);
    this.#linked.delete(text);
    for (const node of linked?.rest ?? []) node.remove();
    return linked;
  }
}

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  // Its groups of digits keep their order in Arabic.
  link.dir = 'ltr';
  link.setAttribute(MADE_HERE, '');
  return link;
}

/** When the browser has nothing better to do. */
function idle(): Promise<unknown> {
  const { requestIdleCallback: whenIdle } = globalThis as Partial<typeof globalThis>;
  return new Promise((resolve) => {
    if (whenIdle) whenIdle(resolve, { timeout: PATIENCE });
    // Safari has none.
    else setTimeout(resolve);
  });
}
