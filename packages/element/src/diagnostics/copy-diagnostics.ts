import { html, nothing, type TemplateResult } from 'lit';
import type { HubElement } from '../hub-element.ts';
import { icon } from '../icons/icon.ts';
import { copyIcon } from '../icons/later-icons.ts';
import { diagnosticsEnglish } from '../strings/english/diagnostics.ts';
import { errorText } from '../strings/error-text.ts';
import type { Strings } from '../strings/strings.ts';

type State =
  | { readonly status: 'idle' | 'busy' | 'copied' }
  /** The clipboard is closed to us. */
  | { readonly status: 'refused'; readonly report: string }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * The button `Copy diagnostics`, what it copies, and what came of it. Where the browser refuses the clipboard,
 * the text is there to be copied by hand. Its host draws `render()` with `copyDiagnosticsStyles`.
 */
export class CopyDiagnostics {
  readonly #host: HubElement;
  readonly #write: (text: string) => Promise<void>;
  #state: State = { status: 'idle' };

  constructor(
    host: HubElement,
    write = (text: string): Promise<void> => navigator.clipboard.writeText(text),
  ) {
    this.#host = host;
    this.#write = write;
  }

  render(): TemplateResult {
    const words = this.#words;
    const state = this.#state;
    return html`<div class="diagnostics" part="diagnostics">
      <p class="quiet">${words.hint}</p>
      <button
        class="button"
        type="button"
        part="copy"
        aria-busy=${state.status === 'busy' ? 'true' : nothing}
        aria-disabled=${state.status === 'busy' ? 'true' : nothing}
        @click=${this.#onClick}
      >
        ${state.status === 'busy' ? nothing : icon(copyIcon)}${words.copy}
      </button>
      <p role="status">${this.#outcome}</p>
      ${
        state.status === 'refused'
          ? html`<textarea
              readonly
              aria-label=${words.text}
              .value=${state.report}
              spellcheck="false"
            ></textarea>`
          : nothing
      }
    </div>`;
  }

  get #words(): Strings['diagnostics'] {
    return this.#host.strings?.diagnostics ?? diagnosticsEnglish;
  }

  get #outcome(): string | typeof nothing {
    const state = this.#state;
    switch (state.status) {
      case 'idle':
      case 'busy':
        return nothing;
      case 'copied':
        return this.#words.copied;
      case 'refused':
        return this.#words.byHand;
      case 'failed':
        return errorText(state.error, this.#host.strings);
    }
  }

  readonly #onClick = (): void => void this.#copy();

  async #copy(): Promise<void> {
    const { hub } = this.#host;
    if (!hub || this.#state.status === 'busy') return;
    this.#become({ status: 'busy' });
    try {
      const report = await (await hub.diagnostics()).report();
      this.#become(await this.#keep(report));
    } catch (error) {
      this.#become({ status: 'failed', error });
    }
    await this.#host.updateComplete;
    const text = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.diagnostics textarea');
    text?.focus();
    text?.select();
  }

  async #keep(report: string): Promise<State> {
    try {
      await this.#write(report);
      return { status: 'copied' };
    } catch {
      return { status: 'refused', report };
    }
  }

  #become(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
