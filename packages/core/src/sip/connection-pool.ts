import { addAudio } from './audio-section.ts';
import type { CreatePeerConnection } from './peer-configuration.ts';

/** After that its candidates may lead nowhere, and what a TURN server keeps for it costs others. */
const FRESH_MS = 60_000;

interface Prepared {
  readonly connection: RTCPeerConnection;
  /** What it was made with. */
  readonly key: string;
  /** It is making its offer: whoever made another one meanwhile would cross it. */
  busy: boolean;
}

/** Keeps one peer connection ready, without any microphone, for the next call that we make. */
export class ConnectionPool {
  readonly #create: CreatePeerConnection;
  #prepared: Prepared | null = null;
  #age: ReturnType<typeof setTimeout> | undefined;

  constructor(create: CreatePeerConnection) {
    this.#create = create;
  }

  /**
   * Has one ready that was made so. `gather`: it has made its offer too; only where the microphone was
   * allowed, since without that browsers hide which way leads out.
   */
  prepare(configuration: RTCConfiguration, gather: boolean): void {
    const key = keyOf(configuration, gather);
    if (this.#prepared?.key === key) return;
    this.drop();
    const connection = this.#create(configuration);
    addAudio(connection, null);
    const prepared = { connection, key, busy: gather };
    this.#prepared = prepared;
    this.#age = setTimeout(() => this.drop(), FRESH_MS);
    if (!gather) return;
    void offer(connection).then(
      () => (prepared.busy = false),
      () => undefined,
    );
  }

  /** Gives it away; null where there is none that was made so, or not all of it yet. */
  take(configuration: RTCConfiguration): RTCPeerConnection | null {
    const prepared = this.#prepared;
    const fits = [true, false].some((gather) => prepared?.key === keyOf(configuration, gather));
    if (!prepared || !fits || prepared.busy) {
      this.drop();
      return null;
    }
    this.#forget();
    return prepared.connection;
  }

  /** The network, the account or the permission is another one. */
  drop(): void {
    this.#prepared?.connection.close();
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#age);
    this.#prepared = null;
  }
}

async function offer(connection: RTCPeerConnection): Promise<void> {
  await connection.setLocalDescription(await connection.createOffer());
}

function keyOf(configuration: RTCConfiguration, gather: boolean): string {
  return JSON.stringify([configuration, gather]);
}
