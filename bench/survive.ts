import { benchDeadStun } from './dead-stun.ts';
import { benchNetwork } from './survive-network.ts';
import { benchReload } from './survive-reload.ts';

/** What calls survive: reloads, closed tabs, a bad network, a server that dies, a STUN server that is silent. */
export async function benchSurvive(): Promise<void> {
  await benchDeadStun();
  await benchNetwork();
  await benchReload();
}
