import { HubError } from '../errors/hub-error.ts';

const MOST_WRONG = 5;
const WAIT_SECONDS = 60;

/** The password of whoever is signed in. After five wrong ones in a row nothing is right for a while. */
export class FakePassword {
  #wrong = 0;
  value: string;

  constructor(value: string) {
    this.value = value;
  }

  /** @throws `request/invalid` (`fields.password: 'wrong'`), `session/too-many-tries` */
  prove(password: string): void {
    if (this.#wrong >= MOST_WRONG) {
      throw new HubError('session/too-many-tries', { retryAfter: WAIT_SECONDS });
    }
    if (password !== this.value) {
      this.#wrong += 1;
      throw new HubError('request/invalid', { fields: { password: 'wrong' } });
    }
    this.#wrong = 0;
  }

  /** The while is over. */
  forgetWrong(): void {
    this.#wrong = 0;
  }
}
