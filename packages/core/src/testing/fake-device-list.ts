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
 * `canChooseOutput: false` is a browser without that choice, and after `hide` it does not tell what there is.
 */
export class FakeDeviceList implements DeviceList {
  readonly #watchers = new Set<() => void>();
  #devices: ConnectedDevices;
  #told = true;

  readonly canChooseOutput: boolean;

  constructor(options: { readonly canChooseOutput?: boolean } & Partial<ConnectedDevices> = {}) {
    const { canChooseOutput = true, inputs = INPUTS, outputs = OUTPUTS } = options;
    this.canChooseOutput = canChooseOutput;
    const { defaultInput = inputs[0]?.id ?? null, defaultOutput = outputs[0]?.id ?? null } =
      options;
    this.#devices = { inputs, outputs, defaultInput, defaultOutput };
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
    const { defaultInput, defaultOutput } = this.#devices;
    const inputs = this.#devices.inputs.filter((device) => device.id !== id);
    const outputs = this.#devices.outputs.filter((device) => device.id !== id);
    this.become({
      inputs,
      outputs,
      defaultInput: defaultInput === id ? (inputs[0]?.id ?? null) : defaultInput,
      defaultOutput: defaultOutput === id ? (outputs[0]?.id ?? null) : defaultOutput,
    });
  }

  become(devices: Partial<ConnectedDevices>): void {
    this.#devices = { ...this.#devices, ...devices };
    this.#change();
  }

  /** The browser keeps to itself what there is, as before the microphone is allowed. */
  hide(on = true): void {
    this.#told = !on;
    this.#change();
  }

  async list(): Promise<ConnectedDevices | null> {
    return this.#told ? this.#devices : null;
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  #change(): void {
    for (const changed of this.#watchers) changed();
  }
}
