import type { ReactiveControllerHost } from 'lit';

/** Which rows look different from others: the one that was looked for, and long ones that are shown as a whole. */
export class RowMarks {
  readonly #host: ReactiveControllerHost;
  #found: string | undefined;
  #expanded: ReadonlySet<string> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Key of the row that was jumped to. */
  get found(): string | undefined {
    return this.#found;
  }

  /** Keys of long messages that are shown as a whole. */
  get expanded(): ReadonlySet<string> {
    return this.#expanded;
  }

  find(key: string): void {
    this.#become(key, this.#expanded);
  }

  toggle(key: string): void {
    const expanded = new Set(this.#expanded);
    if (!expanded.delete(key)) expanded.add(key);
    this.#become(this.#found, expanded);
  }

  /** Another conversation is shown. */
  forget(): void {
    this.#become(undefined, new Set());
  }

  /** A row is found as long as it lights up. */
  readonly onAnimationEnd = ({ animationName }: AnimationEvent): void => {
    if (animationName === 'hub-found') this.#become(undefined, this.#expanded);
  };

  #become(found: string | undefined, expanded: ReadonlySet<string>): void {
    this.#found = found;
    this.#expanded = expanded;
    this.#host.requestUpdate();
  }
}
