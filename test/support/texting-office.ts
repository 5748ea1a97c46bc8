import { randomUUID } from 'node:crypto';
import { Directory } from '../../packages/server/src/directory/directory.ts';
import { newMember } from '../../packages/server/src/messages/new-member.ts';
import { addMessage } from '../../packages/server/src/messages/new-message.ts';
import type { TextState } from '../../packages/server/src/messages/ports.ts';
import type { MessageRow, SmsState } from '../../packages/server/src/store/schema.ts';
import { openStore, type Store } from '../../packages/server/src/store/store.ts';

export const ANN = { id: 'ann', tenant: 'office', number: '+14695550101' };
export const BEN = { id: 'ben', tenant: 'office', number: '+14695550102' };
/** Of another tenant. */
export const ZOE = { id: 'zoe', tenant: 'outside', number: '+14695550199' };
const PEOPLE = [ANN, BEN, ZOE];

export interface NewText {
  readonly from?: typeof ANN;
  readonly to?: string;
  /** False for one that the number itself answers. */
  readonly byUser?: boolean;
  readonly at?: number;
}

/** A store in memory with people of two tenants whose numbers may send texts, and their conversations. */
export class TextingOffice implements AsyncDisposable {
  readonly store: Store;
  readonly directory: Directory;
  #last = 0;

  private constructor(store: Store, directory: Directory) {
    this.store = store;
    this.directory = directory;
  }

  static async open(): Promise<TextingOffice> {
    const store = await openStore(':memory:');
    for (const id of ['office', 'outside']) {
      const domain = `${id}.example.com`;
      await store.tenants.add({ id, name: id, domain, area_code: '469', demo: 0, created_at: 1 });
      const common = { tenant_id: id, name: `Brand of ${id}`, created_at: 1 };
      await store.sms.addBrand({ ...common, id: `brand-${id}`, state: 'registered' });
      await store.sms.addCampaign({
        ...{ ...common, id: `campaign-${id}`, brand_id: `brand-${id}`, state: 'registered' },
        help: `Help of ${id}.`,
      });
    }
    for (const [at, { id, tenant, number }] of PEOPLE.entries()) {
      await store.users.add({
        ...{ id, tenant_id: tenant, username: id, name: id, extension: `10${at}`, scope: 'basic' },
        ...{ password_hash: 'x', created_at: 1 },
      });
      await store.numbers.add({ number, tenant_id: tenant, user_id: id, queue_id: null });
      await store.sms.putNumber(number, `campaign-${tenant}`);
    }
    return new TextingOffice(store, await Directory.load(store));
  }

  /** The command does so, and the server notices. */
  async setCampaign(tenant: string, state: SmsState): Promise<void> {
    await this.store.sms.setCampaign(`campaign-${tenant}`, { state });
    await this.directory.reload();
  }

  /** A message that waits for the carrier, as the conversations leave it. Returns its id. */
  async queue(text: string, options: NewText = {}): Promise<string> {
    const { from = ANN, to = ZOE.number, byUser = true } = options;
    // No two at the same moment: they go out in the order in which they were written.
    this.#last = Math.max(this.#last + 1, Date.now());
    const at = options.at ?? this.#last;
    const id = await this.#conversation(from, to);
    const row = await this.store.transaction((repositories) =>
      addMessage(
        repositories,
        id,
        {
          ...{ client_id: randomUUID(), kind: 'text', text, carrier_status: 'queued' },
          ...{ author_name: '', author_number: from.number, user_id: byUser ? from.id : null },
        },
        at,
      ),
    );
    return row.id;
  }

  /** Keeps one from outside, as the conversations do. */
  async keep(carrierId: string, owner: typeof ANN, from: string): Promise<void> {
    const id = await this.#conversation(owner, from);
    const author = { author_name: '', author_number: from };
    const message = {
      client_id: `carrier:${carrierId}`,
      kind: 'text',
      text: '',
      ...author,
    } as const;
    await this.store.transaction((repositories) => addMessage(repositories, id, message, 1));
  }

  /** Writes down what became of a message. */
  async write(messageId: string, state: TextState): Promise<void> {
    await this.store.messages.change(messageId, {
      carrier_status: state.status,
      carrier_reason: state.status === 'failed' ? state.reason : null,
    });
  }

  async message(id: string): Promise<MessageRow> {
    const row = await this.store.messages.find(id);
    if (!row) throw new Error('there is no such message');
    return row;
  }

  /** Such as `sent` or `failed: blocked`. */
  async fate(id: string): Promise<string> {
    const { carrier_status: status, carrier_reason: reason } = await this.message(id);
    return reason === null ? String(status) : `${status}: ${reason}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.store.close();
  }

  async #conversation(owner: typeof ANN, party: string): Promise<string> {
    const { conversations } = this.store;
    const place = `sms:${owner.number}:${party}`;
    const known = await conversations.byPlace(owner.tenant, place);
    if (known) return known.id;
    const id = randomUUID();
    await conversations.add(
      {
        ...{ id, tenant_id: owner.tenant, kind: 'sms', place, name: '', last_seq: 0 },
        ...{ own_number: owner.number, party_number: party, created_by: owner.id },
        ...{ created_at: 1, updated_at: 1 },
      },
      [newMember(id, owner.id, { at: 1 })],
    );
    return id;
  }
}
