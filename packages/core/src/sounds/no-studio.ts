import { HubError } from '../errors/hub-error.ts';
import type { Studio } from './studio.ts';

const unsupported = (): Promise<never> => Promise.reject(new HubError('sound/unsupported'));

/** Where no sounds can be made. */
export const noStudio: Studio = { record: unsupported, read: unsupported };
