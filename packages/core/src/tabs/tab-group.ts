import { randomUuid } from '../text/random-uuid.ts';
import { Scope } from '../reactive/scope.ts';
import { leadLock } from './lead-lock.ts';
export { sharedDeviceId } from './shared-device-id.ts';
import type { TabLink, TabPage } from './tabs.ts';

/** Whoever leads answers at once if it runs. */
const PATIENCE = 2000;
/** So that not all doubt in the same moment. */
const SPREAD = 300;
/** Nothing else tells that a page hangs which has the phone. */
const BEAT = 10_000;
/** The page is shown again, goes on, or may be about to. */
const LOOKS = ['visibilitychange', 'focus', 'online'] as const;

/** What goes over the channel. `reign`: since when who leads does so, so that one that was replaced is not heard. */
type Mail = { readonly from: string; readonly reign?: number } & (
  | { readonly kind: 'here' | 'gone' | 'alive?' | 'alive' }
  | { readonly kind: 'told'; readonly message: unknown }
);

/** What a page uses of the browser. */
export interface TabBrowser {
  readonly locks: LockManager;
  channel(name: string): BroadcastChannel;
  /** Passes on the events of the page, those of its document too. */
  readonly events: EventTarget;
}

const thisBrowser = (locks = navigator.locks): TabBrowser => ({
  locks,
  channel: (name) => new BroadcastChannel(name),
  events: globalThis,
});

/** Brings the page together with those that have the same server and group. */
export function joinGroup(
  scope: Scope,
  server: string,
  group: string,
  page: TabPage,
  locks?: LockManager,
): void {
  const { href } = new URL(server, globalThis.location.href);
  if (!scope.ended) new TabGroup(scope, leadLock(href, group), page, thisBrowser(locks));
}

type Part =
  | { readonly kind: 'leading'; readonly scope: Scope; readonly reign: number; release(): void }
  | { readonly kind: 'following'; readonly scope: Scope; readonly asking: AbortController }
  /** The page does not run, or a first answer is awaited. */
  | { readonly kind: 'none' };

/**
 * A page among those of a group: the one that holds the lock leads. One that is frozen, or kept to come back
 * to, gives the lock away; one that hangs is asked whether it lives, and loses it by its silence.
 */
export class TabGroup {
  readonly #scope: Scope;
  readonly #name: string;
  readonly #page: TabPage;
  readonly #locks: LockManager;
  readonly #channel: BroadcastChannel;
  readonly #id = randomUuid();
  readonly #others = new Set<string>();
  readonly #listeners = new Set<(message: unknown) => void>();
  readonly #answered = new Set<() => void>();
  #part: Part = { kind: 'none' };
  #stealing: Part | undefined;
  #asleep = false;
  /** Of the latest page that was heard to lead. */
  #reign = 0;

  constructor(scope: Scope, name: string, page: TabPage, browser: TabBrowser = thisBrowser()) {
    this.#scope = scope;
    this.#name = name;
    this.#page = page;
    this.#locks = browser.locks;
    this.#channel = browser.channel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Mail>) => this.#receive(data);
    scope.add(() => {
      this.#sleep();
      this.#channel.close();
    });
    const on = (name: string, listener: (event: Event) => void): void =>
      // What happens to the document passes the window first.
      browser.events.addEventListener(name, listener, { capture: true, signal: scope.signal });
    on('freeze', () => this.#onFreeze());
    on('pagehide', (event) => this.#onHide(event as PageTransitionEvent));
    for (const name of ['resume', 'pageshow']) on(name, () => this.#wake());
    for (const name of LOOKS) on(name, () => void this.#doubt());
    const beat = setInterval(() => void this.#doubt(), BEAT);
    scope.add(() => clearInterval(beat));
    this.#enter();
  }

  /** Leads if nobody does, else follows. */
  #enter(): void {
    this.#post({ kind: 'here' });
    void this.#seek({ ifAvailable: true }).then((led) => {
      if (!led && this.#part.kind === 'none' && this.#isAwake) this.#follow();
    });
  }

  /** Until the lead has ended; resolves with whether there was one. `answered`: it has begun, or will not. */
  async #seek(options: LockOptions, answered = (): void => {}): Promise<boolean> {
    let lead: Part | undefined;
    try {
      await this.#locks.request(this.#name, options, (lock) => {
        if (!lock || !this.#isAwake || this.#part.kind === 'leading') return undefined;
        const over = this.#lead();
        lead = this.#part;
        answered();
        return over;
      });
    } catch {
      // Taken away by another page, or not wanted any more.
    }
    answered();
    if (lead && this.#part === lead) this.#follow();
    return lead !== undefined;
  }

  /** Resolves when it leads, or does not. Once as long as the part is the same: else it would take from itself. */
  async #steal(): Promise<void> {
    const part = this.#part;
    if (part.kind !== 'following' || this.#stealing === part) return;
    this.#stealing = part;
    await new Promise<void>((answered) => void this.#seek({ steal: true }, answered));
  }

  #lead(): Promise<void> {
    return new Promise((resolve) => {
      const scope = new Scope();
      // Even after a clock was set back.
      const reign = (this.#reign = Math.max(Date.now(), this.#reign + 1));
      this.#become({ kind: 'leading', scope, reign, release: resolve });
      this.#post({ kind: 'alive' });
      this.#page.lead(this.#linkIn(scope));
    });
  }

  #follow(): void {
    const [scope, asking] = [new Scope(), new AbortController()];
    this.#become({ kind: 'following', scope, asking });
    this.#page.follow(this.#linkIn(scope));
    if (!scope.ended) void this.#seek({ signal: asking.signal });
  }

  #become(part: Part): void {
    const before = this.#part;
    this.#part = part;
    if (before.kind === 'none') return;
    before.scope.abort();
    if (before.kind === 'following') before.asking.abort();
    else before.release();
  }

  #linkIn(scope: Scope): TabLink {
    const add = (listener: (message: unknown) => void): void => {
      this.#listeners.add(listener);
      scope.add(() => this.#listeners.delete(listener));
    };
    return {
      scope,
      tell: (message) => {
        if (!scope.ended) this.#post({ kind: 'told', message });
      },
      hear: (listener) => {
        if (!scope.ended) add(listener);
      },
      doubt: () => void this.#doubt(),
      take: () => void this.#steal(),
    };
  }

  #onFreeze(): void {
    const { kind } = this.#part;
    if (kind === 'leading' && this.#page.busy && this.#others.size === 0) return;
    this.#sleep();
  }

  /** For good: all that it has ends with it, and taking it down here would only keep the next page waiting. */
  #onHide({ persisted }: PageTransitionEvent): void {
    if (persisted) return this.#sleep();
    this.#asleep = true;
    this.#post({ kind: 'gone' });
  }

  #sleep(): void {
    this.#asleep = true;
    this.#become({ kind: 'none' });
    this.#post({ kind: 'gone' });
  }

  #wake(): void {
    if (!this.#asleep || this.#scope.ended) return;
    this.#asleep = false;
    this.#enter();
  }

  get #isAwake(): boolean {
    return !this.#asleep && !this.#scope.ended;
  }

  /** Takes the lead where who has it does not answer. */
  async #doubt(): Promise<void> {
    const part = this.#part;
    if (part.kind !== 'following') return;
    const [holder, asked] = [await this.#holder(), performance.now()];
    // The browser is about to give it to someone.
    if (holder === undefined) return;
    const patience = PATIENCE + Math.random() * SPREAD;
    if (await this.#answers(patience)) return;
    // This page did not run itself: its own mail is not read yet.
    if (performance.now() - asked > 2 * patience) return this.#doubt();
    // One after the other, lest one that doubted too takes it from the one that has just got it.
    await this.#locks.request(`${this.#name} stealing`, async () => {
      const isSame = (await this.#holder()) === holder;
      if (isSame && this.#part === part) await this.#steal();
    });
  }

  async #holder(): Promise<string | undefined> {
    const { held = [] } = await this.#locks.query();
    return held.find(({ name }) => name === this.#name)?.clientId;
  }

  #answers(patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (answers: boolean): void => {
        this.#answered.delete(heard);
        clearTimeout(timer);
        resolve(answers);
      };
      const heard = (): void => end(true);
      const timer = setTimeout(end, patience, false);
      this.#answered.add(heard);
      this.#post({ kind: 'alive?' });
    });
  }

  #receive(mail: Mail): void {
    const { from, reign, kind } = mail;
    this.#others.add(from);
    if (reign !== undefined) {
      if (reign < this.#reign) return;
      const isReplaced = reign > this.#reign && this.#part.kind === 'leading';
      this.#reign = reign;
      // The browser is about to say so too; until then there would be two.
      if (isReplaced) this.#follow();
      for (const heard of this.#answered) heard();
    }
    if (kind === 'gone') this.#others.delete(from);
    if (kind === 'alive?' && this.#part.kind === 'leading') this.#post({ kind: 'alive' });
    if (kind === 'here') this.#post({ kind: 'alive' });
    if (kind === 'told') for (const listener of [...this.#listeners]) listener(mail.message);
  }

  #post(mail: { readonly kind: Mail['kind']; readonly message?: unknown }): void {
    const reign = this.#part.kind === 'leading' ? { reign: this.#part.reign } : {};
    this.#channel.postMessage({ ...mail, ...reign, from: this.#id });
  }
}
