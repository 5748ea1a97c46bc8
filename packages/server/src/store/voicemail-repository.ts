import type { Kysely } from 'kysely';
import type { Schema, VoicemailRow } from './schema.ts';

export type VoicemailFolder = VoicemailRow['folder'];

/** Where a page of messages begins: just after this one. */
export interface VoicemailPosition {
  readonly receivedAt: number;
  readonly id: string;
}

export interface VoicemailCounts {
  readonly new: number;
  readonly saved: number;
}

/** A message that its owner can listen to. */
export type ClosedVoicemailRow = VoicemailRow & { readonly milliseconds: number };

/** The messages of all mailboxes; the sound is elsewhere. */
export class VoicemailRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(message: VoicemailRow): Promise<void> {
    await this.#db.insertInto('voicemails').values(message).execute();
  }

  /** From now on it is in the mailbox. Undefined where there is no such message. */
  close(
    id: string,
    end: Pick<VoicemailRow, 'milliseconds' | 'cut' | 'peaks'>,
  ): Promise<VoicemailRow | undefined> {
    return this.#db
      .updateTable('voicemails')
      .set(end)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('voicemails').where('id', '=', id).execute();
  }

  /** A message in this user's mailbox, one that is deleted included. */
  find(userId: string, id: string): Promise<ClosedVoicemailRow | undefined> {
    return this.#closed(userId).where('id', '=', id).executeTakeFirst();
  }

  /** Newest first. */
  page(
    userId: string,
    folder: VoicemailFolder,
    { limit, after }: { readonly limit: number; readonly after: VoicemailPosition | null },
  ): Promise<ClosedVoicemailRow[]> {
    let query = this.#closed(userId).where('folder', '=', folder).where('deleted_at', 'is', null);
    if (after) {
      // The first condition is the one that the index can begin at.
      query = query
        .where('received_at', '<=', after.receivedAt)
        .where((is) => is.or([is('received_at', '<', after.receivedAt), is('id', '<', after.id)]));
    }
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }

  /** The newest of both folders, each of which has its own place in the index. */
  async newest(userId: string, limit: number): Promise<ClosedVoicemailRow[]> {
    const page = { limit, after: null };
    const rows = [
      ...(await this.page(userId, 'new', page)),
      ...(await this.page(userId, 'saved', page)),
    ];
    return rows.sort(newestFirst).slice(0, limit);
  }

  async counts(userId: string): Promise<VoicemailCounts> {
    const rows = await this.#db
      .selectFrom('voicemails')
      .select(['folder', (count) => count.fn.countAll<number>().as('messages')])
      .where('user_id', '=', userId)
      .where('deleted_at', 'is', null)
      .where('milliseconds', 'is not', null)
      .groupBy('folder')
      .execute();
    const of = (folder: VoicemailFolder) =>
      rows.find((row) => row.folder === folder)?.messages ?? 0;
    return { new: of('new'), saved: of('saved') };
  }

  async move(id: string, folder: VoicemailFolder): Promise<void> {
    await this.#db
      .updateTable('voicemails')
      .set({ folder, deleted_at: null })
      .where('id', '=', id)
      .execute();
  }

  async markDeleted(id: string, now: number): Promise<void> {
    await this.#db
      .updateTable('voicemails')
      .set({ deleted_at: now })
      .where('id', '=', id)
      .execute();
  }

  /** Some of what was deleted before this moment goes for good. Returns which. */
  async removeDeletedBefore(moment: number, limit: number): Promise<string[]> {
    const deleted = this.#db
      .selectFrom('voicemails')
      .select('id')
      .where('deleted_at', '<', moment)
      .limit(limit);
    const rows = await this.#db
      .deleteFrom('voicemails')
      .where('id', 'in', deleted)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** What is not closed: being spoken now, or by someone when the server died. */
  open(): Promise<VoicemailRow[]> {
    return this.#db
      .selectFrom('voicemails')
      .selectAll()
      .where('milliseconds', 'is', null)
      .execute();
  }

  #closed(userId: string) {
    return this.#db
      .selectFrom('voicemails')
      .selectAll()
      .where('user_id', '=', userId)
      .where('milliseconds', 'is not', null)
      .$narrowType<{ milliseconds: number }>();
  }
}

function newestFirst(one: VoicemailRow, other: VoicemailRow): number {
  return other.received_at - one.received_at || (other.id < one.id ? -1 : 1);
}
