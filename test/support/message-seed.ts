import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface SeededMessage {
  readonly id: string;
  readonly folder?: 'new' | 'saved';
  readonly receivedAt?: number;
  /** The same one for all where nothing else matters; none where its sound does not. */
  readonly sound?: Buffer;
}

const PEAKS = JSON.stringify(Array.from({ length: 100 }, (_, at) => at));

/** Puts messages into a mailbox of a server that does not run. */
export function seedMessages(
  dataFolder: string,
  username: string,
  messages: readonly SeededMessage[],
): void {
  using database = new DatabaseSync(join(dataFolder, 'hubline.db'), { timeout: 5_000 });
  const add = database.prepare(
    `insert into voicemails (id, user_id, folder, party_name, party_number, received_at, milliseconds, cut, peaks)
     values (?, (select id from users where username = ?), ?, 'Victor Visitor', '+14695550199', ?, 2000, 0, ?)`,
  );
  mkdirSync(join(dataFolder, 'voicemails'), { recursive: true, mode: 0o700 });
  database.exec('begin');
  for (const { id, folder = 'new', receivedAt = Date.now(), sound } of messages) {
    add.run(id, username, folder, receivedAt, PEAKS);
    if (sound) writeFileSync(join(dataFolder, 'voicemails', `${id}.ogg`), sound, { mode: 0o600 });
  }
  database.exec('commit');
}
