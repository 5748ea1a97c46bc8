import type { Browser, BrowserContext, Cookie, Locator, Page } from 'playwright-core';
import { denyMicrophone, openChromium, type ChromiumOptions } from './chromium.ts';
import { Ears } from './ears.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { Troubles } from './troubles.ts';

export const PASSWORD = 'hubline-demo';

/** Until a new browser has opened the page, on a machine that does much else. */
const ARRIVAL_MS = 30_000;

export interface PersonOptions extends ChromiumOptions {
  /** Which page of the server they open. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The language that their browser asks for. */
  readonly locale?: string;
  /** What the browser kept from before. */
  readonly cookies?: readonly Cookie[];
}

/**
 * Someone in front of a browser of their own. Does what people do, and finds things as they do: by
 * role and name, through every open shadow root.
 */
export class Person {
  readonly username: string;
  readonly page: Page;
  readonly ears: Ears;
  readonly loudspeaker: Loudspeaker;
  readonly troubles: Troubles;
  /** Its open SIP sockets, since the page was first opened. */
  readonly sipSockets: ReadonlySet<unknown>;
  readonly #browser: Browser;
  readonly #options: PersonOptions;

  private constructor(
    username: string,
    browser: Browser,
    page: Page,
    senses: Pick<Person, 'ears' | 'loudspeaker' | 'troubles' | 'sipSockets'>,
    options: PersonOptions,
  ) {
    this.username = username;
    this.#browser = browser;
    this.#options = options;
    this.page = page;
    this.ears = senses.ears;
    this.loudspeaker = senses.loudspeaker;
    this.troubles = senses.troubles;
    this.sipSockets = senses.sipSockets;
  }

  /** Opens the page in a new browser; does not sign in. */
  static async at(url: string, username: string, options: PersonOptions = {}): Promise<Person> {
    const browser = await openChromium(options);
    try {
      return await Person.#in(
        browser,
        await browser.newContext(contextOf(options)),
        url,
        username,
        options,
      );
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Opens the page, signs in and waits until the phone is registered. */
  static async signedIn(
    url: string,
    username: string,
    options: PersonOptions = {},
  ): Promise<Person> {
    const person = await Person.at(url, username, options);
    try {
      await person.field('Username').waitFor({ timeout: ARRIVAL_MS });
      await person.signIn();
      await person.toBeRegistered(ARRIVAL_MS);
      return person;
    } catch (error) {
      await person.leave();
      throw error;
    }
  }

  static async #in(
    browser: Browser,
    context: BrowserContext,
    url: string,
    username: string,
    options: PersonOptions,
  ): Promise<Person> {
    context.setDefaultTimeout(10_000);
    if (options.cookies) await context.addCookies(options.cookies);
    return Person.#onPage(browser, context, url, username, options);
  }

  static async #onPage(
    browser: Browser,
    context: BrowserContext,
    url: string,
    username: string,
    options: PersonOptions,
  ): Promise<Person> {
    const page = await context.newPage();
    if (options.microphone === 'denied') await denyMicrophone(page, new URL(url).origin);
    const senses = {
      ears: await Ears.install(page),
      loudspeaker: await Loudspeaker.install(page),
      troubles: await Troubles.watch(page, new URL(url).origin),
      sipSockets: watchSipSockets(page),
    };
    await page.goto(new URL(options.path ?? '/', url).href, { timeout: ARRIVAL_MS });
    return new Person(username, browser, page, senses, options);
  }

  /** The same person in one more tab of the same browser, at the same address. */
  anotherTab(): Promise<Person> {
    return Person.#onPage(
      this.#browser,
      this.page.context(),
      this.page.url(),
      this.username,
      this.#options,
    );
  }

  /** Closes this tab as people do; the browser stays. */
  async closeTab(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** What is said on the page, visibly. */
  says(words: string | RegExp): Locator {
    return this.page.getByText(words).filter({ visible: true }).first();
  }

  /** Waits until it is said, and returns all of the sentence. */
  async toRead(words: string | RegExp, timeout?: number): Promise<string> {
    await this.says(words).waitFor({ state: 'visible', ...(timeout && { timeout }) });
    return this.says(words).innerText();
  }

  async signIn(username = this.username, password = PASSWORD): Promise<void> {
    await this.field('Username').fill(username);
    await this.field('Password').fill(password);
    await this.button('LOGIN').click();
  }

  async toBeRegistered(timeout = 15_000): Promise<void> {
    await this.toRead(/^Registered$/, timeout);
  }

  /** Types it on the keyboard and presses Enter. */
  async dial(number: string): Promise<void> {
    await this.type('Name or number', number);
    await this.page.keyboard.press('Enter');
  }

  /** Types it into a field on the keyboard, and no more. */
  async type(field: string, text: string): Promise<void> {
    await this.field(field).click();
    await this.field(field).fill('');
    await this.page.keyboard.type(text);
  }

  /** The newest entry of Recent Calls about someone; it says `kind`, such as `Missed`. */
  recentCall(name: string, kind: string): Locator {
    const call = this.page.getByRole('button', { name: `Call ${name}`, exact: true });
    return this.page.getByRole('listitem').filter({ has: call, hasText: kind }).first();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** Waits for an incoming call that names the caller. */
  async toBeCalledBy(name: string, timeout?: number): Promise<void> {
    await this.button('Accept').waitFor({ ...(timeout && { timeout }) });
    await this.toRead(name);
  }

  /** Waits until a call is up here. */
  async toBeInACall(timeout?: number): Promise<void> {
    await this.button('Mute').waitFor({ ...(timeout && { timeout }) });
  }

  /** Waits until no call is here, nor rings. */
  async toHaveNoCall(timeout?: number): Promise<void> {
    const wait = { state: 'hidden', ...(timeout && { timeout }) } as const;
    await this.button('End').waitFor(wait);
    await this.button('Accept').waitFor(wait);
  }

  async leave(): Promise<void> {
    await this.#browser.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.leave();
  }
}

function watchSipSockets(page: Page): ReadonlySet<unknown> {
  const open = new Set<unknown>();
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith('/sip')) return;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return open;
}

function contextOf({ viewport = { width: 1280, height: 800 }, locale }: PersonOptions): {
  viewport: { width: number; height: number };
  locale?: string;
} {
  return { viewport: { ...viewport }, ...(locale && { locale }) };
}
