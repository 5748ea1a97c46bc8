import type { Microphone, MicrophoneState } from '../devices/microphone.ts';
import { HubError } from '../errors/hub-error.ts';
import { fakeStream } from './fake-stream.ts';

/** A microphone whose permission obeys the test. */
export class FakeMicrophone implements Microphone {
  readonly #watchers = new Set<() => void>();
  readonly #devices = new WeakMap<MediaStream, string | null>();
  #status: MicrophoneState['status'];

  /** What the person answers when the browser asks. */
  answer: 'granted' | 'denied' = 'granted';
  /** The device that is opened; null for what the system uses. */
  used: string | null = null;
  /** Devices that another program has; null for what the system uses. */
  readonly taken = new Set<string | null>();
  /** Devices that are not there: what the system uses is opened in their stead. */
  readonly gone = new Set<string>();
  /** Every stream that was opened. */
  readonly streams: MediaStream[] = [];

  constructor(status: MicrophoneState['status'] = 'granted') {
    this.#status = status;
  }

  /** Permission or device changed. */
  become(status: MicrophoneState['status']): void {
    this.#status = status;
    for (const changed of this.#watchers) changed();
  }

  get observed(): boolean {
    return this.#watchers.size > 0;
  }

  async query(): Promise<MicrophoneState['status']> {
    return this.#status;
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  use(id: string | null): void {
    this.used = id;
  }

  async open(): Promise<MediaStream> {
    if (this.#status === 'prompt' || this.#status === 'unknown') this.become(this.answer);
    const status = this.#status;
    if (status !== 'granted' && status !== 'prompt' && status !== 'unknown') {
      throw new HubError(`microphone/${status}`);
    }
    if (this.taken.has(this.used)) throw new HubError('microphone/busy');
    const { used } = this;
    const stream = fakeStream();
    this.#devices.set(stream, used !== null && this.gone.has(used) ? null : used);
    this.streams.push(stream);
    return stream;
  }

  isCurrent(stream: MediaStream): boolean {
    return this.#devices.get(stream) === this.used;
  }
}
