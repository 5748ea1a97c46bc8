import type { Kysely } from 'kysely';
import type {
  AttachmentRow,
  MessageRow,
  Schema,
  SmsBrandRow,
  SmsCampaignRow,
  SmsNumberRow,
  SmsOptOutRow,
  SmsState,
} from './schema.ts';

/** A text that waits for the carrier. */
export interface QueuedTextRow {
  readonly id: string;
  /** Null where the number itself answers. */
  readonly user_id: string | null;
  readonly text: string;
  readonly created_at: number;
  readonly own_number: string;
  readonly party_number: string;
  /** Since when its outcome at the carrier is unknown; null where it was not tried. */
  readonly sending_since: number | null;
}

/** Brands, campaigns and numbers of text messages, who opted out, and what waits for the carrier. */
export class SmsRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  brands(): Promise<SmsBrandRow[]> {
    return this.#db.selectFrom('sms_brands').selectAll().orderBy('created_at').execute();
  }

  campaigns(): Promise<SmsCampaignRow[]> {
    return this.#db.selectFrom('sms_campaigns').selectAll().orderBy('created_at').execute();
  }

  numbers(): Promise<SmsNumberRow[]> {
    return this.#db.selectFrom('sms_numbers').selectAll().orderBy('number').execute();
  }

  async addBrand(brand: SmsBrandRow): Promise<void> {
    await this.#db.insertInto('sms_brands').values(brand).execute();
  }

  async addCampaign(campaign: SmsCampaignRow): Promise<void> {
    await this.#db.insertInto('sms_campaigns').values(campaign).execute();
  }

  async setBrandState(id: string, state: SmsState): Promise<void> {
    await this.#db.updateTable('sms_brands').set({ state }).where('id', '=', id).execute();
  }

  async setCampaign(
    id: string,
    campaign: Partial<Pick<SmsCampaignRow, 'state' | 'help'>>,
  ): Promise<void> {
    await this.#db.updateTable('sms_campaigns').set(campaign).where('id', '=', id).execute();
  }

  /** Also where it has one already. */
  async putNumber(number: string, campaignId: string | null): Promise<void> {
    await this.#db
      .insertInto('sms_numbers')
      .values({ number, campaign_id: campaignId })
      .onConflict((conflict) => conflict.column('number').doUpdateSet({ campaign_id: campaignId }))
      .execute();
  }

  optOuts(): Promise<SmsOptOutRow[]> {
    return this.#db.selectFrom('sms_opt_outs').selectAll().execute();
  }

  /** Nothing happens where they did so already. */
  async addOptOut(optOut: SmsOptOutRow): Promise<void> {
    await this.#db
      .insertInto('sms_opt_outs')
      .values(optOut)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async removeOptOut(ownNumber: string, partyNumber: string): Promise<void> {
    await this.#db
      .deleteFrom('sms_opt_outs')
      .where('own_number', '=', ownNumber)
      .where('party_number', '=', partyNumber)
      .execute();
  }

  /** Own numbers with something to send. */
  async numbersWithQueued(): Promise<string[]> {
    const rows = await this.#queued().select('conversations.own_number').distinct().execute();
    return rows.flatMap(({ own_number: number }) => number ?? []);
  }

  /** What waits for the carrier, oldest first. */
  async queued(ownNumber: string, limit: number): Promise<QueuedTextRow[]> {
    const rows = await this.#queued()
      .leftJoin('sms_sending', 'sms_sending.message_id', 'messages.id')
      .where('conversations.own_number', '=', ownNumber)
      .select(['messages.id', 'messages.user_id', 'messages.text', 'messages.created_at'])
      .select(['conversations.own_number', 'conversations.party_number'])
      .select('sms_sending.started_at as sending_since')
      .orderBy('messages.created_at')
      .orderBy('messages.conversation_id')
      .orderBy('messages.seq')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const { own_number: own, party_number: party } = row;
      return own === null || party === null
        ? []
        : [{ ...row, own_number: own, party_number: party }];
    });
  }

  filesOf(messageId: string): Promise<AttachmentRow[]> {
    return this.#db
      .selectFrom('attachments')
      .selectAll()
      .where('message_id', '=', messageId)
      .orderBy('position')
      .execute();
  }

  file(attachmentId: string): Promise<AttachmentRow | undefined> {
    return this.#db
      .selectFrom('attachments')
      .selectAll()
      .where('id', '=', attachmentId)
      .executeTakeFirst();
  }

  /** From now on nobody knows whether the carrier has it, unless it was so already. */
  async markSending(messageId: string, now: number): Promise<void> {
    await this.#db
      .insertInto('sms_sending')
      .values({ message_id: messageId, started_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async unmarkSending(messageId: string): Promise<void> {
    await this.#db.deleteFrom('sms_sending').where('message_id', '=', messageId).execute();
  }

  /** The carrier has it: it is not sent again. */
  async setCarrierId(messageId: string, carrierId: string): Promise<void> {
    await this.#db
      .updateTable('messages')
      .set({ carrier_id: carrierId })
      .where('id', '=', messageId)
      .execute();
  }

  /** A message of ours. */
  sent(messageId: string): Promise<Pick<MessageRow, 'carrier_id' | 'carrier_status'> | undefined> {
    return this.#db
      .selectFrom('messages')
      .select(['carrier_id', 'carrier_status'])
      .where('id', '=', messageId)
      .where('carrier_status', 'is not', null)
      .executeTakeFirst();
  }

  /** Which message of ours the carrier calls so. */
  async sentAs(carrierId: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('messages')
      .select('id')
      .where('carrier_id', '=', carrierId)
      .where('carrier_status', 'is not', null)
      .executeTakeFirst();
    return row?.id;
  }

  /** Whether this message from outside is in its conversation already, which keeps it by that client id. */
  async hasReceived(text: {
    readonly ownNumber: string;
    readonly partyNumber: string;
    readonly carrierId: string;
  }): Promise<boolean> {
    const row = await this.#db
      .selectFrom('messages')
      .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
      .select('messages.id')
      .where('messages.client_id', '=', `carrier:${text.carrierId}`)
      .where('conversations.own_number', '=', text.ownNumber)
      .where('conversations.party_number', '=', text.partyNumber)
      .executeTakeFirst();
    return row !== undefined;
  }

  #queued() {
    return this.#db
      .selectFrom('messages')
      .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
      .where('conversations.kind', '=', 'sms')
      .where('messages.carrier_status', '=', 'queued')
      .where('messages.carrier_id', 'is', null);
  }
}
