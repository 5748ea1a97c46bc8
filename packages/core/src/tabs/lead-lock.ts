/** Begins the name of the lock of the page that has the phone. */
const NAME = 'hubline.tabs.';

/** Of the pages with the same server and group. */
export function leadLock(server: string, group: string): string {
  return `${NAME}${server} ${group}`;
}

/** Whether a page of this browser has a phone of this server, whoever is signed in. */
export async function isLed(server: string, locks: LockManager): Promise<boolean> {
  const { held } = await locks.query();
  return held?.some(({ name }) => name?.startsWith(leadLock(server, ''))) ?? false;
}
