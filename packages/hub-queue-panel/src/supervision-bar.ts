import type { Call, CallCenter, SupervisionMode } from '@hubline/core';
import {
  HubElement,
  WatchAll,
  Watch,
  alertIcon,
  buttonStyles,
  errorText,
  hangUpIcon,
  icon,
  noticeStyles,
  queuesEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MODES, MODE_ICONS } from './agent-row.ts';
import { supervisionBarStyles } from './supervision-bar.styles.ts';
import { remember, supervisionOf, type Supervision } from './supervisions.ts';

/** The call of an agent in which I take part: as whom, and how to change or leave it. */
export class SupervisionBar extends HubElement {
  static readonly tagName = 'hub-supervision-bar';
  static override styles = [HubElement.styles, buttonStyles, noticeStyles, supervisionBarStyles];

  @property({ attribute: false }) callCenter: CallCenter | undefined;

  @state() private pending: SupervisionMode | undefined;
  @state() private error: unknown;

  readonly #calls = new Watch(this, () => this.hub?.calls.active$);

  constructor() {
    super();
    new WatchAll(this, () => (this.#calls.value ?? []).map(({ state$ }) => state$));
  }

  protected override render(): TemplateResult | typeof nothing {
    const call = (this.#calls.value ?? []).find(
      (call) => supervisionOf(call) && call.state$.value.phase !== 'ended',
    );
    const supervision = call && supervisionOf(call);
    return supervision ? this.#renderBar(call, supervision) : nothing;
  }

  get #words(): Strings['queues'] {
    return this.words('queues', queuesEnglish);
  }

  #renderBar(call: Call, { agent, mode }: Supervision): TemplateResult {
    const words = this.#words;
    return html`<section class="bar" aria-labelledby="whose" part="supervision">
      <p class="whose" id="whose"><bdi>${words.inCallOf(agent.name)}</bdi></p>
      <p class="hint" role="status">${words.superviseHint[mode]}</p>
      <div class="modes" role="group" aria-label=${words.mode}>
        ${MODES.map(
          (one) =>
            html`<button
              class="mode"
              type="button"
              title=${words.superviseHint[one]}
              aria-pressed=${one === mode}
              aria-busy=${this.pending === one ? 'true' : nothing}
              @click=${() => void this.#change(call, one)}
            >
              ${icon(MODE_ICONS[one])}${words.supervise[one]}
            </button>`,
        )}
      </div>
      <button class="button negative leave" type="button" @click=${() => void this.#leave(call)}>
        ${icon(hangUpIcon)}${words.leave}
      </button>
      ${
        this.error === undefined
          ? nothing
          : html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span
                >${words.notChanged}. ${errorText(this.error, this.strings)}</span
              >
            </p>`
      }
    </section>`;
  }

  async #change(call: Call, mode: SupervisionMode): Promise<void> {
    const supervision = supervisionOf(call);
    if (!supervision || supervision.mode === mode || this.pending) return;
    this.error = undefined;
    this.pending = mode;
    try {
      await this.callCenter?.changeMode(call, mode);
      remember(call, { ...supervision, mode });
    } catch (error) {
      this.error = error;
    } finally {
      this.pending = undefined;
    }
  }

  async #leave(call: Call): Promise<void> {
    this.error = undefined;
    try {
      await call.end();
    } catch (error) {
      this.error = error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-supervision-bar': SupervisionBar;
  }
}
