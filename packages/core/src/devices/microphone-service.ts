import { BehaviorSubject } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Microphone, MicrophoneState } from './microphone.ts';

const OBSTACLES = ['denied', 'missing', 'busy', 'insecure'] as const;

/** Says whether we can be heard, and asks for the permission. */
export class MicrophoneService {
  readonly #scope: Scope;
  readonly #microphone: Microphone | undefined;
  readonly #state$ = new BehaviorSubject<MicrophoneState>({ status: 'unknown' });
  #looks = 0;

  readonly state$: Behavior<MicrophoneState> = this.#state$;

  constructor(scope: Scope, microphone: Microphone | undefined) {
    this.#scope = scope;
    this.#microphone = microphone;
    if (!microphone) return;
    scope.add(microphone.watch(() => this.look()));
    this.look();
  }

  /** Asks the browser for permission. @throws `microphone/*` */
  async request(): Promise<void> {
    if (!this.#microphone) throw new HubError('microphone/missing');
    try {
      const stream = await this.#microphone.open();
      for (const track of stream.getTracks()) track.stop();
      this.#become({ status: 'granted' });
    } catch (error) {
      this.note(error);
      throw error;
    }
  }

  /** Asks again only where we know of an obstacle, which may be gone by now. @throws `microphone/*` */
  async clearObstacle(): Promise<void> {
    if ('error' in this.#state$.value) await this.request();
  }

  /** Learns from a failure that was met elsewhere, such as in a call. */
  note(error: unknown): void {
    if (!(error instanceof HubError)) return;
    const status = OBSTACLES.find((obstacle) => error.code === `microphone/${obstacle}`);
    if (status) this.#become({ status, error });
  }

  /** Looks again, without asking the person. */
  look(): void {
    if (this.#microphone) void this.#look(this.#microphone);
  }

  async #look(microphone: Microphone): Promise<void> {
    const look = ++this.#looks;
    const status = await microphone.query();
    if (look === this.#looks && !this.#scope.ended) this.#become(stateOf(status));
  }

  #become(state: MicrophoneState): void {
    this.#looks += 1;
    if (this.#state$.value.status !== state.status) this.#state$.next(state);
  }
}

function stateOf(status: MicrophoneState['status']): MicrophoneState {
  switch (status) {
    case 'unknown':
    case 'prompt':
    case 'granted':
      return { status };
    case 'denied':
    case 'missing':
    case 'busy':
    case 'insecure':
      return { status, error: new HubError(`microphone/${status}`) };
  }
}
