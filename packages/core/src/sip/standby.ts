import type { Microphone } from '../devices/microphone.ts';
import { ConnectionPool } from './connection-pool.ts';
import type { CreatePeerConnection } from './peer-configuration.ts';
import { watchNetwork, type NetworkNews } from './network-watch.ts';
import { WarmMicrophone } from './warm-microphone.ts';

/** For the next call, which may lose its sound together with the way to this code. */
export { MediaWatch } from './media-watch.ts';

export interface StandbyOptions {
  readonly microphone: Microphone;
  /** Permission was given before. */
  readonly microphoneGranted: () => boolean;
  readonly createPeerConnection: CreatePeerConnection;
  /** How the next call's connection will be made. */
  readonly configuration: () => RTCConfiguration;
  readonly onNetwork: (news: NetworkNews) => void;
}

/** What a registered phone does between calls: has the next one ready, and keeps an eye on the network. */
export class Standby {
  readonly #options: StandbyOptions;
  readonly #pool: ConnectionPool;
  readonly #microphone: WarmMicrophone;
  readonly #unwatch: () => void;
  #closed = false;

  constructor(options: StandbyOptions) {
    this.#options = options;
    // Where a call needs it, the network may be away.
    import('./measure.ts').catch(() => undefined);
    this.#pool = new ConnectionPool(options.createPeerConnection);
    this.#microphone = new WarmMicrophone(options.microphone);
    this.#unwatch = watchNetwork((news) => {
      this.#pool.drop();
      options.onNetwork(news);
    });
  }

  /** Has a connection ready as soon as the page has nothing else to do; in browsers that can tell. */
  prepare(): void {
    globalThis.requestIdleCallback?.(() => this.#prepare(), { timeout: 1_000 });
  }

  /** Someone begins to dial. */
  warm(): void {
    this.#prepare();
    if (this.#options.microphoneGranted()) this.#microphone.warm();
  }

  takeConnection(configuration: RTCConfiguration): RTCPeerConnection | null {
    const connection = this.#pool.take(configuration);
    this.prepare();
    return connection;
  }

  takeMicrophone(): Promise<MediaStream | null> | null {
    return this.#microphone.take();
  }

  /** Another is to be used, or the permission is another one. */
  microphoneChanged(): void {
    this.#microphone.close();
  }

  close(): void {
    this.#closed = true;
    this.#unwatch();
    this.#pool.drop();
    this.#microphone.close();
  }

  #prepare(): void {
    if (this.#closed) return;
    const { configuration, microphoneGranted } = this.#options;
    const how = configuration();
    // What a server finds may not last, and costs others while nobody calls.
    this.#pool.prepare(how, microphoneGranted() && how.iceServers?.length === 0);
  }
}
