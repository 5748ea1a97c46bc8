/** The server's side of a socket. */
export interface FakeSipEnd {
  /** False when nobody listens there. */
  open(): boolean;
  receive(text: string): void;
}

/** A WebSocket to a server in memory; what is sent arrives in a later microtask. */
export class FakeSipSocket extends EventTarget {
  readonly url: string;
  readonly protocol = 'sip';
  readonly #end: FakeSipEnd;
  binaryType = 'arraybuffer';
  readyState = 0;

  constructor(url: string, end: FakeSipEnd) {
    super();
    this.url = url;
    this.#end = end;
    queueMicrotask(() => {
      if (this.readyState !== 0) return;
      if (end.open()) {
        this.readyState = 1;
        this.dispatchEvent(new Event('open'));
      } else {
        this.dispatchEvent(new Event('error'));
        this.fail();
      }
    });
  }

  send(text: string): void {
    queueMicrotask(() => this.#end.receive(text));
  }

  /** A frame from the server. */
  deliver(data: string): void {
    queueMicrotask(() => {
      if (this.readyState === 1) this.dispatchEvent(Object.assign(new Event('message'), { data }));
    });
  }

  close(): void {
    this.#closed(1000);
  }

  /** The connection breaks. */
  fail(): void {
    this.#closed(1006);
  }

  #closed(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('close'), { code })));
  }
}
