import type { Queue } from '@hubline/core';
import {
  Clock,
  HubElement,
  alertIcon,
  buttonStyles,
  callCenterIcon,
  clockText,
  fullScreenIcon,
  icon,
  leaveFullScreenIcon,
  notificationsIcon,
  queuesEnglish,
  skeletonStyles,
  wallboardEnglish,
  type Strings,
} from '@hubline/element';
import {
  WatchedQueues,
  listFrameStyles,
  listMessage,
  listSkeleton,
} from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { wallboardStyles } from './hub-wallboard.styles.ts';
import { gradesOf, threshold, type Figure, type Grade, type Thresholds } from './thresholds.ts';

const GHOSTS = 2;

/**
 * The queues in numbers that one reads from across a room: who waits, the longest wait, ready agents, and
 * the day so far. What is beyond a threshold stands out by colour, sign and word; an alarm is told once.
 *
 * @tag hub-wallboard
 * @summary Shows the queues in big numbers, for a screen that all can see.
 * @csspart heading - The line with the heading.
 * @csspart board - All queues.
 * @csspart queue - One queue.
 */
export class HubWallboard extends HubElement {
  static readonly tagName = 'hub-wallboard';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    skeletonStyles,
    listFrameStyles,
    wallboardStyles,
  ];

  /** Which queues are shown, by extension, with commas between them; all of them unless said. */
  @property() queues: string | undefined;

  /** So many callers who wait are a warning. */
  @property({ attribute: 'warn-waiting', converter: threshold }) warnWaiting: number | undefined;

  /** So many callers who wait are an alarm. */
  @property({ attribute: 'alarm-waiting', converter: threshold }) alarmWaiting: number | undefined;

  /** So many seconds of the longest wait are a warning. */
  @property({ attribute: 'warn-wait', converter: threshold }) warnWait: number | undefined;

  /** So many seconds of the longest wait are an alarm. */
  @property({ attribute: 'alarm-wait', converter: threshold }) alarmWait: number | undefined;

  /** A service level below so many percent is a warning. */
  @property({ attribute: 'warn-level', converter: threshold }) warnLevel: number | undefined;

  /** A service level below so many percent is an alarm. */
  @property({ attribute: 'alarm-level', converter: threshold }) alarmLevel: number | undefined;

  @state() private fullScreen = false;
  /** What was raised last. */
  @state() private told = '';

  @query('section') private readonly board!: HTMLElement | null;

  readonly #watched = new WatchedQueues(this);
  readonly #clock = new Clock(this, () => this.#shown.some(({ waiting }) => waiting > 0));
  /** Figures of queues that are an alarm now. */
  #raised: ReadonlySet<string> = new Set();

  protected override willUpdate(): void {
    const alarms = this.#shown.flatMap((queue) =>
      Object.entries(this.#gradesOf(queue))
        .filter(([, grade]) => grade === 'alarm')
        .map(([figure]) => ({ key: `${queue.id} ${figure}`, queue, figure: figure as Figure })),
    );
    const fresh = alarms.filter(({ key }) => !this.#raised.has(key));
    this.#raised = new Set(alarms.map(({ key }) => key));
    if (fresh.length === 0) return;
    this.told = fresh.map(({ queue, figure }) => this.#alarmText(queue, figure)).join(' ');
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section
      class="wall"
      aria-labelledby="heading"
      @fullscreenchange=${this.#onFullScreen}
    >
      <div class="head" part="heading">
        <h2 id="heading">${words.heading}</h2>
        ${document.fullscreenEnabled ? this.#renderButton() : nothing}
      </div>
      <p class="visually-hidden" role="status">${this.told}</p>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['wallboard'] {
    return this.words('wallboard', wallboardEnglish);
  }

  get #shown(): readonly Queue[] {
    const chosen = (this.queues ?? '').split(/[\s,]+/).filter(Boolean);
    const { all } = this.#watched;
    if (chosen.length === 0) return all;
    return all.filter(({ extension }) => chosen.includes(extension));
  }

  get #thresholds(): Thresholds {
    const pair = (warn: number | undefined, alarm: number | undefined) => ({
      ...(warn === undefined ? {} : { warn }),
      ...(alarm === undefined ? {} : { alarm }),
    });
    return {
      waiting: pair(this.warnWaiting, this.alarmWaiting),
      wait: pair(this.warnWait, this.alarmWait),
      level: pair(this.warnLevel, this.alarmLevel),
    };
  }

  #longest({ waitingSince }: Queue): number | null {
    return waitingSince ? this.#clock.since(waitingSince) : null;
  }

  #gradesOf(queue: Queue): ReturnType<typeof gradesOf> {
    return gradesOf(queue, this.#longest(queue), this.#thresholds);
  }

  #percent(share: number | null): string {
    if (share === null) return '–';
    const { locale } = this.common;
    return new Intl.NumberFormat(locale ?? 'en', { style: 'percent' }).format(share);
  }

  #alarmText(queue: Queue, figure: Figure): string {
    const words = this.#words;
    const [name, value] = {
      waiting: [words.waiting, String(queue.waiting)] as const,
      wait: [words.longestWait, clockText(this.#longest(queue) ?? 0)] as const,
      level: [words.serviceLevel, this.#percent(queue.today.serviceLevel)] as const,
    }[figure];
    return words.raised(queue.name, name, value);
  }

  #renderButton(): TemplateResult {
    const words = this.#words;
    const word = this.fullScreen ? words.leaveFullScreen : words.fullScreen;
    return html`<button class="button ghost" type="button" @click=${this.#toggleFullScreen}>
      ${icon(this.fullScreen ? leaveFullScreenIcon : fullScreenIcon)}${word}
    </button>`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const queues = this.words('queues', queuesEnglish);
    const shown = this.#shown;
    const barred = this.#watched.barred(queues);
    if (barred) return barred;
    if (shown.length === 0) return this.#renderNone(words, queues);
    return html`${
        this.#watched.isOffline
          ? html`<p class="note" role="status">${icon(alertIcon)}${queues.offline}</p>`
          : nothing
      }
      <div class="board" part="board">
        ${repeat(
          shown,
          ({ id }) => id,
          (queue) => this.#renderQueue(queue),
        )}
      </div>`;
  }

  #renderNone(words: Strings['wallboard'], queues: Strings['queues']): TemplateResult {
    const sign = callCenterIcon;
    return this.#watched.absent(queues, this.common, {
      skeleton: () =>
        listSkeleton(this.common, GHOSTS, () => html`<div class="queue skeleton"></div>`),
      empty: () =>
        this.#watched.all.length > 0
          ? listMessage({ icon: sign, what: words.noneChosen, hint: words.noneChosenHint })
          : listMessage({ icon: sign, what: words.empty, hint: words.emptyHint }),
    });
  }

  #renderQueue(queue: Queue): TemplateResult {
    const words = this.#words;
    const grades = this.#gradesOf(queue);
    const longest = this.#longest(queue);
    const { today } = queue;
    const number = (value: number) => value.toLocaleString(this.common.locale ?? 'en');
    return html`<article class="queue" aria-labelledby=${`name-${queue.id}`} part="queue">
      <h3 id=${`name-${queue.id}`}>
        <bdi>${queue.name}</bdi> <span class="number extension">${queue.extension}</span>
      </h3>
      <dl>
        ${this.#renderFigure('big', words.waiting, number(queue.waiting), grades.waiting)}
        ${this.#renderFigure('big', words.longestWait, longest === null ? '–' : clockText(longest), grades.wait)}
        ${this.#renderFigure('', words.ready, number(queue.ready), undefined, words.readyOf(queue.agents))}
        ${this.#renderFigure('', words.answered, number(today.answered))}
        ${this.#renderFigure('', words.abandoned, number(today.abandoned))}
        ${this.#renderFigure('', words.serviceLevel, this.#percent(today.serviceLevel), grades.level)}
      </dl>
    </article>`;
  }

  #renderFigure(
    size: string,
    name: string,
    value: string,
    grade?: Grade,
    beside?: string,
  ): TemplateResult {
    return html`<div class=${`figure ${size} ${grade ?? ''}`}>
      <dt>${name}</dt>
      <dd>
        <span class="value">${value}</span>${
          beside ? html` <span class="beside">${beside}</span>` : nothing
        }${
          grade
            ? html`<span class="grade"
                >${icon(grade === 'alarm' ? notificationsIcon : alertIcon)}${this.#words[grade]}</span
              >`
            : nothing
        }
      </dd>
    </div>`;
  }

  readonly #toggleFullScreen = async (): Promise<void> => {
    try {
      await (this.fullScreen ? document.exitFullscreen() : this.board?.requestFullscreen());
    } catch {
      // The browser lets the page have no more than it has; the button still says so.
    }
  };

  readonly #onFullScreen = (): void => {
    this.fullScreen = this.shadowRoot?.fullscreenElement === this.board;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-wallboard': HubWallboard;
  }
}
