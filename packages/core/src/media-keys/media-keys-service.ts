import { combineLatest, map, of, switchMap, type Observable } from 'rxjs';
import type { Call, CallState } from '../calls/call.ts';
import type { Calls } from '../calls/calls.ts';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { same } from '../reactive/same.ts';
import type { Scope } from '../reactive/scope.ts';
import type { KeyedCall, MediaKey, MediaKeys } from './media-keys.ts';

interface MediaKeysPorts {
  readonly keys: MediaKeys;
  readonly calls: Pick<Calls, 'active$' | 'conference$' | 'swap'>;
  /** Whether the calls are heard in this page: the keys belong to the page that makes the sound. */
  readonly here$: Observable<boolean>;
  readonly logger: Logger;
}

interface Up {
  readonly call: Call;
  readonly state: Extract<CallState, { readonly phase: 'connected' }>;
}

/** Has the keys of a computer obey the call that is up, for as long as one is. */
export class MediaKeysService {
  readonly #ports: MediaKeysPorts;
  #now: Up | undefined;
  #shown: KeyedCall | null = null;

  constructor(scope: Scope, ports: MediaKeysPorts) {
    this.#ports = ports;
    const { keys, calls, here$ } = ports;
    scope.run(here$.pipe(switchMap((here) => (here ? told(calls.active$) : of([])))), (states) =>
      this.#look(states),
    );
    scope.run(keys.pressed$, (key) => void this.#press(key));
    scope.add(() => this.#look([]));
  }

  #look(told: readonly Told[]): void {
    const up = told.filter(isUp);
    this.#now = up.find(({ state }) => !state.held) ?? up[0];
    const shown = this.#now ? keyed(this.#now) : null;
    if (same(shown, this.#shown)) return;
    this.#shown = shown;
    this.#ports.keys.show(shown);
  }

  /** What cannot be done shows where it is shown for any press of a button. */
  async #press(key: MediaKey): Promise<void> {
    if (!this.#now) return;
    const { call, state } = this.#now;
    try {
      await this.#carryOut(key, call, state);
    } catch (error) {
      this.#ports.logger.info('The key did nothing', { error });
    }
  }

  async #carryOut(key: MediaKey, call: Call, state: Up['state']): Promise<void> {
    const { calls } = this.#ports;
    const conference = calls.conference$.value;
    switch (key.key) {
      case 'microphone':
        return call.mute(!(key.on ?? state.muted));
      case 'camera':
        return call.sendVideo((key.on ?? state.video.sending !== 'camera') ? 'camera' : 'off');
      case 'hang-up':
        return conference?.calls.includes(call) ? conference.leave() : call.end();
      case 'pause':
        return state.held ? undefined : call.hold(true);
      case 'play':
        return state.held ? calls.swap(call) : undefined;
    }
  }
}

interface Told {
  readonly call: Call;
  readonly state: CallState;
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

function isUp(told: Told): told is Up {
  return told.state.phase === 'connected';
}

function keyed({ state }: Up): KeyedCall {
  const { party, since, muted, held, video } = state;
  const seen = video.sending !== 'off' || video.receiving;
  return {
    name: party.name || party.number,
    number: party.name ? party.number : '',
    ...{ since, muted, held },
    camera: seen ? video.sending === 'camera' : null,
  };
}
