import type { Sound } from '@hubline/core';

const encoded = new WeakMap<Sound, Promise<Blob>>();

/** A sound as it is sent, made once: to be heard before, and to be saved. @throws `sound/unsupported` */
export function encode(sound: Sound): Promise<Blob> {
  const known = encoded.get(sound);
  if (known) return known;
  const blob = sound.encode();
  encoded.set(sound, blob);
  blob.catch(() => encoded.delete(sound));
  return blob;
}
