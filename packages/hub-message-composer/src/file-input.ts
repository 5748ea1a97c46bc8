/** Lets files be chosen, or a photo be taken where the system does that. */
export class FileInput {
  readonly #chosen: (files: readonly File[]) => void;

  constructor(chosen: (files: readonly File[]) => void) {
    this.#chosen = chosen;
  }

  /** One for each time: the same file once more is chosen then too. */
  open(options: { readonly accept?: string; readonly capture?: 'environment' } = {}): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = options.accept ?? '';
    if (options.capture) input.setAttribute('capture', options.capture);
    else input.multiple = true;
    input.addEventListener('change', () => this.#chosen([...(input.files ?? [])]), { once: true });
    input.click();
  }
}
