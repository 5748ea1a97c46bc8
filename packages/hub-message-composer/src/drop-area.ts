import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Ports {
  /** Another element on which files can be dropped too. */
  readonly other: () => HTMLElement | undefined;
  readonly wanted: () => boolean;
  readonly taken: (files: readonly File[]) => void;
}

/** Takes files that are dropped on its host or on another element, and says over which of them they are held. */
export class DropArea implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ports: Ports;
  #listening: readonly HTMLElement[] = [];
  #over: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
  }

  /** The element over which files are held. */
  get over(): HTMLElement | undefined {
    return this.#over;
  }

  hostUpdate(): void {
    const other = this.#ports.other();
    const wanted = other ? [other, this.#host] : [this.#host];
    if (wanted.length === this.#listening.length && wanted[0] === this.#listening[0]) return;
    this.#listen(this.#host.isConnected ? wanted : []);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#listen([]);
    this.#over = undefined;
  }

  #listen(elements: readonly HTMLElement[]): void {
    for (const element of this.#listening) {
      element.removeEventListener('dragover', this.#onDragover);
      element.removeEventListener('dragleave', this.#onDragleave);
      element.removeEventListener('drop', this.#onDrop);
    }
    for (const element of elements) {
      element.addEventListener('dragover', this.#onDragover);
      element.addEventListener('dragleave', this.#onDragleave);
      element.addEventListener('drop', this.#onDrop);
    }
    this.#listening = elements;
  }

  #become(over: HTMLElement | undefined): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }

  /** Of two that lie in each other the outer one is told of last, and wins. */
  readonly #onDragover = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.#ports.wanted()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const [outer] = this.#listening;
    const target = event.currentTarget as HTMLElement;
    this.#become(outer && event.composedPath().includes(outer) ? outer : target);
  };

  readonly #onDragleave = (event: DragEvent): void => {
    // Between its own parts nothing is left.
    const target = event.currentTarget as HTMLElement;
    const to = event.relatedTarget as Node | null;
    if (target === this.#over && (to === null || !target.contains(to))) this.#become(undefined);
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    if (!event.dataTransfer?.types.includes('Files') || !this.#ports.wanted()) return;
    event.preventDefault();
    this.#become(undefined);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) this.#ports.taken(files);
  };
}
