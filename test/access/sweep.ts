import { sendKeys } from '@web/test-runner-commands';
import type { HublineApp } from '../../demo/hubline-app.ts';
import type { Language } from '../../demo/languages/languages.ts';
import type { Scene } from './app-scenes.ts';
import { openApp, resize, settled, spaceTexts, speak, wear, type Theme } from './app-stage.ts';
import { COLORS, EVERYTHING, WORDS, axeFindings } from './axe-findings.ts';
import { focusFindings } from './focus-findings.ts';
import { reflowFindings } from './reflow-findings.ts';
import { targetFindings } from './target-findings.ts';

/** What is left of 1280 px at 400 % zoom (WCAG 2.2, 1.4.10), with the height of a phone. */
export const NARROW = [320, 640] as const;
/** 1280 × 800 at 200 % zoom (1.4.4). */
export const ZOOMED = [640, 400] as const;
export const WIDE = [1280, 800] as const;

/** Opens the app in a state, and notes what is found wrong with it, one sentence each. */
export class Sweep {
  readonly #app: HublineApp;
  readonly #found: string[] = [];

  static async open({ phone, page, act }: Scene): Promise<Sweep> {
    const fake = await phone();
    const app = await openApp(fake.hub, page);
    await act?.(app, fake);
    await settled(app);
    return new Sweep(app);
  }

  constructor(app: HublineApp) {
    this.#app = app;
  }

  get found(): readonly string[] {
    return this.#found;
  }

  /** Everything that axe knows, and the sizes of targets. */
  async all(where: string): Promise<void> {
    this.#note(where, [...(await axeFindings(EVERYTHING)), ...targetFindings(this.#root)]);
  }

  async colors(theme: Theme, where: string = theme): Promise<void> {
    await wear(theme);
    await settled(this.#app);
    this.#note(where, await axeFindings(COLORS));
  }

  /** In another language: names, sizes of targets, and whether all fits. */
  async words(language: Language): Promise<void> {
    await speak(this.#app, language);
    this.#note(language, [
      ...(await axeFindings(WORDS)),
      ...targetFindings(this.#root),
      ...reflowFindings(this.#root),
    ]);
  }

  async speak(language: Language): Promise<void> {
    await speak(this.#app, language);
  }

  async wear(theme: Theme): Promise<void> {
    await wear(theme);
    await settled(this.#app);
  }

  /** Whether all fits, and can be reached by the keyboard and seen then. */
  async size([width, height]: readonly [number, number], where: string): Promise<void> {
    await resize(this.#app, width, height);
    this.#note(where, reflowFindings(this.#root));
  }

  /** With the spaces between lines, words and letters that people may need (WCAG 2.2, 1.4.12). */
  async spaced(where: string): Promise<void> {
    await spaceTexts(this.#app);
    this.#note(where, reflowFindings(this.#root));
  }

  async focus(where: string): Promise<void> {
    // From now on as with the keyboard.
    await sendKeys({ press: 'Shift' });
    this.#note(where, focusFindings(this.#root));
  }

  get #root(): ParentNode {
    return this.#app.renderRoot;
  }

  #note(where: string, found: readonly string[]): void {
    this.#found.push(...found.map((one) => `${where}: ${one}`));
  }
}
