import type { Attachment, Messages } from '@hubline/core';
import { Dialing, errorText, type HubElement, type Strings } from '@hubline/element';
import { saveFile } from './save-file.ts';

interface Ports {
  readonly messages: () => Messages | undefined;
  readonly words: () => Strings['messageThread'];
  /** Says what went wrong. */
  readonly fault: (text: string) => void;
}

/** Goes where messages lead to: to the numbers and the files in them. */
export class MessageLinks {
  readonly #host: HubElement;
  readonly #ports: Ports;
  readonly #dialing: Dialing;

  constructor(host: HubElement, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
    this.#dialing = new Dialing(host);
  }

  async call(number: string): Promise<void> {
    const { hub } = this.#host;
    if (await this.#dialing.dial(number, hub?.contacts.byNumber(number))) return;
    const { error } = this.#dialing;
    if (error !== undefined) this.#ports.fault(errorText(error, this.#host.strings));
  }

  async save(attachment: Attachment): Promise<void> {
    const messages = this.#ports.messages();
    if (!messages) return;
    try {
      await saveFile(this.#host.renderRoot, messages, attachment);
    } catch (error) {
      const problem = errorText(error, this.#host.strings);
      this.#ports.fault(this.#ports.words().notDownloaded(attachment.name, problem));
    }
  }
}
