import { Subject } from 'rxjs';
import type { HubError } from '../errors/hub-error.ts';
import type { HeadsetKey, HeadsetLights, HeadsetLink, Headsets } from '../headset/headset.ts';

/** A headset that answers as real ones do: a hook that is set by a light is told back. */
export class FakeHeadset implements HeadsetLink {
  readonly name: string;
  readonly keys$ = new Subject<HeadsetKey>();
  readonly gone$ = new Subject<void>();
  /** All that it was told, the latest last. */
  readonly shown: HeadsetLights[] = [];
  closed = false;
  #hookOff = false;

  constructor(name = 'Jabra Evolve2 30') {
    this.name = name;
  }

  get lights(): HeadsetLights | undefined {
    return this.shown.at(-1);
  }

  async show(lights: HeadsetLights): Promise<void> {
    this.shown.push(lights);
    if (lights.offHook !== this.#hookOff) this.hook(lights.offHook);
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  /** The key for calls is pressed. */
  press(): void {
    this.hook(!this.#hookOff);
  }

  hook(off: boolean): void {
    this.#hookOff = off;
    this.keys$.next({ key: 'hook', off });
  }
}

export class FakeHeadsets implements Headsets {
  supported = true;
  /** The next one to be chosen. */
  choice: FakeHeadset | HubError | null = null;
  /** Allowed before, and plugged in. */
  allowed: FakeHeadset | null = null;
  readonly #watchers = new Set<() => void>();

  async known(): Promise<HeadsetLink | null> {
    return this.allowed;
  }

  async choose(): Promise<HeadsetLink | null> {
    if (this.choice instanceof Error) throw this.choice;
    return this.choice;
  }

  watch(plugged: () => void): () => void {
    this.#watchers.add(plugged);
    return () => this.#watchers.delete(plugged);
  }

  plug(headset: FakeHeadset): void {
    this.allowed = headset;
    for (const plugged of this.#watchers) plugged();
  }
}
