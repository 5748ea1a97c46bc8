import { HubError } from './hub-error.ts';

/** Code that is fetched when it is first needed. @throws `network/unreachable` where it cannot be */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new HubError('network/unreachable', { message: 'code could not be fetched', cause });
  }
}
