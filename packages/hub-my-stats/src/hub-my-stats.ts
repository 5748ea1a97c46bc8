import type { Call, MyStats, Span, StatsPart, StatusTime } from '@hubline/core';
import {
  FetchedCallCenter,
  HubElement,
  Listen,
  Watch,
  agentSign,
  agentSignStyles,
  agentStatusName,
  alertIcon,
  buttonStyles,
  chartIcon,
  clockText,
  download,
  downloadIcon,
  errorText,
  fieldStyles,
  icon,
  myStatsEnglish,
  noticeStyles,
  queuesEnglish,
  setStyle,
  skeletonStyles,
  timeText,
  type Strings,
} from '@hubline/element';
import { filterTabs, listFrameStyles, listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { myStatsStyles } from './hub-my-stats.styles.ts';
import { partsChart } from './parts-chart.ts';
import { Refresh } from './refresh.ts';
import { fieldDate, spanOf, typedSpan, type SpanChoice } from './spans.ts';
import { statsCsv } from './stats-csv.ts';

const CHOICES: readonly SpanChoice[] = ['today', 'yesterday', 'week', 'span'];
const DAY = 24 * 60 * 60 * 1000;
const GHOSTS = 4;

/**
 * My figures: calls of queues and direct ones, how long they were, how long I had which status, and all of it
 * through the hours or days. They follow by themselves: after each call, and each minute.
 *
 * @tag hub-my-stats
 * @summary Shows my own statistics of today, yesterday, this week or any span.
 * @fires {HubTabChosenEvent} hub-tab-chosen - Another tab was chosen by the person.
 * @csspart heading - The line with the heading.
 * @csspart figures - The figures of one kind.
 * @csspart chart - The chart, or the table in its place.
 */
export class HubMyStats extends HubElement {
  static readonly tagName = 'hub-my-stats';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    agentSignStyles,
    myStatsStyles,
  ];

  /** Which days: `today`, `yesterday`, `week`, or `span` for two dates that one chooses. */
  @property() days: SpanChoice = 'today';

  @state() private stats: MyStats | undefined;
  @state() private error: unknown;
  @state() private from = fieldDate(new Date());
  @state() private to = fieldDate(new Date());
  @state() private asTable = false;
  @state() private updatedAt: Date | undefined;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #callCenter = new FetchedCallCenter(this, () =>
    this.#unavailable === undefined ? this.hub : undefined,
  );
  readonly #statuses = new Watch(this, () => this.#callCenter.value?.statuses$);
  #before: readonly Call[] = [];
  /** What was asked for last; an older answer is none any more. */
  #asked = '';
  #turn = 0;

  constructor() {
    super();
    new Refresh(this, () => void this.#load());
    new Listen(
      this,
      () => this.hub?.calls.active$,
      (calls) => {
        if (this.#before.some((call) => !calls.includes(call))) void this.#load();
        this.#before = calls;
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hub') || this.#session.value?.status === 'signed-out') {
      this.stats = undefined;
      this.error = undefined;
      this.#asked = '';
    }
  }

  protected override updated(): void {
    const span = this.#span;
    if (!this.#callCenter.value || typeof span === 'string') return;
    const key = `${span.from.toISOString()} ${span.to.toISOString()}`;
    if (key === this.#asked) return;
    this.#asked = key;
    this.stats = undefined;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section class="stats" aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading" tabindex="-1">${words.heading}</h2>
        ${
          this.stats
            ? html`<button class="button ghost" type="button" @click=${this.#download}>
                ${icon(downloadIcon)}${words.download}
              </button>`
            : nothing
        }
      </div>
      ${this.#unavailable ? this.#renderUnavailable() : this.#renderChoice()}
    </section>`;
  }

  get #words(): Strings['myStats'] {
    return this.words('myStats', myStatsEnglish);
  }

  get #unavailable(): 'signed-out' | 'none' | undefined {
    if (this.#session.value?.status === 'signed-out') return 'signed-out';
    const support = this.#capabilities.value?.['queues.stats'];
    return support?.level === 'none' && support.why !== 'signed-out' ? 'none' : undefined;
  }

  get #span(): Span | 'noSpan' | 'wrongSpan' | 'longSpan' {
    return this.days === 'span' ? typedSpan(this.from, this.to) : spanOf(this.days, new Date());
  }

  async #load(): Promise<void> {
    const callCenter = this.#callCenter.value;
    const span = this.#span;
    if (!callCenter || typeof span === 'string') return;
    const turn = ++this.#turn;
    try {
      const stats = await callCenter.myStats(span);
      if (turn !== this.#turn) return;
      this.stats = stats;
      this.error = undefined;
      this.updatedAt = new Date();
    } catch (error) {
      if (turn === this.#turn) this.error = error;
    }
  }

  #renderUnavailable(): TemplateResult {
    const words = this.#words;
    return this.#unavailable === 'signed-out'
      ? listMessage({ icon: chartIcon, what: words.signedOut, hint: words.signedOutHint })
      : listMessage({ icon: chartIcon, what: words.unavailable, hint: words.unavailableHint });
  }

  #renderChoice(): TemplateResult {
    return html`${filterTabs({
        filters: CHOICES,
        chosen: this.days,
        words: this.#words,
        choose: (days) => (this.days = days),
      })}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${this.days}`}>
        ${this.days === 'span' ? this.#renderDates() : nothing} ${this.#renderStats()}
      </div>`;
  }

  #renderDates(): TemplateResult {
    const words = this.#words;
    const wrong = typeof this.#span === 'string' ? this.#span : undefined;
    const field = (name: 'from' | 'to') =>
      html`<div class="field">
        <label for=${name}>${words[name]}</label>
        <input
          class="input"
          id=${name}
          type="date"
          .value=${this[name]}
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby=${wrong ? 'wrong' : nothing}
          @change=${({ target }: Event) => (this[name] = (target as HTMLInputElement).value)}
        />
      </div>`;
    return html`<div class="dates">${field('from')}${field('to')}</div>
      <p class="wrong" id="wrong" role="status">${wrong ? words[wrong] : nothing}</p>`;
  }

  #renderStats(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { stats } = this;
    const { state } = this.#callCenter;
    const error = state.status === 'failed' ? state.error : this.error;
    const retry = (): void => {
      this.error = undefined;
      if (state.status === 'failed') this.#callCenter.retry();
      else void this.#load();
    };
    if (error !== undefined && !stats) {
      return listMessage({
        icon: alertIcon,
        what: words.failed,
        hint: errorText(error, this.strings),
        live: 'alert',
        actions: [{ word: this.common.retry, act: retry }],
      });
    }
    if (typeof this.#span === 'string') return nothing;
    if (!stats) {
      return listSkeleton(
        this.common,
        GHOSTS,
        () => html`<div class="figure ghost skeleton"></div>`,
      );
    }
    return html`${
      error === undefined
        ? nothing
        : html`<p class="note" role="status">${icon(alertIcon)} ${words.stale}</p>`
    }
    ${this.#renderFigures(words.queueCalls, this.#queueFigures(stats))}
    ${this.#renderFigures(words.directCalls, this.#directFigures(stats))}
    ${this.#renderStatuses(stats.statuses)} ${this.#renderParts(stats)}
    ${
      this.updatedAt
        ? html`<p class="quiet updated">
            ${words.updated(timeText(this.updatedAt, this.common.locale))}
          </p>`
        : nothing
    }`;
  }

  #queueFigures(stats: MyStats): readonly (readonly [string, string, string])[] {
    const words = this.#words;
    return [
      [words.answered, words.number(stats.answered), words.answeredHint],
      [words.missed, words.number(stats.missed), words.missedHint],
      [words.abandoned, words.number(stats.abandoned), words.abandonedHint],
      [words.serviceLevel, this.#percent(stats.serviceLevel), words.serviceLevelHint],
      [words.averageTalk, duration(stats.averageTalk), words.averageTalkHint],
      [words.averageWait, duration(stats.averageWait), words.averageWaitHint],
      [words.averageHold, duration(stats.averageHold), words.averageHoldHint],
      [words.averageHandle, duration(stats.averageHandle), words.averageHandleHint],
    ];
  }

  #directFigures({ direct }: MyStats): readonly (readonly [string, string, string])[] {
    const words = this.#words;
    return [
      [words.received, words.number(direct.received), words.receivedHint],
      [words.missed, words.number(direct.missed), words.directMissedHint],
      [words.made, words.number(direct.made), words.madeHint],
      [words.averageTalk, duration(direct.averageTalk), words.directTalkHint],
    ];
  }

  #renderFigures(
    heading: string,
    figures: readonly (readonly [string, string, string])[],
  ): TemplateResult {
    return html`<h3>${heading}</h3>
      <dl part="figures">
        ${figures.map(
          ([name, value, hint]) =>
            html`<div class="figure">
              <dt>${name}</dt>
              <dd class="value">${value}</dd>
              <dd class="hint">${hint}</dd>
            </div>`,
        )}
      </dl>`;
  }

  #renderStatuses(statuses: readonly StatusTime[]): TemplateResult {
    const words = this.#words;
    const total = statuses.reduce((sum, { seconds }) => sum + seconds, 0);
    if (total === 0)
      return html`<h3>${words.statuses}</h3>
        <p class="note">${words.noStatuses}</p>`;
    return html`<h3>${words.statuses}</h3>
      <div class="times" aria-hidden="true">
        ${statuses.map(
          ({ color, seconds }) =>
            html`<span
              class=${`agent-sign time ${color}`}
              style=${setStyle({ 'flex-grow': String(seconds / total) })}
            ></span>`,
        )}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.status}</th>
            <th scope="col">${words.time}</th>
            <th scope="col">${words.share}</th>
            <th scope="col">${words.paid}</th>
          </tr>
        </thead>
        <tbody>
          ${statuses.map((time) => {
            const kind = this.#kindOf(time.statusId);
            return html`<tr>
              <th scope="row">
                <span class="status"
                  >${agentSign({ kind, color: time.color })}<bdi
                    >${this.#statusName(time)}</bdi
                  ></span
                >
              </th>
              <td class="number">${clockText(Math.round(time.seconds))}</td>
              <td class="number">${this.#percent(time.seconds / total)}</td>
              <td>${time.isPaid ? words.paid : words.unpaid}</td>
            </tr>`;
          })}
        </tbody>
      </table>`;
  }

  #renderParts({ parts, from, to }: MyStats): TemplateResult {
    const words = this.#words;
    const byHour = to.getTime() - from.getTime() < 1.5 * DAY;
    const isEmpty = parts.every(({ answered, missed }) => answered + missed === 0);
    if (isEmpty) {
      return html`<h3>${words.parts}</h3>
        <p class="note">${words.nothing}. ${words.nothingHint}</p>`;
    }
    const name = byHour ? words.hours : words.days;
    return html`<div class="line">
        <h3>${name}</h3>
        <button
          class="button"
          type="button"
          aria-pressed=${this.asTable}
          @click=${() => (this.asTable = !this.asTable)}
        >
          ${words.showTable}
        </button>
      </div>
      <div part="chart">
        ${this.asTable ? this.#renderTable(parts, byHour, name) : this.#renderChart(parts, byHour)}
      </div>`;
  }

  #renderChart(parts: readonly StatsPart[], byHour: boolean): TemplateResult {
    const words = this.#words;
    const ends = [parts[0]!, parts.at(-1)!].map(({ from }) => this.#partName(from, byHour));
    return html`${partsChart(parts)}
      <p class="axis quiet" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></p>
      <p class="legend" aria-hidden="true">
        <span class="key answered"></span>${words.answered}<span class="key missed"></span
        >${words.missed}
      </p>`;
  }

  #renderTable(parts: readonly StatsPart[], byHour: boolean, name: string): TemplateResult {
    const words = this.#words;
    return html`<table aria-label=${name}>
      <thead>
        <tr>
          <th scope="col">${words.when}</th>
          <th scope="col">${words.answered}</th>
          <th scope="col">${words.missed}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map(
          ({ from, answered, missed }) =>
            html`<tr>
              <th scope="row">${this.#partName(from, byHour)}</th>
              <td class="number">${words.number(answered)}</td>
              <td class="number">${words.number(missed)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #partName(from: Date, byHour: boolean): string {
    const { locale } = this.common;
    if (byHour) return timeText(from, locale);
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(from);
  }

  #percent(share: number | null): string {
    if (share === null) return '–';
    const { locale } = this.common;
    return new Intl.NumberFormat(locale ?? 'en', { style: 'percent' }).format(share);
  }

  #kindOf(statusId: string) {
    return this.#statuses.value?.find(({ id }) => id === statusId)?.kind ?? 'custom';
  }

  #statusName({ statusId, name }: Pick<StatusTime, 'statusId' | 'name'>): string {
    return agentStatusName(
      { kind: this.#kindOf(statusId), name },
      this.words('queues', queuesEnglish),
    );
  }

  readonly #download = (): void => {
    const { stats } = this;
    if (!stats) return;
    const words = this.#words;
    const text = statsCsv(stats, words, (statusId, name) => this.#statusName({ statusId, name }));
    const last = fieldDate(new Date(stats.to.getTime() - 1));
    const name = `${words.file} ${fieldDate(stats.from)} ${last}.csv`;
    download(this.renderRoot, { name, type: 'text/csv;charset=utf-8', text });
  };
}

function duration(seconds: number | null): string {
  return seconds === null ? '–' : clockText(Math.round(seconds));
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-my-stats': HubMyStats;
  }
}
