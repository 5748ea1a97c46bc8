import { MESSAGE_LIMITS } from '../messages/message-limits.ts';
import type { CarrierFile } from './carrier.ts';

/** Whether carriers take these files. */
export function fitsMms(files: readonly Pick<CarrierFile, 'type' | 'size'>[]): boolean {
  const { mmsBytes, mmsTypes, files: mostFiles } = MESSAGE_LIMITS;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    files.length <= mostFiles &&
    bytes <= mmsBytes &&
    files.every(({ type }) => mmsTypes.includes(type))
  );
}
