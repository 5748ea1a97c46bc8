/** A microphone that picks up a steady tone. */
interface DeskMicrophone {
  readonly id: string;
  readonly name: string;
  readonly hertz: number;
  readonly open: Set<MediaStreamTrack>;
}

/**
 * Microphones that can be plugged and unplugged, in place of the browser's, whose fake ones cannot.
 * Each picks up a tone of its own; the first is the system's until another is made so.
 */
export class Desk {
  readonly #context = new AudioContext();
  readonly #browser = navigator.mediaDevices;
  #microphones: readonly DeskMicrophone[] = [];
  #default: string | null = null;

  /** From now on the page finds these. */
  install(): void {
    const replace = (name: string, value: unknown): void => {
      Object.defineProperty(this.#browser, name, { configurable: true, value });
    };
    replace('enumerateDevices', () => Promise.resolve(this.#list()));
    replace('getUserMedia', (constraints: MediaStreamConstraints) => this.#open(constraints));
  }

  plug(name: string, hertz: number): void {
    this.#microphones = [...this.#microphones, { id: `id-${name}`, name, hertz, open: new Set() }];
    this.#default ??= name;
    this.#changed();
  }

  /** As browsers do: its tracks end, then the list is another. */
  unplug(name: string): void {
    const gone = this.#find((one) => one.name === name);
    this.#microphones = this.#microphones.filter((one) => one !== gone);
    if (this.#default === name) this.#default = this.#microphones[0]?.name ?? null;
    for (const track of gone?.open ?? []) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    this.#changed();
  }

  /** What the system uses. */
  makeDefault(name: string): void {
    this.#default = name;
    this.#changed();
  }

  /** How many tracks are open. */
  get open(): number {
    const tracks = this.#microphones.flatMap(({ open }) => [...open]);
    return tracks.filter(({ readyState }) => readyState === 'live').length;
  }

  #changed(): void {
    this.#browser.dispatchEvent(new Event('devicechange'));
  }

  #find(wanted: (one: DeskMicrophone) => boolean): DeskMicrophone | undefined {
    return this.#microphones.find(wanted);
  }

  #list(): readonly Partial<MediaDeviceInfo>[] {
    const entry = (deviceId: string, label: string, groupId: string): Partial<MediaDeviceInfo> => ({
      kind: 'audioinput',
      deviceId,
      label,
      groupId,
    });
    const used = this.#find(({ name }) => name === this.#default);
    return [
      ...(used ? [entry('default', `Default - ${used.name}`, used.id)] : []),
      ...this.#microphones.map(({ id, name }) => entry(id, name, id)),
    ];
  }

  async #open({ audio }: MediaStreamConstraints): Promise<MediaStream> {
    const wanted = (audio as MediaTrackConstraints).deviceId as { exact: string } | undefined;
    const found = this.#find(({ id, name }) =>
      wanted ? id === wanted.exact : name === this.#default,
    );
    if (!found) {
      throw new DOMException('No such device', wanted ? 'OverconstrainedError' : 'NotFoundError');
    }
    await this.#context.resume();
    const tone = new OscillatorNode(this.#context, { frequency: found.hertz });
    const volume = new GainNode(this.#context, { gain: 0.4 });
    const output = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    tone.connect(volume).connect(output);
    tone.start();
    const track = output.stream.getAudioTracks()[0]!;
    track.getSettings = () => ({ deviceId: found.id });
    found.open.add(track);
    return output.stream;
  }
}
