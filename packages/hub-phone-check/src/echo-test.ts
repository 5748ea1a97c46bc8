import type { PhoneCheck, TestCall, TestResult } from '@hubline/core';
import { errorCode, errorText, type HubElement, type Strings } from '@hubline/element';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

type Words = Strings['phoneCheck'];

/** As the quality of a call is graded. */
const GOOD = 4;
const FAIR = 3.1;

/** The test call: begins and stops it, and tells in words how it goes and what was heard. It ends with its host. */
export class EchoTest implements ReactiveController {
  readonly #host: HubElement;
  readonly #words: () => Words;
  #running: { unsubscribe(): void } | undefined;
  #step: TestCall | undefined;
  #stopped = false;

  constructor(host: HubElement, words: () => Words) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  render(check: PhoneCheck): TemplateResult {
    const words = this.#words();
    const running = this.#running !== undefined;
    return html`<section class="test" part="test" aria-labelledby="test-heading">
      <h3 id="test-heading">${words.test}</h3>
      <p class="quiet">${words.testHint}</p>
      <button
        class="button"
        type="button"
        part="start"
        @click=${() => (running ? this.#stop() : this.#start(check))}
      >
        ${running ? words.stopTest : words.startTest}
      </button>
      ${
        running
          ? html`<progress
              max="1"
              aria-label=${words.progress}
              .value=${this.#step?.phase === 'listening' ? this.#step.progress : 0}
            ></progress>`
          : nothing
      }
      <p class="said" role="status">${this.#said}</p>
      ${this.#step?.phase === 'done' ? this.#renderFigures(this.#step.result) : nothing}
    </section>`;
  }

  #start(check: PhoneCheck): void {
    this.#stopped = false;
    this.#step = undefined;
    let over = false;
    const running = check.testCall().subscribe({
      next: (step) => {
        this.#step = step;
        this.#host.requestUpdate();
      },
      complete: () => {
        over = true;
        this.#running = undefined;
        this.#host.requestUpdate();
      },
    });
    this.#running = over ? undefined : running;
    this.#host.requestUpdate();
  }

  #stop(): void {
    if (!this.#running) return;
    this.#running.unsubscribe();
    this.#running = undefined;
    this.#step = undefined;
    this.#stopped = true;
    this.#host.requestUpdate();
  }

  get #said(): string | typeof nothing {
    const words = this.#words();
    switch (this.#step?.phase) {
      case 'calling':
        return words.calling;
      case 'listening':
        return words.listening;
      case 'done':
        return resultText(this.#step.result, words);
      case 'failed':
        return this.#failure(this.#step.error);
      case undefined:
        return this.#stopped ? words.stopped : nothing;
    }
  }

  #failure(error: unknown): string {
    const { failures } = this.#words();
    switch (errorCode(error)) {
      case 'call/in-progress':
        return failures.inCall;
      case 'call/not-found':
      case 'call/no-route':
        return failures.noEchoService;
      case 'call/ended':
        return failures.cutOff;
      default:
        return errorText(error, this.#host.strings);
    }
  }

  #renderFigures({ mos, loss, jitter, roundTrip, setup }: TestResult): TemplateResult {
    const words = this.#words();
    const locale = this.#host.strings?.common?.locale ?? 'en';
    const number = (value: number, digits: number): string =>
      value.toLocaleString(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    const milliseconds = (value: number): string => words.milliseconds(number(value, 0));
    const percent = loss.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
    const figures = [
      [words.quality, mos === null ? words.notKnown : number(mos, 1)],
      [words.loss, mos === null ? words.notKnown : percent],
      [words.jitter, mos === null ? words.notKnown : milliseconds(jitter)],
      [words.roundTrip, roundTrip === null ? words.notKnown : milliseconds(roundTrip)],
      [words.setup, words.seconds(number(setup / 1000, 1))],
    ];
    return html`<dl>
      ${figures.map(
        ([name, value]) =>
          html`<div class="figure">
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }
}

/** What a test call says of calls to come. */
function resultText({ mos, echoHeard }: TestResult, { results }: Words): string {
  if (!echoHeard) return mos === null ? results.noSound : results.noEcho;
  if (mos === null) return results.notRated;
  return mos >= GOOD ? results.good : mos >= FAIR ? results.fair : results.poor;
}
