import { BehaviorSubject } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { same } from '../reactive/same.ts';
import type { Scope } from '../reactive/scope.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import type { Camera, Cameras, CamerasState, VideoDevice } from './camera.ts';
import { findChosen } from './device-choice.ts';
import { keepCamera, readCamera } from './camera-choice.ts';

/** Decides which camera is used: what was chosen, as long as it is connected. */
export class CameraService implements Cameras {
  readonly #scope: Scope;
  readonly #camera: Camera | undefined;
  readonly #store: KeyValueStore;
  readonly #state$: BehaviorSubject<CamerasState>;
  /** Null as long as the browser does not tell: then what was chosen is used unseen. */
  #connected: readonly VideoDevice[] | null = null;
  #looks = 0;
  #choices = 0;

  readonly state$: Behavior<CamerasState>;

  constructor(scope: Scope, camera: Camera | undefined, store: KeyValueStore) {
    this.#scope = scope;
    this.#camera = camera;
    this.#store = store;
    const chosen = readCamera(store);
    this.#state$ = new BehaviorSubject<CamerasState>({
      cameras: [],
      chosen,
      used: chosen?.id ?? null,
      canShareScreen: camera?.canShareScreen ?? false,
    });
    this.state$ = this.#state$;
    if (!camera) return;
    scope.add(camera.watch(() => void this.#look(camera)));
    void this.#look(camera);
  }

  /** Opens the one that is used. Whoever asked stops the tracks. @throws `camera/*` */
  async open(): Promise<MediaStream> {
    if (!this.#camera) throw new HubError('camera/missing');
    const stream = await this.#camera.open(this.#state$.value.used);
    // More is told to those who may look.
    void this.#look(this.#camera);
    return stream;
  }

  /** Asks the person for a screen. Whoever asked stops the tracks. @throws `screen/*` */
  async openScreen(): Promise<MediaStream> {
    if (!this.#camera?.canShareScreen) throw new HubError('screen/unsupported');
    return this.#camera.openScreen();
  }

  /** Takes effect at once, also in a call, and is remembered by this browser. @throws `camera/*` */
  async use(id: string | null): Promise<void> {
    const { chosen, cameras } = this.#state$.value;
    if ((chosen?.id ?? null) === id) return;
    if (!this.#camera) throw new HubError('camera/missing');
    const choice = ++this.#choices;
    // One that cannot be opened is not chosen.
    for (const track of (await this.#camera.open(id)).getTracks()) track.stop();
    // Another one was chosen meanwhile.
    if (choice !== this.#choices) return;
    this.#decide(id === null ? null : (cameras.find((one) => one.id === id) ?? { id, name: '' }));
  }

  async #look(camera: Camera): Promise<void> {
    const look = ++this.#looks;
    const before = this.#connected;
    // Where it cannot be told now, what was known goes on.
    const connected = await camera.list().catch(() => before);
    if (look !== this.#looks || this.#scope.ended) return;
    this.#connected = connected;
    this.#decide(this.#state$.value.chosen);
  }

  #decide(wanted: VideoDevice | null): void {
    const before = this.#state$.value;
    const found = findChosen(this.#connected ?? [], wanted);
    const next: CamerasState = {
      ...before,
      cameras: this.#connected ?? [],
      chosen: found ?? wanted,
      used: (this.#connected ? found : wanted)?.id ?? null,
    };
    if (!same(next.chosen, before.chosen)) keepCamera(this.#store, next.chosen);
    if (!same(next, before)) this.#state$.next(next);
  }
}
