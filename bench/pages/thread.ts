import { CHAT_WITH_BOB, createFakeHub, manyMessages, type FakeHub } from '@hubline/core/testing';
import '@hubline/hub-message-thread/define.js';
import type { HubMessageThread } from '@hubline/hub-message-thread';

declare global {
  interface Window {
    benchThread: {
      /** Milliseconds from a thread that is put on the page to its messages on the screen. */
      open(): Promise<number>;
      /** The time of each frame while one scrolls up; each begins with a mark. */
      scroll(frames: number, pixels: number, mark: string): Promise<number[]>;
      /** Rows that are there. */
      rows(): number;
      /** Messages that were loaded so far. */
      loaded(): number;
    };
  }
}

const MESSAGES = 100_000;

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

let fake: FakeHub | undefined;

async function freshHub(): Promise<FakeHub> {
  fake = createFakeHub({ conversations: [CHAT_WITH_BOB], messages: [manyMessages(MESSAGES)] });
  await fake.ready;
  return fake;
}

const thread = (): HubMessageThread | null => document.querySelector('hub-message-thread');
const inThread = (selector: string): NodeListOf<HTMLElement> | undefined =>
  thread()?.shadowRoot?.querySelectorAll<HTMLElement>(selector);

window.benchThread = {
  async open() {
    thread()?.remove();
    const { hub } = await freshHub();
    await frame();
    const begun = performance.now();
    const element = document.createElement('hub-message-thread');
    element.hub = hub;
    element.conversationId = CHAT_WITH_BOB.id;
    document.body.append(element);
    while (!inThread('.row')?.length) await frame();
    // The next frame shows them.
    await frame();
    return performance.now() - begun;
  },
  async scroll(frames, pixels, mark) {
    const scroller = inThread('.scroller')![0]!;
    const times: number[] = [];
    let last = await frame();
    for (let count = 0; count < frames; count += 1) {
      performance.mark(mark);
      scroller.scrollTop -= pixels;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    performance.mark(mark);
    return times;
  },
  rows: () => inThread('.row')?.length ?? 0,
  loaded: () =>
    100 * (fake?.backend.chat.asked.filter((command) => command === 'messagePage').length ?? 0),
};
