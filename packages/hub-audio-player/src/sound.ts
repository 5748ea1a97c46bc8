import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Fetches the bytes of a sound. */
export type LoadSound = () => Promise<Blob>;

/** A sound that is fetched when it is first needed, and the address under which the page can play it. */
export class Sound implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => LoadSound | undefined;
  #from: LoadSound | undefined;
  #loading: Promise<Blob> | undefined;
  #blob: Blob | undefined;
  #url: string | undefined;

  constructor(host: ReactiveControllerHost & Element, load: () => LoadSound | undefined) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Undefined until it was fetched, and while the host is not on the page. */
  get url(): string | undefined {
    return this.#url;
  }

  /** The bytes, fetched once. */
  get(): Promise<Blob> {
    this.#look();
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  hostConnected(): void {
    this.#open();
  }

  hostUpdate(): void {
    this.#look();
  }

  hostDisconnected(): void {
    this.#close();
  }

  async #fetch(): Promise<Blob> {
    const from = this.#from;
    try {
      const blob = (await from?.()) ?? new Blob();
      if (from === this.#from) {
        this.#blob = blob;
        this.#open();
      }
      return blob;
    } catch (error) {
      if (from === this.#from) this.#loading = undefined;
      throw error;
    }
  }

  /** Another sound than before is fetched anew. */
  #look(): void {
    const load = this.#load();
    if (load === this.#from) return;
    this.#from = load;
    this.#loading = undefined;
    this.#blob = undefined;
    this.#close();
  }

  #open(): void {
    if (this.#blob && this.#url === undefined && this.#host.isConnected) {
      this.#url = URL.createObjectURL(this.#blob);
      this.#host.requestUpdate();
    }
  }

  #close(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }
}
