import {
  CHAT_WITH_BOB,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
  type FakeMessages,
} from '@hubline/core/testing';
import type { HubMessageThread } from '@hubline/hub-message-thread';
import '@hubline/hub-message-thread/define.js';
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from './wait-until.ts';

export interface ThreadSetting {
  readonly conversationId?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
}

/** The element on a page, and what can be looked for in it. */
export class ThreadPage {
  readonly fake: FakeHub;
  readonly element: HubMessageThread;

  constructor(fake: FakeHub, element: HubMessageThread) {
    this.fake = fake;
    this.element = element;
  }

  get chat(): FakeMessages {
    return this.fake.backend.chat;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all(selector: string, root: ParentNode = this.root): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement | undefined {
    return this.all(selector)[0];
  }

  get scroller(): HTMLElement {
    return this.one('.scroller')!;
  }

  get rows(): HTMLElement[] {
    return this.all('.row');
  }

  /** The row in which this is written. */
  row(text: string): HTMLElement | undefined {
    return this.rows.find(({ textContent }) => textContent.includes(text));
  }

  /** The row of the message of that `seq`, as `FakeMessages` names it. */
  rowOf(seq: number, conversationId = CHAT_WITH_BOB.id): HTMLElement | undefined {
    const keys = [`${conversationId}/${seq}`, `mine/client-${conversationId}/${seq}`];
    return this.rows.find(({ dataset }) => keys.includes(dataset['key'] ?? ''));
  }

  button(name: string | RegExp, root: ParentNode = this.root): HTMLButtonElement | undefined {
    return this.all('button', root).find((element) => {
      const said = element.ariaLabel ?? element.textContent.trim();
      return typeof name === 'string' ? said === name : name.test(said);
    }) as HTMLButtonElement | undefined;
  }

  get text(): string {
    return this.root.textContent;
  }

  /** Pixels from the top of the view to that of an element, or to its bottom. */
  placeOf(element: Element | undefined, edge: 'top' | 'bottom' = 'top'): number {
    const view = this.scroller.getBoundingClientRect();
    return element!.getBoundingClientRect()[edge] - view.top;
  }

  get isAtEnd(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    return scrollHeight - clientHeight - scrollTop < 2;
  }

  /** The rows that can be seen, at least in part. */
  get inView(): HTMLElement[] {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    return this.rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
  }

  /** Once nothing is drawn anew any more. */
  async still(): Promise<void> {
    for (let quiet = 0, before = ''; quiet < 3;) {
      await new Promise((next) => requestAnimationFrame(next));
      const now = `${this.scroller?.scrollTop} ${this.scroller?.scrollHeight} ${this.rows.length}`;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }

  async scrollTo(top: number): Promise<void> {
    this.scroller.scrollTop = top;
    await this.still();
  }
}

/** The thread of the chat with Bob unless said, once it stands. */
export async function threadPage(
  options: FakeHubOptions = {},
  {
    conversationId = CHAT_WITH_BOB.id,
    width = 480,
    height = 600,
    theme = 'light',
  }: ThreadSetting = {},
  act: (fake: FakeHub) => unknown = () => undefined,
): Promise<ThreadPage> {
  const fake = createFakeHub({ conversations: [CHAT_WITH_BOB], ...options });
  await fake.ready;
  act(fake);
  const frame = await fixture<HTMLElement>(
    html`<div>
      <hub-message-thread
        .hub=${fake.hub}
        conversation-id=${conversationId}
        theme=${theme}
      ></hub-message-thread>
    </div>`,
  );
  frame.style.inlineSize = `${width}px`;
  frame.style.blockSize = `${height}px`;
  const element = frame.querySelector('hub-message-thread')!;
  return new ThreadPage(fake, element);
}

/** The same once its messages are there. */
export async function filledThread(...how: Parameters<typeof threadPage>): Promise<ThreadPage> {
  const page = await threadPage(...how);
  await waitUntil(() => page.rows.length > 0);
  await page.still();
  return page;
}
