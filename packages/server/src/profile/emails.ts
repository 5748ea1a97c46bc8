import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Mailer } from '../mail/ports.ts';
import type { Logger } from '../logger.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { EmailRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { addressFault, foldAddress } from './email-address.ts';

const MOST_EMAILS = 5;
const CODE_MS = 15 * 60_000;
const MOST_TRIES = 5;
/** A new code for an address comes at most so often, */
const PAUSE_MS = 60_000;
/** and a user has no more sent than this while a code is good: nobody is to be flooded through us. */
const MOST_CODES = 10;

/** Why something is not done; `waitSeconds` is told to the one who may try again. */
export type EmailRefusal =
  | 'not-found'
  | 'email-taken'
  | 'email-too-many'
  | 'email-not-sent'
  | 'email-wrong-code'
  | 'email-code-expired'
  | 'email-not-confirmed'
  | { readonly waitSeconds: number }
  | { readonly fields: Readonly<Record<string, string>> };

export interface EmailsOptions {
  readonly store: Pick<Store, 'emails' | 'transaction'>;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly clock: () => number;
  readonly logger: Logger;
}

interface SentCode {
  readonly folded: string;
  readonly at: number;
}

/** The e-mail addresses of users: each is theirs once they type the code that was sent to it. */
export class Emails {
  readonly #options: EmailsOptions;
  readonly #turns = new OneAtATime();
  /** By user, of the last while; also to addresses that were removed since. */
  readonly #sent = new Map<string, readonly SentCode[]>();

  constructor(options: EmailsOptions) {
    this.#options = options;
  }

  /** The primary one first, then the oldest first. */
  all(userId: string): Promise<EmailRow[]> {
    return this.#options.store.emails.all(userId);
  }

  /** Null where a code is on its way to it. Where it cannot be sent, the address is not added. */
  add(userId: string, typed: string): Promise<EmailRefusal | null> {
    return this.#turns.run(userId, async () => {
      const { store, clock } = this.#options;
      const address = typed.trim();
      const fault = addressFault(address);
      if (fault) return { fields: { address: fault } };
      const folded = foldAddress(address);
      const rows = await this.all(userId);
      if (rows.some((row) => row.folded === folded)) return 'email-taken';
      if (rows.length >= MOST_EMAILS) return 'email-too-many';
      const row: EmailRow = {
        ...{ id: randomUUID(), user_id: userId, address, folded, is_primary: 0 },
        ...{ confirmed_at: null, code_hash: null, code_expires_at: null, code_tries: 0 },
        created_at: clock(),
      };
      await store.emails.add(row);
      const refusal = await this.#send(row);
      if (refusal) await store.emails.remove(row.id);
      return refusal;
    });
  }

  /** Null where a new code is on its way; the one before is good no more. */
  sendCode(userId: string, id: string): Promise<EmailRefusal | null> {
    return this.#turns.run(userId, async () => {
      const row = await this.#find(userId, id);
      if (!row) return 'not-found';
      return row.confirmed_at === null ? this.#send(row) : null;
    });
  }

  /** Null where it is confirmed, or was already. The first one that is becomes the primary one. */
  confirm(userId: string, id: string, code: string): Promise<EmailRefusal | null> {
    return this.#turns.run(userId, async () => {
      const { store, clock } = this.#options;
      const row = await this.#find(userId, id);
      if (!row) return 'not-found';
      if (row.confirmed_at !== null) return null;
      const { code_hash: hash, code_expires_at: expiresAt, code_tries: tries } = row;
      const over = hash === null || (expiresAt ?? 0) <= clock() || tries >= MOST_TRIES;
      if (over) return 'email-code-expired';
      if (hashCode(id, code.replace(/[\s-]/g, '')) !== hash) {
        await store.emails.countTry(id);
        return 'email-wrong-code';
      }
      // Only who reads that mailbox is told.
      if (await store.emails.isOfAnother(row.folded, userId)) return 'email-taken';
      await store.transaction(async ({ emails }) => {
        await emails.confirm(id, clock());
        const rows = await emails.all(userId);
        if (!rows.some((one) => one.is_primary === 1)) await emails.setPrimary(userId, id);
      });
      return null;
    });
  }

  makePrimary(userId: string, id: string): Promise<EmailRefusal | null> {
    return this.#turns.run(userId, async () => {
      const row = await this.#find(userId, id);
      if (!row) return 'not-found';
      if (row.confirmed_at === null) return 'email-not-confirmed';
      await this.#options.store.transaction(({ emails }) => emails.setPrimary(userId, id));
      return null;
    });
  }

  /** Where it was the primary one, the oldest confirmed one takes its place. */
  remove(userId: string, id: string): Promise<EmailRefusal | null> {
    return this.#turns.run(userId, async () => {
      const row = await this.#find(userId, id);
      if (!row) return 'not-found';
      await this.#options.store.transaction(async ({ emails }) => {
        await emails.remove(id);
        if (row.is_primary === 0) return;
        const next = (await emails.all(userId)).find((one) => one.confirmed_at !== null);
        await emails.setPrimary(userId, next?.id ?? null);
      });
      return null;
    });
  }

  async #find(userId: string, id: string): Promise<EmailRow | undefined> {
    return (await this.all(userId)).find((row) => row.id === id);
  }

  async #send({ id, user_id: userId, address, folded }: EmailRow): Promise<EmailRefusal | null> {
    const { store, mailer, clock, logger } = this.#options;
    const now = clock();
    const sent = (this.#sent.get(userId) ?? []).filter(({ at }) => now - at < CODE_MS);
    const wait = waitOf(sent, folded, now);
    if (wait > 0) return { waitSeconds: Math.ceil(wait / 1000) };
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await store.emails.setCode(id, { hash: hashCode(id, code), expiresAt: now + CODE_MS });
    try {
      await mailer.send({ to: address, subject: 'Your confirmation code', text: textWith(code) });
    } catch (error) {
      logger.error('A code could not be sent', { error });
      await store.emails.setCode(id, null);
      return 'email-not-sent';
    }
    this.#sent.set(userId, [...sent, { folded, at: now }]);
    return null;
  }
}

/** Milliseconds until another code may be sent to this address; 0 where it may be now. */
function waitOf(sent: readonly SentCode[], folded: string, now: number): number {
  const last = sent.findLast((one) => one.folded === folded);
  const pause = last ? last.at + PAUSE_MS - now : 0;
  const most = sent.length < MOST_CODES ? 0 : sent[sent.length - MOST_CODES]!.at + CODE_MS - now;
  return Math.max(0, pause, most);
}

/** A code is good for one address, and soon over: a plain hash keeps it from whoever reads over the table. */
function hashCode(emailId: string, code: string): string {
  return createHash('sha256').update(`${emailId}:${code}`).digest('hex');
}

function textWith(code: string): string {
  return [
    `Your confirmation code is ${code}`,
    '',
    'Type it where you added this e-mail address. It can be used for 15 minutes.',
    '',
    'If you did not add this address anywhere, there is nothing that you have to do.',
    '',
  ].join('\n');
}
