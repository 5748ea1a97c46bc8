import { randomUUID } from 'node:crypto';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/snapshot.ts';
import { NewSound } from '../media/new-sound.ts';
import type { OpusFrame } from '../media/ogg.ts';
import { silence, writeOpusPacket } from '../media/opus-packet.ts';
import { SoundCheck } from '../media/sound-check.ts';
import type { OpenFile } from '../media/sound-file.ts';
import { readUploadedSound } from '../media/uploaded-sound.ts';
import type { VoicemailRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { ClosedVoicemailRow } from '../store/voicemail-repository.ts';
import type { Forwarded } from './voicemail.ts';

export const LONGEST_COMMENT_SECONDS = 120;
/** Between a spoken comment and the message. */
const PAUSE_MS = 300;
const FRAME_MS = 20;
const FRAME_TICKS = 960;

export interface ForwardedMessage {
  /** Users. */
  readonly to: readonly string[];
  /** Empty for none. */
  readonly comment: string;
  /** Base64 of Ogg/Opus, heard before the message; null for none. */
  readonly spoken: string | null;
}

/** What is wrong with which field. */
export interface ForwardFault {
  readonly fields: Readonly<Record<string, string>>;
}

/** What is forwarded, and by whom. */
export interface Forwarding {
  readonly row: ClosedVoicemailRow;
  readonly frames: readonly OpusFrame[];
  readonly by: Person;
  readonly message: ForwardedMessage;
}

export interface ForwardingOptions {
  readonly store: Pick<Store, 'transaction'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly files: { pathOf(id: string): string };
  readonly clock: () => number;
  readonly openFile?: OpenFile;
}

/** Writes the copies, all or none. Returns their rows. @throws Error where they cannot be written */
export async function forwardMessage(
  options: ForwardingOptions,
  forwarding: Forwarding,
): Promise<VoicemailRow[] | ForwardFault> {
  const { row, frames, by, message } = forwarding;
  const users = [...new Set(message.to)];
  if (!users.every((userId) => isColleague(options.directory.person(userId), by))) {
    return { fields: { to: 'not-a-colleague' } };
  }
  if (message.spoken === null)
    return writeCopies(options, { forwarding, users, frames, sound: row });
  const comment = await readUploadedSound(message.spoken, { seconds: LONGEST_COMMENT_SECONDS });
  if (typeof comment === 'string') return { fields: { spoken: comment } };
  const all = [...comment.frames, ...pause(), ...frames];
  const { milliseconds, peaks } = await SoundCheck.of(all);
  const sound = { milliseconds: Math.round(milliseconds), peaks: JSON.stringify(peaks) };
  return writeCopies(options, { forwarding, users, frames: all, sound });
}

interface Copies {
  readonly forwarding: Forwarding;
  readonly users: readonly string[];
  readonly frames: readonly OpusFrame[];
  readonly sound: Pick<VoicemailRow, 'milliseconds' | 'peaks'>;
}

/** Each with a file of its own: what becomes of one is nothing to the others. */
async function writeCopies(
  { store, files, clock, openFile }: ForwardingOptions,
  { forwarding, users, frames, sound }: Copies,
): Promise<VoicemailRow[]> {
  const { row, by, message } = forwarding;
  const forwarded: Forwarded = {
    by: { userId: by.userId, name: by.name, number: by.extension },
    comment: message.comment,
  };
  const receivedAt = clock();
  const rows = users.map((userId): VoicemailRow => {
    const { milliseconds, peaks } = sound;
    return {
      ...{ ...row, id: randomUUID(), user_id: userId, folder: 'new', received_at: receivedAt },
      ...{ milliseconds, peaks, forwarded: JSON.stringify(forwarded), deleted_at: null },
    };
  });
  const written: NewSound[] = [];
  try {
    for (const { id } of rows) {
      written.push(await NewSound.write(files.pathOf(id), frames, openFile));
    }
    await store.transaction(async ({ voicemails }) => {
      for (const copy of rows) await voicemails.add(copy);
      for (const sound of written) await sound.keep();
    });
  } catch (error) {
    for (const sound of written) await sound.discard();
    throw error;
  }
  return rows;
}

function isColleague(person: Person | undefined, by: Person): boolean {
  return person?.tenantId === by.tenantId && person.userId !== by.userId;
}

function pause(): OpusFrame[] {
  const { kind, frames } = silence(1);
  const payload = writeOpusPacket(kind, frames);
  return Array.from({ length: PAUSE_MS / FRAME_MS }, () => ({ payload, ticks: FRAME_TICKS }));
}
