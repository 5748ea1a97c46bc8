import type { HubError } from '../errors/hub-error.ts';

/** Failures ordered in advance: each is met once, by the next command of its name. */
export class FakeFailures<Command extends string> {
  readonly #ordered: { readonly command: Command; readonly error: HubError }[] = [];

  order(command: Command, error: HubError): void {
    this.#ordered.push({ command, error });
  }

  /** Throws what was ordered for this command, if anything was. */
  meet(command: Command): void {
    const at = this.#ordered.findIndex((failure) => failure.command === command);
    if (at >= 0) throw this.#ordered.splice(at, 1)[0]!.error;
  }
}
