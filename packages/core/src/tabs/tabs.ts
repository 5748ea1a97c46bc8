import type { Scope } from '../reactive/scope.ts';
import type { WebStorage } from '../storage/web-storage.ts';

/** Port: the other pages of this browser that belong to the same person. One of them has the phone. */
export interface Tabs {
  /**
   * Comes together with the pages of the same `group`, until `scope` ends; then another one has its part.
   * Rejects where that cannot be.
   */
  join(scope: Scope, group: string, page: TabPage): Promise<void>;
  /** The UUID of the phone that the pages are together. Rejects where they cannot come together. */
  deviceId(storage: WebStorage): Promise<string>;
}

/** What the others ask of a page, and tell it. Messages are plain data, as `structuredClone` takes it. */
export interface TabPage {
  /** What it does would go on while the page is frozen: without another page to take it over, it keeps it. */
  readonly busy: boolean;
  /** This page has the phone from now on. Called again after `follow`, when it is its turn. */
  lead(link: TabLink): void;
  /** Another page has it. */
  follow(link: TabLink): void;
}

/** The way to the other pages, as long as the part of this page stays the same. */
export interface TabLink {
  /** Ends when this page has another part, or none. */
  readonly scope: Scope;
  /** Tells all other pages. */
  tell(message: unknown): void;
  /** Calls back with what other pages tell. */
  hear(listener: (message: unknown) => void): void;
  /** Has asked whether the page that leads runs at all; where it does not answer, this one leads soon. */
  doubt(): void;
  /** This page is to lead now, whatever the one does that leads. */
  take(): void;
}

/** The link of a page without others. */
export function linkToNobody(scope: Scope): TabLink {
  return { scope, tell: () => {}, hear: () => {}, doubt: () => {}, take: () => {} };
}
