import {
  BehaviorSubject,
  EMPTY,
  Observable,
  Subject,
  catchError,
  distinctUntilChanged,
  of,
  share,
  startWith,
  switchMap,
} from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorWhileObserved, type Behavior } from '../reactive/behavior.ts';
import { same } from '../reactive/same.ts';
import type { Scope } from '../reactive/scope.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import type { AudioDevice, AudioDeviceKind, DevicesState } from './audio-device.ts';
import type { AudioOutput } from './audio-output.ts';
import type { CamerasState } from './camera.ts';
import type { CameraService } from './camera-service.ts';
import {
  DEVICE_KINDS,
  findChosen,
  keepChoice,
  readChoice,
  type DeviceChoice,
} from './device-choice.ts';
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
  /** Fetched when they are first wanted. @throws `network/unreachable` */
  readonly cameras: () => Promise<CameraService>;
  readonly store: KeyValueStore;
  /** Whether there is a call that is up and muted. */
  readonly muted$: Observable<boolean>;
  /** Whenever the browser may tell more than before, as after a permission. */
  readonly look$: Observable<unknown>;
  /** Calls under way have to open the microphone anew. */
  readonly microphoneChanged: () => void;
  /** The microphone could not be opened to see how loud it is. */
  readonly microphoneFailed: (error: unknown) => void;
  /** Another choice is remembered now. */
  readonly choiceKept?: () => void;
}

/** Decides which devices are used: what was chosen, as long as it is connected. */
export class DeviceService implements Devices {
  readonly #scope: Scope;
  readonly #ports: DevicePorts;
  readonly #state$: BehaviorSubject<DevicesState>;
  /** What is measured may be another microphone now. */
  readonly #reopen$ = new Subject<void>();
  /** Null as long as the browser does not tell: then what was chosen is used unseen. */
  #connected: ConnectedDevices | null = null;
  /** What is measured now. */
  #measured: MediaStream | null = null;
  #looks = 0;
  #choices = 0;

  readonly state$: Behavior<DevicesState>;
  /** The cameras, looked up as long as someone listens. */
  readonly cameras$: Behavior<CamerasState>;
  /** How loud the microphone is, 0 to 1, some 20 times a second. It is open as long as someone listens. */
  readonly level$: Observable<number>;
  /** Whether someone speaks into the microphone of a call that is muted. */
  readonly speakingWhileMuted$: Behavior<boolean>;

  constructor(scope: Scope, ports: DevicePorts) {
    this.#scope = scope;
    this.#ports = ports;
    this.#state$ = new BehaviorSubject<DevicesState>({
      inputs: [],
      outputs: [],
      chosen: ports.list ? readChoice(ports.store) : nothing(),
      used: nothing(),
      system: nothing(),
      canChooseOutput: ports.list?.canChooseOutput ?? false,
    });
    this.state$ = this.#state$;
    const cameras$ = of(null).pipe(
      switchMap(ports.cameras),
      switchMap(({ state$ }) => state$),
      catchError(() => EMPTY),
    );
    this.cameras$ = behaviorWhileObserved(cameras$, NO_CAMERAS);
    this.level$ = this.#levels().pipe(share());
    this.speakingWhileMuted$ = behaviorWhileObserved(
      ports.muted$.pipe(
        distinctUntilChanged(),
        switchMap((muted) => (muted ? speaking(this.level$) : of(false))),
      ),
      false,
    );
    if (!ports.list) return;
    this.#decide(this.#state$.value.chosen);
    scope.add(ports.list.watch(() => void this.#look()));
    scope.run(ports.look$, () => void this.#look());
    void this.#look();
  }

  /** Takes effect at once, also in a call, and is remembered by this browser. @throws `microphone/*` */
  async choose(kind: AudioDeviceKind, id: string | null): Promise<void> {
    const { chosen, inputs, outputs, canChooseOutput } = this.#state$.value;
    if (kind !== 'microphone' && id !== null && !canChooseOutput) {
      throw new HubError('request/invalid', { message: 'This browser has no choice of outputs' });
    }
    if ((chosen[kind]?.id ?? null) === id) return;
    if (kind === 'microphone') {
      const choice = ++this.#choices;
      await this.#tryMicrophone(id);
      // Another one was chosen meanwhile.
      if (choice !== this.#choices) return;
    }
    const devices = kind === 'microphone' ? inputs : outputs;
    const device = id === null ? null : (devices.find((one) => one.id === id) ?? { id, name: '' });
    this.#decide({ ...this.#state$.value.chosen, [kind]: device });
  }

  /** Another page of this browser may have chosen. */
  recall(): void {
    if (this.#ports.list) this.#decide(readChoice(this.#ports.store));
  }

  /** Takes effect at once, also in a call, and is remembered by this browser. @throws `camera/*` */
  async useCamera(id: string | null): Promise<void> {
    await (await this.#ports.cameras()).use(id);
  }

  /** Opens the one that is used. @throws `camera/*` */
  async openCamera(): Promise<MediaStream> {
    return (await this.#ports.cameras()).open();
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
    const before = this.#connected;
    // Where it cannot be told now, what was known goes on.
    const connected = await this.#ports.list!.list().catch(() => before);
    if (look !== this.#looks || this.#scope.ended) return;
    this.#connected = connected;
    this.#decide(this.#state$.value.chosen);
    const systemChanged = before && connected && before.defaultInput !== connected.defaultInput;
    if (systemChanged && this.#state$.value.used.microphone === null) this.#changeMicrophone();
    // Another may have been opened in its stead in between.
    const { microphone } = this.#ports;
    if (this.#measured && microphone?.isCurrent(this.#measured) === false) this.#reopen$.next();
  }

  #decide(wanted: DeviceChoice): void {
    const { inputs, outputs, defaultInput, defaultOutput } = this.#connected ?? NONE;
    const before = this.#state$.value;
    const chosen: Record<AudioDeviceKind, AudioDevice | null> = { ...wanted };
    const used: Record<AudioDeviceKind, string | null> = { ...before.used };
    for (const kind of DEVICE_KINDS) {
      const found = findChosen(kind === 'microphone' ? inputs : outputs, wanted[kind]);
      chosen[kind] = found ?? wanted[kind];
      used[kind] = (this.#connected ? found : wanted[kind])?.id ?? null;
    }
    const system = { microphone: defaultInput, speaker: defaultOutput, ringer: defaultOutput };
    const next: DevicesState = { ...before, inputs, outputs, chosen, used, system };
    if (DEVICE_KINDS.some((kind) => !same(chosen[kind], before.chosen[kind]))) {
      keepChoice(this.#ports.store, chosen);
      this.#ports.choiceKept?.();
    }
    this.#ports.microphone?.use(used.microphone);
    if (used.speaker !== before.used.speaker) this.#ports.audio.use('speaker', used.speaker);
    if (used.ringer !== before.used.ringer) this.#ports.audio.use('ringer', used.ringer);
    if (!same(next, before)) this.#state$.next(next);
    if (used.microphone !== before.used.microphone) this.#changeMicrophone();
  }

  #changeMicrophone(): void {
    this.#ports.microphoneChanged();
    this.#reopen$.next();
  }

  /** Of the microphone that is used, whichever that is; nothing while it cannot be opened. */
  #levels(): Observable<number> {
    return this.#reopen$.pipe(
      startWith(undefined),
      switchMap(() =>
        this.#level().pipe(
          catchError((error: unknown) => {
            this.#ports.microphoneFailed(error);
            return EMPTY;
          }),
        ),
      ),
    );
  }

  #level(): Observable<number> {
    const { microphone, meter } = this.#ports;
    if (!microphone || !meter) return EMPTY;
    return new Observable((subscriber) => {
      microphone.open().then(
        (stream) => {
          if (subscriber.closed) return stop(stream);
          this.#measured = stream;
          subscriber.add(() => {
            if (this.#measured === stream) this.#measured = null;
            stop(stream);
          });
          for (const track of stream.getAudioTracks()) {
            track.addEventListener('ended', () => {
              if (!subscriber.closed) this.#reopen$.next();
            });
          }
          subscriber.add(meter.level(stream).subscribe(subscriber));
        },
        (error: unknown) => subscriber.error(error),
      );
    });
  }
}

const NO_CAMERAS: CamerasState = { cameras: [], chosen: null, used: null, canShareScreen: false };

const NONE: ConnectedDevices = {
  inputs: [],
  outputs: [],
  defaultInput: null,
  defaultOutput: null,
};

function nothing(): Readonly<Record<AudioDeviceKind, null>> {
  return { microphone: null, speaker: null, ringer: null };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
