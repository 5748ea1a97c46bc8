import type { IncomingMessage } from 'sip.js/lib/core/index.js';

const LOCATIONS = new WeakMap<IncomingMessage, string>();

/** Remembers where a phone says that it is (PIDF-LO, RFC 4119), beside the message that said so. */
export function keepLocation(message: IncomingMessage, location: string): void {
  LOCATIONS.set(message, location);
}

/** As the phone wrote it; null where it said nothing. */
export function callerLocation(message: IncomingMessage): string | null {
  return LOCATIONS.get(message) ?? null;
}
