import { HubError } from '../errors/hub-error.ts';
import type { LiveCall, RecordingAction, RecordingState } from '../phones/live-call.ts';
import type { LiveCallSource } from '../phones/my-phone-source.ts';
import { FakeCollection } from './fake-collection.ts';

const RECORDING: Readonly<Record<RecordingAction, RecordingState>> = {
  start: 'on',
  resume: 'on',
  pause: 'paused',
  stop: 'off',
};

/** The calls on all of my phones, as the server would see them; `record` is carried out at once. */
export class FakeLiveCalls extends FakeCollection<LiveCall> implements LiveCallSource {
  readonly #before: () => Promise<void>;

  /** What was asked for, in order. */
  readonly asked: { readonly id: string; readonly action: RecordingAction }[] = [];

  constructor(items: readonly LiveCall[], before: () => Promise<void>) {
    super(items);
    this.#before = before;
  }

  async record(id: string, action: RecordingAction): Promise<void> {
    this.asked.push({ id, action });
    await this.#before();
    const call = this.get(id);
    if (!call) throw new HubError('call/ended');
    this.upsert({ ...call, recording: RECORDING[action] });
  }
}
