import type { components } from '../api/schema.ts';

type Wire = components['schemas'];

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

/** The client's end of a WebSocket, and in the test's hands the server's. Opens by itself where there is a server. */
export class FakeSocket {
  readonly url: string;
  readyState: number = CONNECTING;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;
  onclose: ((event: { readonly code: number }) => void) | null = null;
  onerror: (() => void) | null = null;
  /** What the client said. */
  readonly heard: Wire['FeedClientMessage'][] = [];

  constructor(url: string, opens: boolean) {
    this.url = url;
    void Promise.resolve().then(() => {
      if (this.readyState !== CONNECTING) return;
      if (!opens) return this.drop(1006);
      this.readyState = OPEN;
      this.onopen?.();
    });
  }

  send(data: string): void {
    this.heard.push(JSON.parse(data) as Wire['FeedClientMessage']);
  }

  close(): void {
    this.readyState = CLOSED;
  }

  /** The server speaks. */
  say(message: Wire['FeedServerMessage']): void {
    this.sayRaw(JSON.stringify(message));
  }

  sayRaw(data: string): void {
    this.onmessage?.({ data });
  }

  /** The server, or the network between, ends it. */
  drop(code = 1006): void {
    this.readyState = CLOSED;
    this.onerror?.();
    this.onclose?.({ code });
  }
}
