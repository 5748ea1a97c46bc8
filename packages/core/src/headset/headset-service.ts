import { BehaviorSubject, combineLatest, map, of, switchMap, type Observable } from 'rxjs';
import type { Call, CallState } from '../calls/call.ts';
import type { Calls } from '../calls/calls.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { same } from '../reactive/same.ts';
import type { Scope } from '../reactive/scope.ts';
import type {
  Headset,
  HeadsetKey,
  HeadsetLights,
  HeadsetLink,
  Headsets,
  HeadsetState,
} from './headset.ts';

interface HeadsetPorts {
  readonly headsets: Headsets | undefined;
  readonly calls: Pick<Calls, 'active$' | 'swap'>;
  /** Whether this page has the phone: the keys of a headset are told to every page that has it open. */
  readonly here$: Behavior<boolean>;
  readonly logger: Logger;
}

interface Told {
  readonly call: Call;
  readonly state: CallState;
}

const DARK: HeadsetLights = { offHook: false, muted: false, held: false, ringing: false };

/** Carries out what is pressed at a headset, and has it show how the calls are. */
export class HeadsetService implements Headset {
  readonly #scope: Scope;
  readonly #ports: HeadsetPorts;
  readonly #state$: BehaviorSubject<HeadsetState>;
  #link: HeadsetLink | null = null;
  #life: Scope | null = null;
  /** What the headset was told last: what it tells of itself afterwards may be an echo. */
  #shown: HeadsetLights = DARK;

  readonly state$: Behavior<HeadsetState>;

  constructor(scope: Scope, ports: HeadsetPorts) {
    this.#scope = scope;
    this.#ports = ports;
    const supported = ports.headsets?.supported ?? false;
    this.#state$ = new BehaviorSubject<HeadsetState>({
      status: supported ? 'none' : 'unsupported',
    });
    this.state$ = this.#state$;
    if (!supported) return;
    scope.add(ports.headsets!.watch(() => void this.#look()));
    scope.add(() => void this.disconnect());
    scope.run(ports.here$, (here) => void (here ? this.#look() : this.disconnect()));
  }

  async connect(): Promise<void> {
    const { headsets } = this.#ports;
    if (!headsets?.supported) throw new HubError('headset/unsupported');
    try {
      const link = await headsets.choose();
      if (link) await this.#use(link);
    } catch (thrown) {
      const error = thrown instanceof HubError ? thrown : new HubError('headset/busy');
      this.#state$.next({ status: 'failed', error });
      throw error;
    }
  }

  async disconnect(): Promise<void> {
    const link = this.#link;
    this.#link = null;
    this.#life?.abort();
    this.#life = null;
    if (!link) return;
    this.#state$.next({ status: 'none' });
    await link.show(DARK).catch(() => undefined);
    await link.close().catch(() => undefined);
  }

  /** One that was allowed before, without a question. */
  async #look(): Promise<void> {
    if (this.#link || !this.#ports.here$.value) return;
    try {
      const link = await this.#ports.headsets!.known();
      if (link) await this.#use(link);
    } catch (thrown) {
      const error = thrown instanceof HubError ? thrown : new HubError('headset/busy');
      this.#state$.next({ status: 'failed', error });
    }
  }

  async #use(link: HeadsetLink): Promise<void> {
    // Asked for twice at once, or not wanted any more.
    if (this.#scope.ended || this.#link?.name === link.name) return link.close();
    await this.disconnect();
    this.#link = link;
    this.#shown = DARK;
    const life = this.#scope.child();
    this.#life = life;
    life.run(link.keys$, (key) => void this.#press(key));
    life.run(link.gone$, () => void this.disconnect());
    life.run(told(this.#ports.calls.active$), (calls) => void this.#show(link, lightsOf(calls)));
    this.#state$.next({ status: 'connected', name: link.name });
  }

  async #show(link: HeadsetLink, lights: HeadsetLights): Promise<void> {
    if (same(lights, this.#shown)) return;
    this.#shown = lights;
    await link.show(lights).catch((error: unknown) => {
      this.#ports.logger.warn('The headset does not show the call', { error });
    });
  }

  /** What cannot be done shows where it is shown for any press of a button. */
  async #press(key: HeadsetKey): Promise<void> {
    const calls = this.#ports.calls.active$.value.map((call) => ({
      call,
      state: call.state$.value,
    }));
    const ringing = calls.find(rings);
    const up = calls.find(talks) ?? calls.find(isUp);
    try {
      if (key.key === 'hook') await (key.off ? this.#offHook(ringing, up) : this.#onHook(calls));
      else if (key.key === 'flash') await this.#flash(ringing, up, calls);
      else if (up?.state.phase === 'connected') {
        await up.call.mute('on' in key ? key.on : !up.state.muted);
      }
    } catch (error) {
      this.#ports.logger.info('The key of the headset did nothing', { error });
    } finally {
      // A headset that changed its own state hears how it is.
      const link = this.#link;
      if (link) await link.show(this.#shown).catch(() => undefined);
    }
  }

  /** Where a call is up already it is the echo of its light. */
  async #offHook(ringing: Told | undefined, up: Told | undefined): Promise<void> {
    if (ringing && !up) await ringing.call.accept();
  }

  async #onHook(calls: readonly Told[]): Promise<void> {
    const over = calls.find(talks) ?? calls.find(isUp) ?? calls.find(isOnTheWay);
    // Without a light that says a call is up, putting the hook on ends none.
    if (over && this.#shown.offHook) await over.call.end();
  }

  async #flash(
    ringing: Told | undefined,
    up: Told | undefined,
    calls: readonly Told[],
  ): Promise<void> {
    const waiting = calls.find((one) => isUp(one) && one !== up);
    if (ringing) await ringing.call.accept();
    else if (waiting) await this.#ports.calls.swap(waiting.call);
    else if (up?.state.phase === 'connected') await up.call.hold(!up.state.held);
  }
}

function told(active$: Behavior<readonly Call[]>): Observable<readonly Told[]> {
  return active$.pipe(
    switchMap((calls) =>
      calls.length === 0
        ? of([])
        : combineLatest(
            calls.map((call) => call.state$.pipe(map((state): Told => ({ call, state })))),
          ),
    ),
  );
}

function lightsOf(calls: readonly Told[]): HeadsetLights {
  const up = calls.filter(isUp);
  const talking = up.find(talks);
  return {
    offHook: up.length > 0 || calls.some((one) => isOnTheWay(one) || isAccepted(one)),
    muted: talking?.state.phase === 'connected' && talking.state.muted,
    held: up.length > 0 && !talking,
    ringing: calls.some(rings),
  };
}

function rings({ state }: Told): boolean {
  return state.phase === 'incoming' && !state.ignored && !state.accepting;
}

/** Its hook is off already: told that it is on, a headset would hang up. */
function isAccepted({ state }: Told): boolean {
  return state.phase === 'incoming' && state.accepting;
}

function isOnTheWay({ state }: Told): boolean {
  return state.phase === 'dialing' || state.phase === 'ringing';
}

function isUp({ state }: Told): boolean {
  return state.phase === 'connected';
}

function talks({ state }: Told): boolean {
  return state.phase === 'connected' && !state.held;
}
