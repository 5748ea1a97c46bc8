import type { LiveCall, MyPhone } from '@hubline/core';
import {
  Watch,
  clockText,
  errorText,
  icon,
  partyName,
  phonesIcon,
  type HubElement,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './call-words.ts';

/** The calls on my other phones, which can be moved here. */
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

  render(words: Words, seconds: (since: Date) => number): TemplateResult {
    return html`<section
      class="elsewhere"
      part="elsewhere"
      aria-label=${words.call.elsewhereHeading}
    >
      ${this.all.map((call) => this.#renderCall(call, words, seconds))}
      ${
        this.#error === undefined
          ? nothing
          : html`<p class="problem" role="alert">${errorText(this.#error, this.#host.strings)}</p>`
      }
    </section>`;
  }

  #renderCall(call: LiveCall, words: Words, seconds: (since: Date) => number): TemplateResult {
    const name = partyName(call.party, words.common);
    const phone = this.#phones.value?.find(({ id }) => id === call.deviceId);
    return html`<div class="other">
      ${icon(phonesIcon)}
      <span class="who" title=${name}>${name}</span>
      <span class="what"
        ><span class="phone"
          >${phone ? words.call.onPhone(phone.name) : words.call.onOtherPhone}</span
        ><span class="clock">${clockText(seconds(call.answeredAt ?? call.startedAt))}</span></span
      >
      <button
        class="button pill"
        type="button"
        aria-label=${words.call.moveHereFrom(name)}
        aria-busy=${this.#moving === call.id ? 'true' : nothing}
        ?disabled=${this.#moving !== undefined}
        @click=${() => void this.#move(call)}
      >
        ${words.call.moveHere}
      </button>
    </div>`;
  }

  async #move(call: LiveCall): Promise<void> {
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
