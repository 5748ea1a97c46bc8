import type { Call, CallState, Emergency, EmergencyNotice, EmergencyWarning } from '@hubline/core';
import {
  HubElement,
  Listen,
  Watch,
  WatchAll,
  alertIcon,
  buttonStyles,
  emergencyBannerEnglish,
  errorText,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { Fetched } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubEmergencyAddressEvent } from './hub-emergency-banner.events.ts';
import { emergencyBannerStyles } from './hub-emergency-banner.styles.ts';
import { noticeCard } from './notice-card.ts';

/** Numbers that reach help, or test the way there. Read by name, so that no part of the core comes along. */
const EMERGENCY = /^(911|933)$/;

/**
 * What one should know of emergency calls, before one and while there is one: that no address is sent, that
 * the phone is in another network than when the address was confirmed, that this server has no line to
 * emergency services; and each emergency call in the office, for those whom the office names. It is not
 * there while there is nothing to say, steps back while there is another call, and holds no call up.
 *
 * @tag hub-emergency-banner
 * @summary Says what stands between an emergency call and help.
 * @fires {HubEmergencyAddressEvent} hub-emergency-address - An address is to be added or chosen: show `hub-e911-form`.
 * @csspart warning - What is to be known before an emergency call.
 * @csspart call - What is said beside a call to 911 or 933.
 * @csspart notice - An emergency call in the office.
 */
export class HubEmergencyBanner extends HubElement {
  static readonly tagName = 'hub-emergency-banner';
  static override styles = [HubElement.styles, buttonStyles, noticeStyles, emergencyBannerStyles];

  /** Newest first. */
  @state() private notices: readonly EmergencyNotice[] = [];
  @state() private confirming = false;
  @state() private failed: unknown;
  @state() private told: string | undefined;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #emergency = new Fetched<Emergency>(
    this,
    () => (this.#isWanted ? this.hub : undefined),
    (hub) => hub.emergency(),
  );
  readonly #warning = new Watch(this, () => this.#emergency.value?.warning$);
  readonly #state = new Watch(this, () => this.#emergency.value?.state$);
  readonly #selected = new Watch(this, () => this.#emergency.value?.selected$);
  readonly #calls = new Watch(this, () => this.hub?.calls.active$);
  #owner: string | undefined;

  constructor() {
    super();
    new WatchAll<CallState>(this, () => this.#active.map(({ state$ }) => state$));
    new Listen(
      this,
      () => this.#emergency.value?.notices$,
      (notice) => (this.notices = [notice, ...this.notices.filter(({ id }) => id !== notice.id)]),
    );
    // What could not be fetched is fetched again when the server is there again.
    new Listen(
      this,
      () => this.hub?.session.connection$,
      ({ status }) => {
        if (status === 'online' && this.#emergency.state.status === 'failed') {
          this.#emergency.retry();
        }
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const owner = this.#userId;
    if (owner !== this.#owner) {
      this.#owner = owner;
      this.notices = [];
      this.told = undefined;
      this.failed = undefined;
    }
    if (this.#warning.value !== null) this.told = undefined;
    else this.failed = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const warning = this.#shownWarning;
    const callText = this.#callText;
    const some = warning || callText || this.notices.length > 0 || this.told;
    if (!some) return nothing;
    return html`<section aria-label=${this.#words.heading}>
      ${repeat(
        this.notices,
        ({ id }) => id,
        (notice) =>
          noticeCard(notice, this.#words, this.common.locale, () => void this.#dismiss(notice)),
      )}
      ${
        callText === undefined
          ? nothing
          : html`<p class="notice negative" role="alert" part="call">
              ${icon(alertIcon)}<span>${callText}</span>
            </p>`
      }
      ${warning === null ? nothing : this.#renderWarning(warning)}
      <p class="visually-hidden" role="status" tabindex="-1">${this.told ?? nothing}</p>
    </section>`;
  }

  get #words(): Strings['emergencyBanner'] {
    return this.words('emergencyBanner', emergencyBannerEnglish);
  }

  get #userId(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  get #isWanted(): boolean {
    const level = this.#capabilities.value?.['emergency.addresses'].level;
    return this.#userId !== undefined && level !== 'none';
  }

  get #active(): readonly Call[] {
    return this.#calls.value ?? [];
  }

  /** A call has the page to itself; what it needs to know of an emergency call is said all the same. */
  get #shownWarning(): EmergencyWarning | null {
    const warning = this.#warning.value ?? null;
    const isBusy = this.#active.some(({ state$: { value } }) => value.phase !== 'ended');
    return isBusy && !(warning === 'unreachable' && this.#isInEmergency) ? null : warning;
  }

  /** There is an emergency call of this phone. */
  get #isInEmergency(): boolean {
    return this.#active.some(
      ({ direction, state$: { value } }) =>
        direction === 'out' && value.phase !== 'ended' && EMERGENCY.test(value.party.number),
    );
  }

  /** What is said beside an emergency call that tells nobody where it is. */
  get #callText(): string | undefined {
    const sent = this.#state.value;
    if (!this.#isInEmergency || !sent || sent.selectedId !== null) return undefined;
    return this.#words.callNoAddress;
  }

  #renderWarning(warning: EmergencyWarning): TemplateResult {
    const words = this.#words;
    return html`<div class=${warning === 'moved' ? 'notice' : 'notice warning'} part="warning">
      ${icon(alertIcon)}
      <p role="status">${this.#warningText(warning)}</p>
      ${
        this.failed === undefined
          ? nothing
          : html`<p class="fault" role="alert">${errorText(this.failed, this.strings)}</p>`
      }
      ${this.#renderActions(warning, words)}
    </div>`;
  }

  #warningText(warning: EmergencyWarning): string {
    const words = this.#words;
    switch (warning) {
      case 'no-address':
        return words.noAddress;
      case 'unreachable':
        return words.unreachable;
      case 'moved': {
        const name = this.#selected.value?.name;
        return name === undefined ? words.movedAnyone : words.moved(name);
      }
    }
  }

  #renderActions(
    warning: EmergencyWarning,
    words: Strings['emergencyBanner'],
  ): TemplateResult | typeof nothing {
    switch (warning) {
      case 'no-address':
        return html`<button class="button" type="button" @click=${() => this.#ask('add')}>
          ${words.add}
        </button>`;
      case 'moved':
        return html`<div class="answers">
          <button
            class="button primary"
            type="button"
            aria-busy=${this.confirming ? 'true' : nothing}
            @click=${() => void this.#confirm()}
          >
            ${words.stillRight}
          </button>
          <button class="button" type="button" @click=${() => this.#ask('choose')}>
            ${words.chooseAnother}
          </button>
        </div>`;
      case 'unreachable':
        return nothing;
    }
  }

  #ask(kind: 'add' | 'choose'): void {
    this.dispatchEvent(new HubEmergencyAddressEvent(kind));
  }

  async #confirm(): Promise<void> {
    if (this.confirming) return;
    this.confirming = true;
    this.failed = undefined;
    const name = this.#selected.value?.name;
    try {
      await this.#emergency.value?.confirm();
      if (name !== undefined && this.#warning.value === null)
        this.told = this.#words.confirmed(name);
      await this.updateComplete;
      this.#focusRest();
    } catch (error) {
      this.failed = error;
    } finally {
      this.confirming = false;
    }
  }

  async #dismiss(notice: EmergencyNotice): Promise<void> {
    this.notices = this.notices.filter((one) => one !== notice);
    await this.updateComplete;
    this.#focusRest();
  }

  /** Whoever answered with the keyboard goes on here, where there is anything left. */
  #focusRest(): void {
    this.renderRoot.querySelector<HTMLElement>('.button, [tabindex]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-emergency-banner': HubEmergencyBanner;
  }
}
