import type { PasswordStrength } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long nothing is typed before the server is asked. */
const PAUSE = 300;

/** How good the password is that someone types. An answer about an earlier one is dropped. */
export class StrengthWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: (password: string) => Promise<PasswordStrength>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #strength: PasswordStrength | undefined;

  constructor(host: ReactiveControllerHost, ask: (password: string) => Promise<PasswordStrength>) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  /** Of what was typed last, once it is known; undefined for nothing, and where it could not be asked for. */
  get strength(): PasswordStrength | undefined {
    return this.#strength;
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.typed('');
  }

  typed(password: string): void {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    if (password === '') return this.#become(undefined);
    this.#timer = setTimeout(() => {
      this.#ask(password).then(
        (strength) => {
          if (turn === this.#turn) this.#become(strength);
        },
        () => {
          if (turn === this.#turn) this.#become(undefined);
        },
      );
    }, PAUSE);
  }

  #become(strength: PasswordStrength | undefined): void {
    this.#strength = strength;
    this.#host.requestUpdate();
  }
}
