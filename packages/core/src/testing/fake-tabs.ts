import { Scope } from '../reactive/scope.ts';
import type { TabLink, TabPage, Tabs } from '../tabs/tabs.ts';

/** The pages of a browser, which one test can have several hubs in: `createFakeHub({ tabs: tabs.page() })`. */
export class FakeTabs {
  readonly #groups = new Map<string, Member[]>();

  page(): FakeTab {
    return new FakeTab((group) => {
      const members = this.#groups.get(group) ?? [];
      this.#groups.set(group, members);
      return members;
    });
  }
}

/** A page of the browser; what happens to it happens at once. */
export class FakeTab implements Tabs {
  readonly #membersOf: (group: string) => Member[];
  #members: Member[] = [];

  constructor(membersOf: (group: string) => Member[]) {
    this.#membersOf = membersOf;
  }

  async deviceId(): Promise<string> {
    return '0f5e1c6a-0000-4000-8000-000000000001';
  }

  async join(scope: Scope, group: string, page: TabPage): Promise<void> {
    const member = new Member(page, this.#membersOf(group));
    this.#members.push(member);
    scope.add(() => member.leave());
    member.enter();
  }

  /** It is gone without a word, as after a crash. */
  kill(): void {
    for (const member of this.#members) member.die();
    this.#members = [];
  }

  /** It does not run, and knows that it will not; nor does it after a navigation, until someone comes back to it. */
  freeze(): void {
    for (const member of this.#members) member.freeze();
  }

  /** It does not run, and nobody knows. */
  hang(): void {
    for (const member of this.#members) member.hang();
  }

  /** It runs again. */
  wake(): void {
    for (const member of this.#members) member.wake();
  }
}

/** A page in a group: the first in the list of members leads. */
class Member {
  readonly #page: TabPage;
  readonly #members: Member[];
  readonly #listeners = new Set<(message: unknown) => void>();
  /** What came while it did not run. */
  readonly #mail: unknown[] = [];
  #link: Scope | null = null;
  #part: 'leading' | 'following' | 'none' = 'none';
  #runs = true;

  constructor(page: TabPage, members: Member[]) {
    this.#page = page;
    this.#members = members;
  }

  enter(): void {
    this.#members.push(this);
    this.look();
  }

  leave(): void {
    const at = this.#members.indexOf(this);
    if (at < 0) return;
    this.#members.splice(at, 1);
    this.#become('none');
    this.#members[0]?.look();
  }

  die(): void {
    this.#runs = false;
    this.#listeners.clear();
    const at = this.#members.indexOf(this);
    if (at >= 0) this.#members.splice(at, 1);
    this.#members[0]?.look();
  }

  freeze(): void {
    const isAlone = this.#members.length === 1;
    if (!(this.#part === 'leading' && this.#page.busy && isAlone)) this.leave();
    this.#runs = false;
  }

  hang(): void {
    this.#runs = false;
  }

  wake(): void {
    this.#runs = true;
    if (!this.#members.includes(this)) return this.enter();
    this.look();
    for (const message of this.#mail.splice(0)) this.#hear(message);
  }

  look(): void {
    if (this.#runs) this.#become(this.#members[0] === this ? 'leading' : 'following');
  }

  #become(part: 'leading' | 'following' | 'none'): void {
    if (part === this.#part) return;
    this.#part = part;
    this.#link?.abort();
    this.#link = null;
    if (part === 'none') return;
    const link = this.#newLink();
    if (part === 'leading') this.#page.lead(link);
    else this.#page.follow(link);
  }

  #newLink(): TabLink {
    const scope = (this.#link = new Scope());
    return {
      scope,
      tell: (message) => {
        if (scope.ended || !this.#runs) return;
        const copy: unknown = structuredClone(message);
        for (const other of this.#members) if (other !== this) other.#receive(copy);
      },
      hear: (listener) => {
        this.#listeners.add(listener);
        scope.add(() => this.#listeners.delete(listener));
      },
      doubt: () => queueMicrotask(() => this.#doubt()),
      take: () => this.#lead(),
    };
  }

  #receive(message: unknown): void {
    if (!this.#runs) this.#mail.push(message);
    else queueMicrotask(() => this.#hear(message));
  }

  #hear(message: unknown): void {
    for (const listener of [...this.#listeners]) listener(message);
  }

  #doubt(): void {
    const [leader] = this.#members;
    if (leader && !leader.#runs) this.#lead();
  }

  #lead(): void {
    const before = this.#members[0];
    if (before === this || !this.#runs) return;
    this.#members.splice(this.#members.indexOf(this), 1);
    this.#members.unshift(this);
    this.look();
    before?.look();
  }
}
