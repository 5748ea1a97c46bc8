import { existsSync, readdirSync } from 'node:fs';

const PROGRAM = '/usr/sbin/kamailio';

/** The program and the folder of its modules, or undefined where either is missing. */
export function findKamailio() {
  if (!existsSync(PROGRAM)) return undefined;
  // Debian keeps libraries by architecture.
  const modules = readdirSync('/usr/lib')
    .map((architecture) => `/usr/lib/${architecture}/kamailio/modules`)
    .find((folder) => existsSync(`${folder}/websocket.so`));
  return modules && { program: PROGRAM, modules };
}

/** The same; one clear sentence where it is not there. */
export function requireKamailio() {
  const found = findKamailio();
  if (found) return found;
  throw new Error(
    'No Kamailio found. On Debian: sudo apt-get install kamailio kamailio-websocket-modules',
  );
}
