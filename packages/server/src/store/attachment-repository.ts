import type { Kysely } from 'kysely';
import type { AttachmentRow, Schema } from './schema.ts';

/** What was found out about a file once all of it was there. */
export type AttachmentFindings = Pick<AttachmentRow, 'type' | 'width' | 'height'>;

/** Whose files there are, and of which messages; their bytes are elsewhere. */
export class AttachmentRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(attachment: AttachmentRow): Promise<void> {
    await this.#db.insertInto('attachments').values(attachment).execute();
  }

  find(id: string): Promise<AttachmentRow | undefined> {
    return this.#db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
  }

  byClientId(userId: string, clientId: string): Promise<AttachmentRow | undefined> {
    return this.#db
      .selectFrom('attachments')
      .selectAll()
      .where('user_id', '=', userId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
  }

  all(ids: readonly string[]): Promise<AttachmentRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.#db.selectFrom('attachments').selectAll().where('id', 'in', ids).execute();
  }

  /** All that was found of it is known now. Undefined where there is no such file any more. */
  complete(id: string, findings: AttachmentFindings): Promise<AttachmentRow | undefined> {
    return this.#db
      .updateTable('attachments')
      .set({ ...findings, state: 'complete' })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }

  async claim(id: string, messageId: string, position: number): Promise<void> {
    await this.#db
      .updateTable('attachments')
      .set({ message_id: messageId, position })
      .where('id', '=', id)
      .execute();
  }

  /** Of these messages, in the order in which each of them shows them. */
  of(messageIds: readonly string[]): Promise<AttachmentRow[]> {
    if (messageIds.length === 0) return Promise.resolve([]);
    return this.#db
      .selectFrom('attachments')
      .selectAll()
      .where('message_id', 'in', messageIds)
      .orderBy('position')
      .execute();
  }

  /** What a user has here, or said to send, for messages that are not sent. */
  async unsent(userId: string): Promise<{ readonly files: number; readonly bytes: number }> {
    const { files, bytes } = await this.#db
      .selectFrom('attachments')
      .select((eb) => [
        eb.fn.countAll<number>().as('files'),
        eb.fn.coalesce(eb.fn.sum<number>('size'), eb.val(0)).as('bytes'),
      ])
      .where('user_id', '=', userId)
      .where('message_id', 'is', null)
      .executeTakeFirstOrThrow();
    return { files: Number(files), bytes: Number(bytes) };
  }

  /** Those for messages that were never sent. */
  unsentBefore(moment: number): Promise<AttachmentRow[]> {
    return this.#db
      .selectFrom('attachments')
      .selectAll()
      .where('message_id', 'is', null)
      .where('created_at', '<', moment)
      .execute();
  }

  async ids(): Promise<Set<string>> {
    const rows = await this.#db.selectFrom('attachments').select('id').execute();
    return new Set(rows.map((row) => row.id));
  }

  /** Unless it belongs to a message. Returns whether it was so. */
  async removeUnsent(id: string): Promise<boolean> {
    const row = await this.#db
      .deleteFrom('attachments')
      .where('id', '=', id)
      .where('message_id', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Those of a message; returns their ids. */
  async removeOf(messageId: string): Promise<string[]> {
    const rows = await this.#db
      .deleteFrom('attachments')
      .where('message_id', '=', messageId)
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
  }
}
