import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes files that are dropped on its host, and says while they are held over it. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #taken: (files: readonly File[]) => void;
  readonly #wanted: () => boolean;
  #over = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    ports: { readonly wanted: () => boolean; readonly taken: (files: readonly File[]) => void },
  ) {
    this.#host = host;
    this.#wanted = ports.wanted;
    this.#taken = ports.taken;
    host.addController(this);
  }

  get over(): boolean {
    return this.#over;
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onDragover);
    this.#host.addEventListener('dragleave', this.#onDragleave);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onDragover);
    this.#host.removeEventListener('dragleave', this.#onDragleave);
    this.#host.removeEventListener('drop', this.#onDrop);
    this.#become(false);
  }

  #become(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }

  readonly #onDragover = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.#wanted()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#become(true);
  };

  readonly #onDragleave = (event: DragEvent): void => {
    // Between its own parts nothing is left.
    if (event.relatedTarget === null || !this.#host.contains(event.relatedTarget as Node)) {
      this.#become(false);
    }
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.#wanted()) return;
    event.preventDefault();
    this.#become(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) this.#taken(files);
  };
}
