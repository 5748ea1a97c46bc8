import { replay, type Replay } from '@hubline/core/testing';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-incoming-call/define.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { merge, type Subscription } from 'rxjs';

const SPEEDS = [1, 4, 20];

/** Plays the calls of a diagnostics report in the elements that show calls. */
export class ReplayDesk extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 1rem;
      max-width: 40rem;
      color: light-dark(#1c1e21, #f2f3f5);
      font:
        1rem/1.5 system-ui,
        sans-serif;
    }
    label,
    form {
      display: grid;
      gap: 0.25rem;
    }
    textarea {
      box-sizing: border-box;
      width: 100%;
      font:
        0.75rem/1.4 ui-monospace,
        monospace;
    }
    .keys {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.5rem;
    }
    button,
    select {
      min-height: 2.75rem;
      padding-inline: 1rem;
      font: inherit;
    }
    p {
      margin: 0;
    }
  `;

  #report = '';
  #replay: Replay | null = null;
  #following: Subscription | undefined;
  #error = '';
  #speed = 1;

  /** What stands in the field at first. */
  set report(report: string) {
    this.#report = report;
    this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unload();
  }

  /** Does the next step of what is loaded. */
  async step(): Promise<void> {
    this.#replay?.pause();
    await this.#replay?.next();
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#onSubmit}>
        <label>
          <span>Report, as copied by <q>Copy diagnostics</q></span>
          <textarea rows="6" spellcheck="false" .value=${this.#report}></textarea>
        </label>
        <div class="keys"><button>Load</button></div>
        <p role="alert">${this.#error}</p>
      </form>
      ${this.#replay ? this.#renderReplay(this.#replay) : nothing}`;
  }

  #renderReplay({ fake, steps, position$, playing$ }: Replay): TemplateResult {
    const { hub } = fake;
    const position = position$.value;
    const step = steps[position - 1];
    const said = step
      ? `${(step.at / 1_000).toFixed(1)} s, ${step.call}: ${step.says}`
      : 'not begun';
    return html`<div class="keys" role="group" aria-label="Replay">
        <button @click=${this.#onPlay}>${playing$.value ? 'Pause' : 'Play'}</button>
        <button @click=${() => void this.step()}>Step</button>
        <button @click=${() => this.#load()}>Restart</button>
        <label>
          Speed
          <select @change=${this.#onSpeed}>
            ${SPEEDS.map(
              (speed) =>
                html`<option value=${String(speed)} ?selected=${speed === this.#speed}>
                  ${speed}×
                </option>`,
            )}
          </select>
        </label>
      </div>
      <p role="status">Step ${position} of ${steps.length} (${said})</p>
      <hub-incoming-call .hub=${hub}></hub-incoming-call>
      <hub-active-call .hub=${hub} .linger=${3600}></hub-active-call>`;
  }

  #load(): void {
    this.#unload();
    this.#error = '';
    try {
      this.#replay = replay(this.#report);
      const { position$, playing$ } = this.#replay;
      this.#following = merge(position$, playing$).subscribe(() => this.requestUpdate());
    } catch (error) {
      this.#error = error instanceof Error ? error.message : String(error);
    }
    this.requestUpdate();
  }

  #unload(): void {
    this.#following?.unsubscribe();
    void this.#replay?.close();
    this.#replay = null;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#report = this.renderRoot.querySelector('textarea')?.value ?? '';
    this.#load();
  }

  #onPlay(): void {
    if (this.#replay?.playing$.value) this.#replay.pause();
    else this.#replay?.play(this.#speed);
  }

  #onSpeed(event: Event): void {
    this.#speed = Number((event.target as HTMLSelectElement).value);
    this.#replay?.pause();
  }
}

if (!customElements.get('replay-desk')) customElements.define('replay-desk', ReplayDesk);

declare global {
  interface HTMLElementTagNameMap {
    'replay-desk': ReplayDesk;
  }
}
