import type { Backend } from '../backend.ts';
import { hublineBackend, type HublineBackendOptions } from '../api/hubline-backend.ts';
import { FakeHublineServer } from './fake-hubline-server.ts';
import type { FakeSocket } from './fake-socket.ts';
import { PASSWORD } from './people.ts';
import { turns } from './turns.ts';

/** Whatever can be told to wait for the end of a test. */
interface Test {
  after(undo: () => Promise<void>): void;
}

/** A backend that speaks with this server, until the end of the test. */
export function backendOn(
  t: Test,
  server: FakeHublineServer,
  options: Partial<HublineBackendOptions> = {},
): Backend {
  const { url, fetch, WebSocket } = server;
  const backend = hublineBackend({ server: url, fetch, WebSocket, ...options });
  t.after(() => backend.close());
  return backend;
}

/** A backend on a new server with Alice signed in, and the socket on which it said hello. */
export async function signedInBackend(
  t: Test,
): Promise<{ backend: Backend; server: FakeHublineServer; socket: FakeSocket }> {
  const server = new FakeHublineServer();
  const backend = backendOn(t, server);
  await backend.authenticator.signIn({ username: 'alice', password: PASSWORD });
  await turns();
  return { backend, server, socket: server.socket };
}
