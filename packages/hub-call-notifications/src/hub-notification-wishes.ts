import type { PushKind, PushWishes, QuietHours } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  errorText,
  icon,
  noticeStyles,
  notificationsEnglish,
  type Strings,
} from '@hubline/element';
import { Fetched } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Desktop } from './desktop.ts';
import { notificationWishesStyles } from './hub-notification-wishes.styles.ts';

const KINDS: readonly PushKind[] = ['calls', 'messages', 'voicemail'];
const DAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const USUAL = { days: DAYS, from: '22:00', to: '07:00' };

/** What notifications tell of, whether they do so while the app is closed, and when there are none. */
export class HubNotificationWishes extends HubElement {
  static readonly tagName = 'hub-notification-wishes';
  static override styles = [HubElement.styles, noticeStyles, notificationWishesStyles];

  @property({ attribute: false }) desktop!: Desktop;

  /** What went wrong, in words. */
  @state() private fault = '';
  /** A change is on its way. */
  @state() private busy = false;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #push = new Fetched(
    this,
    () => (this.#session.value?.status === 'signed-in' ? this.hub : undefined),
    (hub) => hub.push(),
  );
  readonly #state = new Watch(this, () => this.#push.value?.state$);
  readonly #wishes = new Watch(this, () => this.desktop.wishes$);

  protected override render(): TemplateResult {
    const words = this.#words;
    const { kinds, preview } = this.#wishes.value!;
    return html`<fieldset>
        <legend>${words.kinds}</legend>
        ${KINDS.map((kind) =>
          this.#box(words[kind], kinds.includes(kind), (on) =>
            this.#wish(({ kinds: now }) => {
              const others = now.filter((one) => one !== kind);
              return { kinds: on ? [...others, kind] : others };
            }),
          ),
        )}
        ${this.#box(words.preview, preview, (on) => this.#wish(() => ({ preview: on })))}
      </fieldset>
      ${this.#push.value ? this.#closed(words) : nothing}
      <div role="alert">
        ${
          this.fault === ''
            ? nothing
            : html`<p class="notice warning">${icon(alertIcon)}<span>${this.fault}</span></p>`
        }
      </div>`;
  }

  #closed(words: Strings['notifications']): TemplateResult {
    const { status, quietHours } = this.#state.value!;
    const hint = status === 'unsupported' ? words.closedUnsupported : words.closedHint;
    const cannot = status === 'unsupported' || status === 'loading';
    return html`<div class="part">
        ${this.#box(words.closed, status === 'on', (on) => this.#turn(on), cannot, 'closed')}
        <p class="hint quiet" id="closed">${hint}</p>
      </div>
      <div class="part">
        ${this.#box(
          words.quietHours,
          quietHours !== null,
          (on) => this.#setQuiet(on ? USUAL : null),
          status === 'loading',
          'quiet',
        )}
        <p class="hint quiet" id="quiet">${words.quietHoursHint}</p>
        ${quietHours ? this.#hours(words, quietHours) : nothing}
      </div>`;
  }

  #hours(words: Strings['notifications'], hours: QuietHours): TemplateResult {
    const { days } = hours;
    const format = new Intl.DateTimeFormat(this.common.locale, {
      weekday: 'short',
      timeZone: 'UTC',
    });
    const time = (label: string, key: 'from' | 'to'): TemplateResult =>
      html`<label>
        <span>${label}</span>
        <input
          type="time"
          required
          .value=${hours[key]}
          @change=${({ target }: Event) => {
            const { value } = target as HTMLInputElement;
            if (value !== '') void this.#setQuiet({ ...hours, [key]: value.slice(0, 5) });
          }}
        />
      </label>`;
    return html`<div class="hours">
        ${time(words.quietFrom, 'from')}${time(words.quietTo, 'to')}
      </div>
      <fieldset class="days">
        <legend>${words.quietDays}</legend>
        ${DAYS.map((day) =>
          this.#box(
            format.format(SOME_MONDAY + (day - 1) * 86_400_000),
            days.includes(day),
            (on) => {
              const others = days.filter((one) => one !== day);
              return this.#setQuiet({ ...hours, days: on ? [...others, day].sort() : others });
            },
            // None would be no quiet hours.
            days.length === 1 && days.includes(day),
          ),
        )}
      </fieldset>`;
  }

  #box(
    label: string,
    checked: boolean,
    turn: (on: boolean) => Promise<void>,
    disabled = false,
    hint: string | undefined = undefined,
  ): TemplateResult {
    return html`<label class="box">
      <input
        type="checkbox"
        aria-describedby=${hint ?? nothing}
        .checked=${live(checked)}
        ?disabled=${disabled || this.busy}
        @change=${async ({ target }: Event) => {
          const box = target as HTMLInputElement;
          await turn(box.checked);
          // It shows how it stands, also where that did not change.
          this.requestUpdate();
          await this.updateComplete;
          if (!box.isConnected) return;
          box.focus();
        }}
      />
      <span>${label}</span>
    </label>`;
  }

  get #words(): Strings['notifications'] {
    return this.words('notifications', notificationsEnglish);
  }

  async #wish(change: (wishes: PushWishes) => Partial<PushWishes>): Promise<void> {
    const wishes = this.desktop.wishes$.value;
    this.desktop.wish({ ...wishes, ...change(wishes) });
    if (this.#state.value?.status === 'on') await this.#turn(true);
  }

  #turn(on: boolean): Promise<void> {
    return this.#try(async () => {
      const push = this.#push.value!;
      if (!on) return push.unsubscribe();
      await this.desktop.ready();
      await push.subscribe(this.desktop.wishes$.value);
    }, this.#words.closedFailed);
  }

  #setQuiet(hours: Omit<QuietHours, 'timeZone'> | null): Promise<void> {
    return this.#try(async () => {
      const timeZone = await this.#timeZone();
      await this.#push.value!.setQuietHours(hours && { ...hours, timeZone });
    });
  }

  /** Of the profile, else of the browser. */
  async #timeZone(): Promise<string> {
    const profile = await this.hub?.profile().catch(() => undefined);
    return profile?.profile$.value?.timezone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  async #try(work: () => Promise<void>, fault?: string): Promise<void> {
    this.fault = '';
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.fault = fault ?? errorText(error, this.strings);
    }
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-notification-wishes': HubNotificationWishes;
  }
}
