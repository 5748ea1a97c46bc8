import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PartReport } from './pages/election-page.ts';

/** While it leads, and runs; `to` is Infinity as long as it does. */
export interface Reign {
  readonly from: number;
  to: number;
}

/** A page of the election, and what it did. */
export class ElectionTab {
  readonly page: Page;
  readonly #cdp: CDPSession;
  /** The present one last. */
  readonly reigns: Reign[] = [];
  /** For how many milliseconds it believed to lead when it ran again and was replaced. */
  readonly beliefs: number[] = [];
  state: 'running' | 'still' | 'gone' = 'running';
  /** Its part, as it said last. */
  part: PartReport['part'] = 'none';
  /** The browser gives its lock away before the page hears that it is left; its last words count for nothing. */
  #isLeft = false;
  /** As long as it may not know yet that it was replaced meanwhile. */
  #hungUntil: number | undefined;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
    // Pages of one site may share a process.
    page.on('crash', () => this.#stop('gone'));
  }

  static async open(context: BrowserContext, url: string): Promise<ElectionTab> {
    const page = await context.newPage();
    const tab = new ElectionTab(page, await context.newCDPSession(page));
    await page.exposeBinding('report', (_source, report: PartReport) => tab.#note(report));
    await page.goto(url);
    return tab;
  }

  async close(): Promise<void> {
    this.#stop('gone');
    await this.page.close();
  }

  async crash(): Promise<void> {
    this.#stop('gone');
    const crashed = this.page.waitForEvent('crash');
    // It has no answer: who would give it is gone.
    this.#cdp.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.close();
  }

  async reload(): Promise<void> {
    this.#stop('still');
    this.#isLeft = true;
    await this.page.reload();
    this.state = 'running';
  }

  /**
   * As a browser does it to pages that are not seen for long: tells the page, and stops it. A browser without
   * a screen takes all pages for seen and freezes none, so the debugger stops it.
   */
  async freeze(): Promise<void> {
    this.#stop('still');
    await this.page.evaluate(() => document.dispatchEvent(new Event('freeze')));
    await this.#cdp.send('Debugger.enable');
    await this.#cdp.send('Debugger.pause');
  }

  async wake(): Promise<void> {
    await this.#cdp.send('Debugger.disable');
    await this.page.evaluate(() => document.dispatchEvent(new Event('resume')));
    this.state = 'running';
  }

  /** Resolves when it runs again. */
  async hang(milliseconds: number): Promise<void> {
    this.#stop('still');
    this.#hungUntil = Date.now() + milliseconds;
    await this.page.evaluate((time) => window.hang(time), milliseconds);
    this.state = 'running';
    await this.page.evaluate(() => window.settled());
    this.#hungUntil = undefined;
    if (this.part === 'leading') this.reigns.push({ from: Date.now(), to: Infinity });
  }

  async doubt(): Promise<void> {
    await this.page.evaluate(() => window.doubt());
  }

  #note({ part, at }: PartReport): void {
    const led = this.part === 'leading';
    this.part = part;
    if (part !== 'none') this.#isLeft = false;
    const reign = this.reigns.at(-1);
    if (part === 'leading') this.reigns.push({ from: at, to: Infinity });
    else if (part === 'following' || !led || !reign || this.#isLeft) return;
    else if (this.#hungUntil === undefined) reign.to = at;
    else this.beliefs.push(Math.max(0, at - this.#hungUntil));
  }

  /** From now on it does nothing, unless it says so. */
  #stop(state: 'still' | 'gone'): void {
    this.state = state;
    const reign = this.reigns.at(-1);
    if (reign?.to === Infinity) reign.to = Date.now();
  }
}
