import { Scope, browserTabs } from '@hubline/core';

/** What happened to the part of a page, by the clock of the machine. */
export interface PartReport {
  readonly part: 'leading' | 'following' | 'none';
  readonly at: number;
}

declare global {
  interface Window {
    report(report: PartReport): Promise<void>;
    /** As any command does. */
    doubt(): void;
    /** A script that does not end for so long. */
    hang(milliseconds: number): void;
    /** When the mail of the browser was read that came meanwhile. */
    settled(): Promise<unknown>;
  }
}

/** The browser's news of a lock may come after its answer. */
const SETTLES_MS = 100;

const tell = (part: PartReport['part']): void => void window.report({ part, at: Date.now() });
window.doubt = () => {};
window.hang = (milliseconds) => {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
};
window.settled = async () => {
  await navigator.locks.query();
  await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
};

await browserTabs(location.origin)!.join(new Scope(), 'election', {
  // As with a call: whoever is frozen among others gives it away all the same.
  busy: true,
  lead({ scope }) {
    tell('leading');
    scope.add(() => tell('none'));
  },
  follow(link) {
    tell('following');
    window.doubt = () => link.doubt();
    link.scope.add(() => tell('none'));
  },
});
