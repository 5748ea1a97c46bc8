import {
  BehaviorSubject,
  Observable,
  catchError,
  distinctUntilChanged,
  of,
  share,
  switchMap,
  EMPTY,
} from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorWhileObserved, type Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import type { AudioDevice, AudioDeviceKind, DevicesState } from './audio-device.ts';
import type { AudioOutput } from './audio-output.ts';
import { DEVICE_KINDS, keepChoice, readChoice, type DeviceChoice } from './device-choice.ts';
import type { ConnectedDevices, DeviceList } from './device-list.ts';
import type { Devices } from './devices.ts';
import type { Microphone } from './microphone.ts';
import type { SoundMeter } from './sound-meter.ts';
import { speaking } from './speaking.ts';

interface DevicePorts {
  readonly list: DeviceList | undefined;
  readonly microphone: Microphone | undefined;
  readonly audio: AudioOutput;
  readonly meter: SoundMeter | undefined;
  readonly store: KeyValueStore;
  /** Whether there is a call that is up and muted. */
  readonly muted$: Observable<boolean>;
  /** Whenever the browser may tell more than before, as after a permission. */
  readonly look$: Observable<unknown>;
  /** Calls under way have to open the microphone anew. */
  readonly microphoneChanged: () => void;
}

const NONE: ConnectedDevices = { inputs: [], outputs: [], defaultInput: null };

/** Decides which devices are used: what was chosen, as long as it is connected. */
export class DeviceService implements Devices {
  readonly #scope: Scope;
  readonly #ports: DevicePorts;
  readonly #state$: BehaviorSubject<DevicesState>;
  #connected = NONE;
  #looks = 0;

  readonly state$: Behavior<DevicesState>;
  /** How loud the microphone is, 0 to 1, some 20 times a second. It is open as long as someone listens. */
  readonly level$: Observable<number>;
  /** Whether someone speaks into the microphone of a call that is muted. */
  readonly speakingWhileMuted$: Behavior<boolean>;

  constructor(scope: Scope, ports: DevicePorts) {
    this.#scope = scope;
    this.#ports = ports;
    const chosen = readChoice(ports.store);
    this.#state$ = new BehaviorSubject<DevicesState>({
      inputs: [],
      outputs: [],
      chosen,
      used: { microphone: null, speaker: null, ringer: null },
      canChooseOutput: ports.list?.canChooseOutput ?? false,
    });
    this.state$ = this.#state$;
    this.level$ = this.#levels().pipe(share());
    this.speakingWhileMuted$ = behaviorWhileObserved(
      ports.muted$.pipe(
        distinctUntilChanged(),
        switchMap((muted) => (muted ? this.#speaking() : of(false))),
      ),
      false,
    );
    if (!ports.list) return;
    scope.add(ports.list.watch(() => void this.#look()));
    scope.run(ports.look$, () => void this.#look());
    void this.#look();
  }

  /** Takes effect at once, also in a call, and is remembered by this browser. @throws `microphone/*` */
  async choose(kind: AudioDeviceKind, id: string | null): Promise<void> {
    const { chosen, canChooseOutput } = this.#state$.value;
    if (kind !== 'microphone' && id !== null && !canChooseOutput) {
      throw new HubError('request/invalid', { message: 'This browser has no choice of outputs' });
    }
    if (kind === 'microphone') await this.#tryMicrophone(id);
    const choice: DeviceChoice = { ...this.#state$.value.chosen, [kind]: id };
    if (choice[kind] === chosen[kind] && this.#state$.value.chosen === chosen) return;
    keepChoice(this.#ports.store, choice);
    this.#decide(choice);
  }

  /** Plays a few notes on that device. */
  test(kind: 'speaker' | 'ringer'): void {
    this.#ports.audio.test(kind);
  }

  /** A device that cannot be opened is not chosen. @throws `microphone/*` */
  async #tryMicrophone(id: string | null): Promise<void> {
    const { microphone } = this.#ports;
    if (!microphone) throw new HubError('microphone/missing');
    microphone.use(id);
    try {
      stop(await microphone.open());
    } catch (error) {
      microphone.use(this.#state$.value.used.microphone);
      throw error;
    }
  }

  async #look(): Promise<void> {
    const look = ++this.#looks;
    const connected = await this.#ports.list!.list().catch(() => NONE);
    if (look !== this.#looks || this.#scope.ended) return;
    const before = this.#connected;
    this.#connected = connected;
    this.#decide(this.#state$.value.chosen);
    const used = this.#state$.value.used.microphone;
    const systemChanged = before !== NONE && before.defaultInput !== connected.defaultInput;
    if (used === null && systemChanged) this.#ports.microphoneChanged();
  }

  #decide(chosen: DeviceChoice): void {
    const { inputs, outputs } = this.#connected;
    const before = this.#state$.value;
    const used: Record<AudioDeviceKind, string | null> = { ...before.used };
    for (const kind of DEVICE_KINDS) {
      used[kind] = present(kind === 'microphone' ? inputs : outputs, chosen[kind]);
    }
    this.#state$.next({ ...before, inputs, outputs, chosen, used });
    if (used.speaker !== before.used.speaker) this.#ports.audio.use('speaker', used.speaker);
    if (used.ringer !== before.used.ringer) this.#ports.audio.use('ringer', used.ringer);
    this.#ports.microphone?.use(used.microphone);
    if (used.microphone !== before.used.microphone) this.#ports.microphoneChanged();
  }

  /** Of the microphone that is used, whichever that is; nothing while it cannot be opened. */
  #levels(): Observable<number> {
    return this.#state$.pipe(
      distinctUntilChanged((a, b) => a.used.microphone === b.used.microphone),
      switchMap(() => this.#level().pipe(catchError(() => EMPTY))),
    );
  }

  #level(): Observable<number> {
    const { microphone, meter } = this.#ports;
    if (!microphone || !meter) return EMPTY;
    return new Observable((subscriber) => {
      microphone.open().then(
        (stream) => {
          if (subscriber.closed) return stop(stream);
          subscriber.add(() => stop(stream));
          subscriber.add(meter.level(stream).subscribe(subscriber));
        },
        (error: unknown) => subscriber.error(error),
      );
    });
  }

  #speaking(): Observable<boolean> {
    return speaking(this.level$);
  }
}

function present(devices: readonly AudioDevice[], id: string | null): string | null {
  return devices.some((device) => device.id === id) ? id : null;
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
