import type { BenchClient } from './bench-client.ts';
import { marks, watchPage, type Marks } from './marks.ts';

/** What the bench does to a page from outside. */
export interface BenchPage {
  register(username: string, password: string): Promise<Marks>;
  dial(number: string): Promise<void>;
  rung(): Promise<void>;
  accept(): void;
  /** Resolves at the first sound from the other side. */
  heard(): Promise<Marks>;
  end(): Promise<void>;
  marks(): Marks;
  /** Forgets the marks of the call before. */
  reset(): void;
  close(): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Puts a client behind the marks. Must run before the client opens anything. */
export function benchPage(makeClient: () => BenchClient): void {
  watchPage();
  const client = makeClient();
  window.bench = {
    async register(username, password) {
      await client.register(username, password);
      marks.registered = performance.now();
      return marks;
    },
    async dial(number) {
      marks.click = performance.now();
      await client.dial(number);
      marks.ringing = performance.now();
    },
    rung: () => client.rung(),
    accept() {
      marks.accept = performance.now();
      client.accept();
    },
    heard: () =>
      new Promise((heard) => {
        const look = setInterval(() => {
          if (marks.sound === undefined) return;
          clearInterval(look);
          heard(marks);
        }, 10);
      }),
    end: () => client.end(),
    marks: () => marks,
    reset() {
      for (const name of ['click', 'invite', 'ringing', 'accept', 'sound'] as const) {
        delete marks[name];
      }
    },
    close: () => client.close(),
  };
}
