import type { SomeStrings } from '@hubline/element';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const OTHERS = ':lang(ar),:lang(de),:lang(es),:lang(fr)';
const OF_LANGUAGE = { subtree: true, attributeFilter: ['lang'] };

/** The words in the language that `lang` says of the host or of the page around it; English needs none. */
export class SpokenLanguage implements ReactiveController {
  strings: SomeStrings | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changes = new MutationObserver(() => void this.#follow());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The host itself too: it may be in a shadow tree, where the document does not look.
    for (const node of [document, this.#host]) this.#changes.observe(node, OF_LANGUAGE);
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#changes.disconnect();
  }

  async #follow(): Promise<void> {
    if (!this.strings && !this.#host.matches(OTHERS)) return;
    try {
      const { stringsFor } = await import('./strings-for.ts');
      this.strings = await stringsFor(this.#host);
      this.#host.requestUpdate();
    } catch {
      // Better the words of before than none.
    }
  }
}
