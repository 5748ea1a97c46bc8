import type { HubElement } from '@hubline/element';

/** The number dialled last: here, else from any device of mine. */
export class LastNumber {
  readonly #host: HubElement;
  #number: string | undefined;

  constructor(host: HubElement) {
    this.#host = host;
  }

  get number(): string | undefined {
    const records = this.#host.hub?.history.recent$.value ?? [];
    return this.#number ?? records.find(({ direction }) => direction === 'out')?.party.number;
  }

  remember(number: string): void {
    this.#number = number;
  }
}
