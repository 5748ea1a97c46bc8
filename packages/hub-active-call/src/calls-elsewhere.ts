import type { LiveCall, MyPhone } from '@hubline/core';
import { Watch, type HubElement } from '@hubline/element';

/** The calls on my other phones, and how one of them is moved here. */
export class CallsElsewhere {
  readonly #host: HubElement;
  readonly #calls: Watch<readonly LiveCall[]>;
  readonly #phones: Watch<readonly MyPhone[]>;
  readonly #capabilities;
  #moving: string | undefined;
  #error: unknown;

  constructor(host: HubElement) {
    this.#host = host;
    this.#calls = new Watch(host, () => host.hub?.phones.calls$);
    this.#phones = new Watch(host, () => host.hub?.phones.others$);
    this.#capabilities = new Watch(host, () => host.hub?.capabilities$);
  }

  /** None where they cannot be moved here. */
  get all(): readonly LiveCall[] {
    const support = this.#capabilities.value?.['call.pull'].level ?? 'none';
    return support === 'none' ? [] : (this.#calls.value ?? []);
  }

  /** The one that is being moved. */
  get moving(): string | undefined {
    return this.#moving;
  }

  /** Why the last one could not be moved. */
  get error(): unknown {
    return this.#error;
  }

  /** The phone that a call is on. */
  phoneOf({ deviceId }: LiveCall): MyPhone | undefined {
    return this.#phones.value?.find(({ id }) => id === deviceId);
  }

  async move(call: LiveCall): Promise<void> {
    if (this.#moving !== undefined) return;
    this.#error = undefined;
    this.#moving = call.id;
    this.#host.requestUpdate();
    try {
      await this.#host.hub?.calls.pull(call);
    } catch (error) {
      this.#error = error;
    } finally {
      this.#moving = undefined;
      this.#host.requestUpdate();
    }
  }
}
