import { readCursor, writeCursor } from '../history/record-cursor.ts';
import type { VoicemailPosition } from '../store/voicemail-repository.ts';

/** A place in the list as an opaque word for clients. */
export function writeVoicemailCursor({ receivedAt, id }: VoicemailPosition): string {
  return writeCursor({ startedAt: receivedAt, id });
}

/** Null for anything that `writeVoicemailCursor` did not write. */
export function readVoicemailCursor(cursor: string): VoicemailPosition | null {
  const place = readCursor(cursor);
  return place && { receivedAt: place.startedAt, id: place.id };
}
