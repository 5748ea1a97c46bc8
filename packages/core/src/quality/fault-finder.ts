import type { CallFault, CallFaultKind } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type { PhoneCallState } from '../calls/phone.ts';
import { Lasting, Stillness } from './stillness.ts';

export type Connected = Extract<PhoneCallState, { readonly phase: 'connected' }>;
export type FoundFault = Pick<CallFault, 'kind' | 'direction'>;

/** Measures come once a second, and not quite on time. */
const SLACK_MS = 200;
/** Packets that stopped: found 2 to 3 s after the last one. */
const STOPPED_MS = 2_000 - SLACK_MS;
/** What has not begun yet may still be on its way. */
const BEGIN_MS = 3_000 - SLACK_MS;
/** Devices are away for a moment when another one is chosen. */
const DEVICE_MS = 1_000 - SLACK_MS;
/** For a microphone that was taken for dead once, and then spoke: it has a noise gate. */
const GATED_MS = 30_000;

/**
 * Finds out why one side of a call does not hear the other, and would rather say nothing than something wrong:
 *
 * - Packets are expected only while neither side holds and no trouble is known.
 * - `silence-in` only where there was nothing but digital silence since the call began: a room is never quite
 *   silent, but the phone of someone who mutes themselves sends zeros. What nobody plays is not judged.
 * - A microphone is silent when not one sample of it is louder than zero. Headsets with a noise gate do that
 *   too: who is heard again is given much more time from then on.
 * - Who mutes themselves does not want to be told of their microphone.
 */
export class FaultFinder {
  readonly #localNetworkDenied: () => Promise<boolean>;
  readonly #packetsIn = new Stillness();
  readonly #packetsOut = new Stillness();
  readonly #voice = new Stillness();
  readonly #gone = new Lasting();
  readonly #mutedBySystem = new Lasting();
  readonly #quiet = new Lasting();
  readonly #pathless = new Lasting();
  #connection: number | null = null;
  #heard = false;
  #samples = 0;
  #silentMs = BEGIN_MS;
  #wasSilent = false;
  #denied: boolean | null = null;

  constructor(localNetworkDenied: () => Promise<boolean>) {
    this.#localNetworkDenied = localNetworkDenied;
  }

  /** What keeps one direction silent, as far as it can be known after one more second. */
  find(measure: MediaMeasure, state: Connected): FoundFault | null {
    return this.#network(measure, state) ?? this.#flow(measure, state);
  }

  /** What was before says nothing of what comes. */
  rest(): void {
    this.#pathless.rest();
    this.#restFlow();
  }

  /** There is no way to the other side, or none any more. */
  #network({ at, ice, path }: MediaMeasure, { media, trouble }: Connected): FoundFault | null {
    const expected = trouble === null || trouble.kind === 'path';
    if (expected && path !== null && (ice === 'disconnected' || ice === 'failed')) {
      return incoming('consent-lost');
    }
    const pathless = expected && path === null && media !== 'flowing';
    if (this.#pathless.see(pathless, at) < STOPPED_MS) return null;
    if (this.#denied === null) {
      this.#denied = false;
      void this.#localNetworkDenied().then((denied) => (this.#denied = denied));
    }
    return this.#denied ? incoming('local-network') : null;
  }

  #flow(measure: MediaMeasure, state: Connected): FoundFault | null {
    if (state.media !== 'flowing' || state.trouble) {
      this.#restFlow();
      return null;
    }
    const { at, inbound, outbound, connection } = measure;
    const restarted = this.#connection !== null && this.#connection !== connection;
    this.#connection = connection;
    const missing = (watched: Stillness, packets: number): boolean =>
      watched.see(packets, at, restarted) >= (watched.grew ? STOPPED_MS : BEGIN_MS);
    const nothingIn = missing(this.#packetsIn, inbound?.packets ?? 0);
    const nothingOut = missing(this.#packetsOut, outbound?.packets ?? 0);
    const silence = this.#isSilence(measure);
    const microphone = this.#microphone(measure, state, nothingOut);
    if (microphone && microphone !== 'microphone-silent') return outgoing(microphone);
    if (nothingIn) return incoming('no-packets-in');
    if (nothingOut) return outgoing('no-packets-out');
    if (microphone) return outgoing(microphone);
    return silence ? incoming('silence-in') : null;
  }

  #isSilence({ at, inbound }: MediaMeasure): boolean {
    if (inbound && inbound.energy > 0) this.#heard = true;
    const samples = inbound?.samples ?? 0;
    // What nobody plays is not decoded, and never loud.
    const played = samples > this.#samples;
    this.#samples = samples;
    const quiet = !this.#heard && played && inbound?.energy === 0;
    return this.#quiet.see(quiet, at) >= BEGIN_MS;
  }

  #microphone(
    { at, microphone }: MediaMeasure,
    { muted }: Connected,
    nothingOut: boolean,
  ): CallFaultKind | null {
    if (!microphone) {
      this.#restMicrophone();
      return nothingOut ? 'microphone-gone' : null;
    }
    const { live, mutedBySystem, enabled, energy } = microphone;
    if (muted) {
      this.#restMicrophone();
      return null;
    }
    if (this.#gone.see(!live, at) >= DEVICE_MS) return 'microphone-gone';
    if (this.#mutedBySystem.see(mutedBySystem, at) >= DEVICE_MS) return 'microphone-muted';
    if (!live || mutedBySystem || !enabled) {
      this.#voice.rest();
      return null;
    }
    const silent = this.#voice.see(energy, at) >= this.#silentMs;
    if (this.#wasSilent && !silent && this.#voice.grew) this.#silentMs = GATED_MS;
    this.#wasSilent = silent;
    return silent ? 'microphone-silent' : null;
  }

  #restFlow(): void {
    this.#packetsIn.rest();
    this.#packetsOut.rest();
    this.#quiet.rest();
    this.#restMicrophone();
  }

  #restMicrophone(): void {
    this.#voice.rest();
    this.#wasSilent = false;
    this.#gone.rest();
    this.#mutedBySystem.rest();
  }
}

const incoming = (kind: CallFaultKind): FoundFault => ({ kind, direction: 'in' });

const outgoing = (kind: CallFaultKind): FoundFault => ({ kind, direction: 'out' });
