import type { Microphone } from '../devices/microphone.ts';
import { ConnectionPool } from './connection-pool.ts';
import { peerConfiguration, type CreatePeerConnection } from './peer-configuration.ts';
import { WarmMicrophone } from './warm-microphone.ts';

/** In ms: a connection that nobody came for by then is closed. */
const PATIENCE = 8000;

/** The first time it is opened it is open, or about to be. */
export function microphoneAhead(
  microphone: Microphone,
  device: string | null,
  needed: Promise<void>,
): Microphone {
  const warm = new WarmMicrophone(microphone);
  const opening = needed.then(
    () => {
      microphone.use(device);
      warm.warm();
    },
    () => undefined,
  );
  return {
    query: () => microphone.query(),
    watch: (changed) => microphone.watch(changed),
    use: (id) => microphone.use(id),
    isCurrent: (stream) => microphone.isCurrent(stream),
    async open() {
      await opening;
      return (await warm.take()) ?? microphone.open();
    },
  };
}

/** With the first offer made, or about to be. */
export function connectionAhead(needed: Promise<void>): CreatePeerConnection {
  const create: CreatePeerConnection = (configuration) => new RTCPeerConnection(configuration);
  const pool = new ConnectionPool(create);
  needed.then(
    () => {
      pool.prepare(peerConfiguration([]), true);
      setTimeout(() => pool.drop(), PATIENCE);
    },
    () => undefined,
  );
  return (configuration) => pool.take(configuration) ?? create(configuration);
}
