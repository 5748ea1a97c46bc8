import type { HubElement } from '@hubline/element';
import { adoptStyles, type CSSResultOrNative } from 'lit';
import type * as Later from './later/later.ts';

/** Fetches what the first call can do without, and has the element shown anew once it is there. */
export class LatePart {
  readonly #host: HubElement;
  readonly #import: () => Promise<typeof Later>;
  #part: typeof Later | undefined;
  #loading: Promise<void> | undefined;
  #failed = false;

  constructor(host: HubElement, fetch = () => import('./later/later.ts')) {
    this.#host = host;
    this.#import = fetch;
  }

  /** Undefined until it is there. */
  get now(): typeof Later | undefined {
    return this.#part;
  }

  /** It could not be fetched the last time. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches it, unless it is there; again after a failure. Resolves either way. */
  load(): Promise<void> {
    if (this.#part) return Promise.resolve();
    this.#loading ??= this.#fetch().finally(() => {
      this.#loading = undefined;
      this.#host.requestUpdate();
    });
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    try {
      const part = await this.#import();
      this.#adopt(part.laterStyles);
      this.#part = part;
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
  }

  #adopt(styles: readonly CSSResultOrNative[]): void {
    const { renderRoot } = this.#host;
    const { elementStyles } = this.#host.constructor as typeof HubElement;
    if (renderRoot instanceof ShadowRoot) adoptStyles(renderRoot, [...elementStyles, ...styles]);
  }
}
