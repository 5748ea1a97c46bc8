import type { AudioDevice } from '../devices/audio-device.ts';
import type { ConnectedDevices, DeviceList } from '../devices/device-list.ts';

const INPUTS: readonly AudioDevice[] = [
  { id: 'mic-built-in', name: 'Built-in Microphone' },
  { id: 'mic-headset', name: 'Jabra Evolve 65' },
];
const OUTPUTS: readonly AudioDevice[] = [
  { id: 'out-built-in', name: 'Built-in Speakers' },
  { id: 'out-headset', name: 'Jabra Evolve 65' },
];

/**
 * The devices on the desk, as the test wants them: `plug`, `unplug`, or `become` for all at once;
 * `canChooseOutput: false` is a browser without that choice, and names of '' one that does not tell yet.
 */
export class FakeDeviceList implements DeviceList {
  readonly #watchers = new Set<() => void>();
  #devices: ConnectedDevices;

  readonly canChooseOutput: boolean;

  constructor(options: { readonly canChooseOutput?: boolean } & Partial<ConnectedDevices> = {}) {
    const { canChooseOutput = true, inputs = INPUTS, outputs = OUTPUTS } = options;
    this.canChooseOutput = canChooseOutput;
    const { defaultInput = inputs[0]?.id ?? null } = options;
    this.#devices = { inputs, outputs, defaultInput };
  }

  get observed(): boolean {
    return this.#watchers.size > 0;
  }

  plug(kind: 'input' | 'output', device: AudioDevice): void {
    const { inputs, outputs } = this.#devices;
    this.become(
      kind === 'input' ? { inputs: [...inputs, device] } : { outputs: [...outputs, device] },
    );
  }

  /** Takes the device away, be it an input or an output. */
  unplug(id: string): void {
    const { inputs, outputs, defaultInput } = this.#devices;
    const left = inputs.filter((device) => device.id !== id);
    this.become({
      inputs: left,
      outputs: outputs.filter((device) => device.id !== id),
      defaultInput: defaultInput === id ? (left[0]?.id ?? null) : defaultInput,
    });
  }

  become(devices: Partial<ConnectedDevices>): void {
    this.#devices = { ...this.#devices, ...devices };
    for (const changed of this.#watchers) changed();
  }

  async list(): Promise<ConnectedDevices> {
    return this.#devices;
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }
}
